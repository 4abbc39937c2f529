"""Finds the instruments of a file, their clauses, and what each sentence is for."""

from __future__ import annotations

import re

from ingest.structure.heads import RANKS, Head, head_at
from ingest.structure.lines import Line, lines_of
from ingest.structure.titles import Title, genre_of, titles_of
from ingest.text import Clause, CleanText, Instrument, PolicyText, Role, Sentence, Span

_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）)\]]*|[^。！？]+$")


def parse(clean: CleanText) -> PolicyText:
    """The instruments, clauses and sentences of a cleaned page."""
    lines = lines_of(clean.text)
    titles = titles_of(lines)
    instruments: list[Instrument] = []
    sentences: list[Sentence] = []
    for order, title in enumerate(titles, 1):
        last = titles[order].first if order < len(titles) else len(lines)
        _instrument(order, title, lines[title.last + 1 : last], instruments, sentences)
    sentences += [Sentence(t.start, t.end, "title", n, None) for n, t in enumerate(titles, 1)]
    sentences.sort(key=lambda sentence: (sentence.start, sentence.end))
    return PolicyText(clean, tuple(instruments), tuple(sentences))


def _instrument(
    order: int, title: Title, lines: list[Line], instruments: list[Instrument], sentences: list[Sentence]
) -> None:
    stack: list[tuple[int, Head, str]] = []
    opened: list[tuple[Head, str | None, str, int]] = []
    ends: dict[int, int] = {}
    covers = 1 if order > 1 else None
    for line in lines:
        head = head_at(line.text, 0)
        role: Role = "body"
        begin = line.start
        if head:
            rank = RANKS.index(head.kind)
            while stack and stack[-1][0] >= rank:
                stack.pop()
            path = f"{stack[-1][2] if stack else order}/{head.number}"
            stack.append((rank, head, path))
            heading = _heading(line.text[head.body :])
            opened.append((head._replace(start=line.start, body=line.start), heading, path, len(stack)))
            begin = line.start + head.body
            if heading:
                cut = begin + len(heading)
                cut += line.text[cut - line.start : cut - line.start + 1] == "。"
                sentences.append(Sentence(line.start, cut, "heading", order, path))
                begin = cut
        elif not opened and len(line.text) < 30:
            role = "furniture"
        path_now = stack[-1][2] if stack else None
        for match in _SENTENCE.finditer(line.text, begin - line.start):
            if match[0].strip():
                sentences.append(Sentence(line.start + match.start(), line.start + match.end(), role, order, path_now))
        for place in range(len(opened)):
            if stack and (opened[place][2] == path_now or (path_now or "").startswith(opened[place][2] + "/")):
                ends[place] = line.end
    clauses = tuple(
        Clause(path, head.number, heading, depth, head.start, ends[place], head.body)
        for place, (head, heading, path, depth) in enumerate(opened)
    )
    end = lines[-1].end if lines else title.end
    instruments.append(
        Instrument(
            order,
            title.start,
            end,
            title.text,
            Span(title.start, title.end),
            None,
            (),
            None,
            genre_of(title.text),
            None,
            None,
            covers,
            clauses,
        )
    )


def _heading(text: str) -> str | None:
    stop = text.find("。")
    if stop < 0:
        return text if len(text) <= 60 and text[-1:] not in "；，：;,:" else None
    return text[:stop] if 0 < stop <= 25 and stop < len(text) - 1 else None
