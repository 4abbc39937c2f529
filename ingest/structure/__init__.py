"""Finds the instruments of a file, their clauses, and what each sentence is for."""

from __future__ import annotations

from typing import NamedTuple

from ingest.structure.breaks import restored
from ingest.structure.closing import last_of_provisions
from ingest.structure.front import Front, day_of_adoption, decree_front, masthead, printed_by, surroundings
from ingest.structure.furniture import furniture_of
from ingest.structure.grounds import implements_in
from ingest.structure.heads import head_at
from ingest.structure.issuers import another_tier, in_full, issuers_in, legislature, owner_in, rule_maker_in, with_place
from ingest.structure.items import Item
from ingest.structure.lines import Line, lines_of, squeezed
from ingest.structure.outline import outline
from ingest.structure.parts import Part, parts_of
from ingest.structure.places import place_carried_out, place_of
from ingest.structure.registry import Registry, registry_of
from ingest.structure.sentences import sentences_of
from ingest.structure.task_tables import Table, task_tables
from ingest.structure.titles import genre_of, is_annex_line
from ingest.text import CleanText, Instrument, PolicyText, Role, Sentence, Span

PREAMBLE = 2000
"""Characters of an instrument's opening in which it says what it carries out."""


def parse(clean: CleanText) -> PolicyText:
    """The instruments, clauses and sentences of a cleaned page.

    Offsets count characters of the cleaned text. Each instrument's clauses stand in the order of the page, parents
    before children; the sentences of all instruments are in order and do not overlap.
    """
    lines = restored(lines_of(clean.text))
    registry = registry_of(lines)
    skipped = furniture_of(lines) | registry.used
    tables = task_tables(lines, skipped)
    skipped.difference_update(*(table.rows for table in tables))
    parts = parts_of(lines, skipped, registry.title)
    instruments: list[Instrument] = []
    sentences: list[Sentence] = []
    opening = parts[0].decree or parts[0].title
    first = opening.first if opening else parts[0].first
    for index in range(first):
        sentences.append(Sentence(lines[index].start, lines[index].end, "furniture", 1, None))
    for order, part in enumerate(parts, 1):
        instruments.append(_instrument(order, part, lines, skipped, tables, registry, instruments, sentences))
    return PolicyText(clean, tuple(instruments), tuple(sentences))


def _instrument(
    order: int,
    part: Part,
    lines: list[Line],
    skipped: set[int],
    tables: list[Table],
    registry: Registry,
    before: list[Instrument],
    sentences: list[Sentence],
) -> Instrument:
    title = part.title
    annexed = _annexed_tables(lines, part, tables)
    text_end = annexed[0].begin if annexed else part.last
    ends_in_table = any(part.first <= table.first < text_end for table in tables)
    own = title.text if title and not part.headless else ""
    front = surroundings(lines, part.first, text_end, skipped, title=own, tail=not ends_in_table)
    aside = skipped | front.used | _repeated_title(part, lines)
    aside.update(*(range(annex.begin, annex.table.first) for annex in annexed))
    content = [index for index in range(part.first, part.last) if index not in aside]
    signed = min(_end_of_text(lines, part, front, skipped), text_end)
    provisions = [index for index in content if index < signed]
    last = last_of_provisions(lines, provisions)
    items, clauses = outline(order, lines, provisions, last, part.headless, tables)
    for _, table in annexed:
        rows = [index for index in content if table.first <= index < table.last]
        more, below = outline(order, lines, rows, rows[-1], headless=False, tables=[table])
        items, clauses = items + more, clauses + below
    if part.decree and title and order == 1:
        for index in range(part.decree.first, title.first):
            role: Role = "body" if "。" in lines[index].text and index not in skipped else "furniture"
            sentences.append(Sentence(lines[index].start, lines[index].end, role, order, None))
    if title and not part.headless:
        for index in range(title.first, title.last + 1):
            sentences.append(Sentence(lines[index].start, lines[index].end, "title", order, None))
    sentences += sentences_of(order, lines, (part.first, part.last), aside, items, clauses)
    end = lines[part.last - 1].end if part.last > part.first else (title.end if title else 0)
    begin = title.start if title and not part.headless else (lines[part.first].start if part.first < len(lines) else 0)
    cover = before[part.covers - 1] if part.covers else None
    number, issuers, date = _identity(part, front, lines, skipped, cover, None if before else registry)
    names = [title.text] if title else []
    subject = names[0].partition("关于")[2] if names else ""
    found = place_of(names if cover else [*issuers, *names]) or (place_of([subject]) if subject else None)
    place, level = found or (None, None)
    if place and issuers and all(another_tier(name, place) for name in issuers):
        place, level = None, None
    issuers = [with_place(legislature(name, place), place) for name in issuers]
    if cover and place is None:
        place, level = cover.place, cover.level
    implements = _implements(lines, content, items, names[0] if names else "")
    if place is None and not issuers:
        own_text = "\n".join(lines[index].text for index in provisions)
        place, level = place_carried_out(implements, own_text) or (None, None)
    return Instrument(
        order=order,
        start=begin,
        end=max(end, begin),
        title=title.text if title else None,
        title_span=Span(title.start, title.end) if title else None,
        doc_number=number,
        issuers=tuple(issuers),
        issued_on=date,
        genre=genre_of(title.text) if title else None,
        level=level,
        place=place,
        covers=part.covers,
        clauses=tuple(clauses),
        implements=implements,
    )


def _repeated_title(part: Part, lines: list[Line]) -> set[int]:
    """The lines above the first provision that say the title again: a portal's heading, the letter, then the paper."""
    if part.title is None:
        return set()
    provisions = (index for index in range(part.first, part.last) if head_at(lines[index].text, 0))
    above = range(part.first, next(provisions, part.first))
    return {index for index in above if squeezed(lines[index].text) == part.title.text}


class _Annexed(NamedTuple):
    """A table of tasks behind the text: the line of its mark (附件) or title, and the table."""

    begin: int
    table: Table


def _annexed_tables(lines: list[Line], part: Part, tables: list[Table]) -> list[_Annexed]:
    found = []
    for table in tables:
        above = range(max(part.first, table.first - 4), table.first)
        mark = next((index for index in above if is_annex_line(lines[index].text)), None)
        if mark is not None and mark > part.first and table.last <= part.last:
            found.append(_Annexed(mark, table))
    return found


def _end_of_text(lines: list[Line], part: Part, front: Front, skipped: set[int]) -> int:
    """Index behind an instrument's own text: where it is signed, or where its first annex begins."""
    numbered = (
        index for index in range(part.first, part.last) if index not in skipped and head_at(lines[index].text, 0)
    )
    first = next(numbered, part.last)
    if front.signed_at > first:
        return front.signed_at
    annexes = (index for index in range(first, part.last) if is_annex_line(lines[index].text))
    return next(annexes, part.last)


def _identity(
    part: Part,
    front: Front,
    lines: list[Line],
    skipped: set[int],
    cover: Instrument | None,
    registry: Registry | None,
) -> tuple[str | None, list[str], str | None]:
    """Number, issuers and date; a printed instrument has them from its notice.

    What stands above the first instrument, a letterhead or the portal's block (`registry`, None for a later one),
    completes what the text leaves out.
    """
    if cover and not front.adopted:
        return None, list(cover.issuers) or front.issuers, cover.issued_on or front.date
    above = registry or Registry()
    registered = [above.issuer] if above.issuer else []
    if part.title is None:
        date = day_of_adoption(lines, part.first, part.last, front)
        return front.number or above.number, front.issuers or registered, date
    if part.decree:
        decree = decree_front(lines, part.decree.last + 1, part.title.first, skipped)
        ordered = decree.issuers if decree.adopted else issuers_in(part.decree, decree.issuers) or decree.issuers
        return None, front.issuers or ordered, front.date or decree.date
    named = issuers_in(part.title, [] if front.adopted else front.issuers)
    number, letterhead, date = masthead(lines, part.title.first if registry else 0)
    number, date = number or above.number, date or above.date
    named = in_full(named, [*(front.issuers or letterhead), *registered])
    issuers = named or front.issuers or letterhead or owner_in(part.title.text)
    date = front.date or date
    if not (issuers or date):
        issuers, date = printed_by(lines, part.first, part.last)
    return front.number or part.title.number or number, issuers or registered or rule_maker_in(part.title.text), date


def _implements(lines: list[Line], content: list[int], items: list[Item], title: str) -> tuple[str, ...]:
    """What the preamble, or a statute's first article, says: never what a notice prints, nor the paper itself."""
    numbered = [item for item in items if item.number]
    article = next((place for place, item in enumerate(numbered[:3]) if item.kind == "article"), None)
    first, stop = 0, numbered[0].line if numbered else len(lines)
    if article is not None:
        first = numbered[article].line
        stop = numbered[article + 1].line if article + 1 < len(numbered) else len(lines)
    opening = "\n".join(lines[index].text for index in content if first <= index < stop)
    printed = title if title.endswith("通知") else ""
    return tuple(name for name in implements_in(opening[:PREAMBLE]) if name != title and name not in printed)
