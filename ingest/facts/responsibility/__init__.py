"""Finder of responsibility records: the lists of units that are put in charge of a clause.

A list closes a clause in brackets （A、B；列在首位的是牵头单位，下同）, behind labels (牵头单位：A；责任单位：B), or as
a sentence of its own in a task division (由A牵头，B参加。). `scan` finds such stretches, `forms` reads who does what;
here is decided what is a list at all, which rules hold on from one list to the next, and which clause a list closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from identity import resolve
from ingest.facts.responsibility.columns import columns
from ingest.facts.responsibility.forms import APART, CHARGE, EACH_LEADS, FIRST_LEADS, Assigned, assigned
from ingest.facts.responsibility.naming import canonical_names, dated
from ingest.facts.responsibility.scan import (
    IN_CHARGE_CUE,
    LONGEST_LIST,
    Found,
    brackets,
    dashed,
    divided,
    ends,
    labelled,
    opens,
    sentences,
)
from ingest.facts.responsibility.units import looks_like_unit
from ingest.ledger import Ledger
from ingest.records import Fact, Responsibility
from ingest.structure.unit_lists import CLOSING, OPENING
from ingest.text import Instrument, PolicyText, Sentence
from vocabulary.organization_words import organization_words

DIVISION = re.compile(r"分工|分解|责任清单|任务清单|任务书")
"""Titles of instruments whose sentences name who is in charge, be it only by the names of a body's own departments."""

STRANGE = "a list with names that are not understood"

EXPLAINED = re.compile(r"(?:部门|单位|机构|组织|团体|成员|地区|机关|[部委厅局办院会])[ 　]{0,2}$")

ABOVE = re.compile(r"^\s*(?:以上|上述|本(?:章|部分|节|项)|(?:前述|前面))[^，。]{0,10}?由?")


@dataclass(slots=True)
class _Rules:
    """What holds from one list to the next within an instrument."""

    first_leads: bool = False
    each_leads: bool = False
    later: list[str] = field(default_factory=list)
    lists: int = 0
    date: str | None = None


def find(policy: PolicyText, ledger: Ledger) -> Iterator[Fact]:
    """The lists of a file, in order.

    Args:
        policy: the parsed text; offsets of the records count the cleaned text.
        ledger: gets one candidate for each stretch with the look of a list.
    """
    rules = {
        instrument.order: _Rules(
            first_leads=_stated_rule(policy, instrument),
            each_leads=_each_leads(policy, instrument),
            date=dated(policy, instrument),
        )
        for instrument in policy.instruments
    }
    for instrument in policy.instruments:
        if instrument.covers and rules[instrument.covers].first_leads:
            rules[instrument.order].first_leads = True
    closed = 0
    for found in _stretches(policy):
        if found.start < closed:
            continue
        sentence = policy.sentence_at(found.start)
        if sentence is None or sentence.role not in ("body", "heading"):
            continue
        candidate = ledger.candidate("responsibility", found.start, found.end)
        rule = rules[sentence.instrument]
        parsed = assigned(found.content)
        reason = "no unit is named" if parsed is None else _refused(policy, found, parsed, rule, sentence)
        if parsed is None or reason:
            if parsed is not None and reason == STRANGE:
                candidate.unknown(reason)
            else:
                candidate.reject(reason)
            continue
        candidate.facts()
        closed = found.end
        yield _record(policy, sentence, found, parsed, rule)


def _stretches(policy: PolicyText) -> list[Found]:
    """Everything with the look of a list: brackets first, then labels and sentences outside of them."""
    text = policy.text
    found = list(brackets(text))
    for instrument in policy.instruments:
        found.extend(labelled(text, instrument.start, instrument.end))
        found.extend(dashed(text, instrument.start, instrument.end))
        found.extend(columns(policy, instrument))
        if IN_CHARGE_CUE.search(text, instrument.start, instrument.end):
            found.extend(sentences(text, instrument.start, instrument.end))
        found.extend(divided(text, instrument.start, instrument.end))
    return sorted(found, key=lambda stretch: (stretch.start, -stretch.end))


def _stated_rule(policy: PolicyText, instrument: Instrument) -> bool:
    """Whether prose (a preamble, a note, the covering notice) says that the first unit of each list leads."""
    text = policy.text
    for match in FIRST_LEADS.finditer(text, instrument.start, instrument.end):
        line = text.rfind("\n", max(instrument.start, match.start() - LONGEST_LIST), match.start()) + 1
        opened = max(text.rfind(mark, line, match.start()) for mark in OPENING)
        closed = max(text.rfind(mark, line, match.start()) for mark in CLOSING)
        if opened <= closed:
            return True
        alone = assigned(text[opened + 1 : match.end()])
        if alone is None or alone.strange:
            return True
    return False


def _each_leads(policy: PolicyText, instrument: Instrument) -> bool:
    """Whether the instrument says that each unit of a list that ends in 分别负责 leads."""
    return EACH_LEADS.search(policy.text, instrument.start, instrument.end) is not None


def _refused(policy: PolicyText, found: Found, parsed: Assigned, rule: _Rules, sentence: Sentence) -> str:
    """Why a stretch that names units is no list, or an empty string when it is one."""
    text, instrument = policy.text, policy.instrument(sentence.instrument)
    if parsed.strange and (found.where != "bracket" or len(parsed.strange) * 3 > len(parsed.units)):
        labelled_list = parsed.form == "labels" and len(parsed.strange) < len(parsed.units)
        return STRANGE if labelled_list else "prose"
    if found.where == "opening":
        shared = DIVISION.search(instrument.title or "") is not None and all(map(_is_definite, parsed.units))
        return "" if shared else "prose that spreads work"
    if found.where == "sentence":
        told = resolve(parsed.units[0], instrument.place).status
        divides = bool(DIVISION.search(instrument.title or "")) and told != "class"
        known = told != "class" and any(
            resolve(unit, instrument.place).status in ("resolved", "ambiguous") for unit in parsed.units
        )
        named = (divides or known) and all(map(_is_definite, parsed.units))
        return "prose that spreads work" if CHARGE.search(found.content) or not named else ""
    if parsed.form == "labels":
        return ""
    if parsed.form == "verbs":
        marks = text[found.start - 1], text[found.end : found.end + 1]
        comma = not {"，", ","}.isdisjoint(marks) and not parsed.strange and all(map(_is_definite, parsed.units))
        return "" if comma or opens(text, found) or ends(text, found) else "prose in brackets"
    if len(parsed.strange) * 4 > (len(parsed.units) if rule.lists or rule.first_leads else 0):
        return "prose"
    own_place = found.where == "dash" or (sentence.role == "body" and sentence.start == found.start)
    if not (own_place or opens(text, found)) and not _closes_with_bodies(text, found, parsed, rule, instrument):
        return "a remark inside a sentence"
    if not ends(text, found) and len(parsed.units) == 1:
        return "a remark inside a sentence"
    if found.where == "dash" and not all(map(_is_definite, parsed.units)):
        return "a remark behind a dash"
    if parsed.first_leads or rule.first_leads or rule.lists or len(parsed.units) > 1 or parsed.open_class:
        return ""
    if found.where == "dash":
        return "a single name behind a dash"
    return "" if _is_definite(parsed.units[0]) else "a single word in brackets"


def _closes_with_bodies(text: str, found: Found, parsed: Assigned, rule: _Rules, instrument: Instrument) -> bool:
    """强化阵地（市总工会、团市委）at an end: named bodies, behind no word that they explain (有关部门)."""
    if not ends(text, found) or EXPLAINED.search(text, max(0, found.start - 8), found.start):
        return False
    told = [resolve(unit, instrument.place).status for unit in parsed.units]
    known = sum(status in ("resolved", "ambiguous") for status in told)
    others = any(unit.startswith("各") for unit, status in zip(parsed.units, told, strict=True) if status == "class")
    named = known == len(told) or (known > 1 and known + told.count("class") == len(told) and others)
    departments = rule.lists > 1 and not parsed.strange and text[found.end : found.end + 1] in ("", "\n")
    return (named and len(parsed.units) > (0 if rule.lists else 1)) or (departments and len(parsed.units) > 1)


def _is_definite(unit: str) -> bool:
    """Whether a name is more than a bare class word (党组织, 工会, 主管部门), which prose uses of any body."""
    return unit not in organization_words().classes and looks_like_unit(unit)


def _record(policy: PolicyText, sentence: Sentence, found: Found, parsed: Assigned, rule: _Rules) -> Responsibility:
    instrument = policy.instrument(sentence.instrument)
    if parsed.plain and rule.each_leads and APART.search(found.content):
        parsed.leads, parsed.participants = parsed.participants, []
    elif parsed.plain and (rule.first_leads or parsed.first_leads):
        parsed.leads, parsed.participants = parsed.participants[:1], parsed.participants[1:]
    extra = [unit for unit in rule.later if unit not in parsed.units]
    rule.first_leads = rule.first_leads or parsed.holds_on
    rule.later.extend(unit for unit in parsed.later if unit not in rule.later)
    rule.lists += 1
    participants = parsed.participants + extra
    return Responsibility(
        start=found.start,
        end=found.end,
        instrument=instrument.order,
        clause=_closed_clause(policy.text, instrument, sentence, found),
        leads=parsed.leads,
        participants=participants,
        open_class=parsed.open_class,
        canonical=canonical_names(instrument, rule.date, parsed.leads + participants),
        aliases=parsed.aliases,
    )


def _closed_clause(text: str, instrument: Instrument, sentence: Sentence, found: Found) -> str | None:
    """The innermost clause around the list; 以上由…负责 on a line of its own closes the one above the last measure."""
    path = sentence.clause
    if path is None or not ABOVE.match(found.content):
        return path
    line = text[text.rfind("\n", max(0, found.start - 200), found.start) + 1 : found.start]
    parent = path.rpartition("/")[0]
    alone = not line.strip(" 　")
    known = any(clause.path == parent for clause in instrument.clauses)
    return parent if alone and known else path
