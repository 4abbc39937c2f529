"""The rows of the questions that maps are made of, typed, and what several maps say about them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from viz.spec import Evidence, EvidenceBook

LEVELS = ("central", "province", "city", "county", "township", "village", "unit")

LONGEST_PASSAGE = 800
"""Code points; a clause up to this length is quoted whole, of a longer one only the fact's own stretch."""


@dataclass(frozen=True, slots=True)
class Title:
    """One instrument of a file: `document` is the file's name, `instrument` its order in the file."""

    document: str
    instrument: int
    title: str
    level: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause: its number, heading (None without one), and its whole text as evidence."""

    document: str
    path: str
    number: str | None
    heading: str | None
    start: int
    end: int
    quote: str

    @property
    def instrument(self) -> str:
        """Order of the document in its file, as the path has it."""
        return self.path.split("/", 1)[0]

    @property
    def words(self) -> str:
        """The heading, or else the text up to its first comma or full stop, without the number."""
        return self.heading or _OPENING.split(body(self.quote), maxsplit=1)[0]


_OPENING = re.compile(r"[，,。；;：:]|[（(\[【](?=[^（()）]{0,40}(?:单位|牵头|负责|、))")
"""Where the first words of a clause end: at a mark, or at a list of units; not at 村（居） or （试行）."""

_NUMBER = re.compile(
    r"\s*(?:第[\d一二三四五六七八九十百零〇两]{1,9}[章节条款]|[（(]?[\d一二三四五六七八九十百]{1,6}[)）.．、]+|[一二三四五六七八九十]是)\s*"
)


def body(text: str) -> str:
    """The text of a clause without its number: `9.支持群团组织…` → `支持群团组织…`."""
    return text[match.end() :] if (match := _NUMBER.match(text)) else text


class Outline:
    """Titles and clauses of the documents of a map.

    Args:
        titles: rows of the question `documents`.
        clauses_of: {document: rows of the question `outline`}, asked once for each document that is drawn: a collection
            can hold thousands of documents of which a map shows a few.
    """

    def __init__(
        self, titles: Iterable[Mapping[str, Any]], clauses_of: Callable[[str], Iterable[Mapping[str, Any]]]
    ) -> None:
        self.titles = [
            Title(row["document"], row["instrument"], row["title"] or row["document"], row["level"]) for row in titles
        ]
        self._clauses_of = clauses_of
        self._clauses: dict[str, dict[str, Passage]] = {}

    def clause(self, document: str, path: str | None) -> Passage | None:
        """The clause with this path; None when the text stands outside all clauses."""
        if not path:
            return None
        if document not in self._clauses:
            self._clauses[document] = {
                row["clause"]: Passage(
                    document, row["clause"], row["number"], row["heading"], row["start"], row["end"], row["quote"]
                )
                for row in self._clauses_of(document)
            }
        return self._clauses[document].get(path)

    def names(self) -> dict[str, str]:
        """{document: the title that stands for the file}: what a covering notice prints rather than the notice, and the
        first title with the number of titles when the file holds several."""
        names: dict[str, str] = {}
        for document in dict.fromkeys(title.document for title in self.titles):
            titles = [title.title for title in self.titles if title.document == document]
            printed = [title for title in titles if not title.endswith("通知")] or titles
            names[document] = printed[0] if len(printed) == 1 else f"{printed[0]}等{len(printed)}件"
        return names

    def by_document(self, rows: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
        """{document: its rows}, from the central documents down to those of townships; in the order of the rows."""
        levels = {title.document: title.level for title in reversed(self.titles)}
        gathered: dict[str, list[Mapping[str, Any]]] = {}
        for row in rows:
            gathered.setdefault(row["document"], []).append(row)
        return dict(sorted(gathered.items(), key=lambda item: LEVELS.index(levels.get(item[0]) or LEVELS[-1])))

    def title(self, document: str, instrument: str) -> str:
        """The title of one instrument, or the file's name."""
        wanted = [t.title for t in self.titles if t.document == document and str(t.instrument) == instrument]
        return wanted[0] if wanted else document

    def place(self, document: str, path: str | None) -> str:
        """A clause's path for people: `2/四/34` → `第2件 四 › 34`; an unnumbered heading by its words."""
        if not path:
            return "条款之外"
        parts = path.split("/")
        said = []
        for depth in range(2, len(parts) + 1):
            part = parts[depth - 1]
            if part == "?":
                continue
            passage = self.clause(document, "/".join(parts[:depth]))
            said.append(f"“{passage.words}”" if part.startswith("#") and passage else part)
        several = sum(title.document == document for title in self.titles) > 1
        return (f"第{parts[0]}件 " if several else "") + " › ".join(said)

    def chapter(self, document: str, path: str | None) -> tuple[str, str]:
        """The outermost clause that holds a deeper one, as (key, words); the instrument when there is none.

        `2/一/3` → (`2/一`, `一、推动群团组织改革创新…`); a clause of the first depth stands under its instrument.
        """
        parts = (path or "").split("/")
        for depth in range(2, len(parts)):
            passage = self.clause(document, "/".join(parts[:depth]))
            if passage is not None:
                head = f"{passage.number}、" if passage.number else ""
                return passage.path, head + passage.words
        return parts[0], self.title(document, parts[0])

    def passage_evidence(
        self, book: EvidenceBook, row: Mapping[str, Any], written: Sequence[str] = ()
    ) -> tuple[int, ...]:
        """The evidence of a fact: its clause with the fact's own stretch or the `written` words in it marked.

        Args:
            book: where the evidence goes.
            row: has `document`, `clause`, `start`, `end`, `quote` of the fact.
            written: words to mark inside the fact's stretch; those that do not stand there are passed over, and when
                none does the whole stretch is marked.
        """
        passage = self.clause(row["document"], row["clause"])
        quote, start, end, offset = row["quote"], row["start"], row["end"], 0
        if passage is not None and len(passage.quote) <= LONGEST_PASSAGE:
            found = passage.quote.find(row["quote"])
            if found >= 0:
                quote, start, end, offset = passage.quote, passage.start, passage.end, found
        marks = _marks(row["quote"], written) or ((0, len(row["quote"])),)
        piece = Evidence(
            document=row["document"],
            clause=row["clause"] or "",
            place=self.place(row["document"], row["clause"]),
            start=start,
            end=end,
            quote=quote,
            marks=tuple((first + offset, last + offset) for first, last in marks if last > first),
        )
        return (book.add(piece),)


def _marks(quote: str, written: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the words stand, longest first, so that 市委 inside 市委办公室 is not taken for the unit 市委."""
    taken: list[tuple[int, int]] = []
    for word in sorted(set(written), key=lambda word: (-len(word), word)):
        at = quote.find(word) if word else -1
        while at >= 0 and any(start < at + len(word) and at < end for start, end in taken):
            at = quote.find(word, at + 1)
        if at >= 0:
            taken.append((at, at + len(word)))
    return tuple(sorted(taken))
