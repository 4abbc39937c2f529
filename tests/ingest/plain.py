"""A policy text of one instrument from a bare string, for tests of single sentences.

The string's lines are paragraphs. A line `# …` is the title, a line `第一条 …` or `一、…` opens a clause.
"""

from __future__ import annotations

import re
from array import array

from ingest.mentions import citations
from ingest.text import Clause, CleanText, Instrument, PolicyText, Role, Sentence, Span

_SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]|[^。！？\n]+$")
_HEAD = re.compile(r"第(?P<article>[一二三四五六七八九十]+)条\s*|(?P<section>[一二三四五六七八九十]+)、")


def policy_of(text: str) -> PolicyText:
    """The policy text, with its layer of citations."""
    places = array("i", range(len(text)))
    clean = CleanText(text, text, places, array("i", range(1, len(text) + 1)))
    clauses: list[Clause] = []
    sentences: list[Sentence] = []
    title = None
    title_span = None
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        head = _HEAD.match(line)
        if line.startswith("# "):
            title, title_span = line[2:].strip(), Span(start + 2, start + 2 + len(line[2:].strip()))
            sentences.append(Sentence(title_span.start, title_span.end, "title", 1, None))
            start = end
            continue
        body = start
        if head:
            number = head["article"] or head["section"]
            body = start + head.end()
            clauses.append(Clause(f"1/{number}", number, None, 1, start, end, body))
        path = clauses[-1].path if clauses else None
        for match in _SENTENCE.finditer(text, body, end):
            if match[0].strip():
                heading = bool(head and head["section"]) and "。" not in line
                role: Role = "heading" if heading else "body"
                sentences.append(Sentence(match.start(), match.end(), role, 1, path))
        start = end
    instrument = Instrument(
        1, 0, len(text), title, title_span, None, (), None, None, None, None, None, tuple(clauses)
    )  # fmt: skip
    policy = PolicyText(clean, (instrument,), tuple(sentences))
    policy.mentions["citations"] = citations.find(text)
    return policy
