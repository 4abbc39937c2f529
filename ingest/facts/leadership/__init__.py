"""Finder of leadership records: standing relations between a leader and a led body.

Not recorded are consultation, reporting, supervision, approval, 牵头, 会同, 业务主管, tasks that one body sets another,
and 领导 as a noun of office (领导干部, 领导班子, 领导小组). Which leader is primary is said only where the sentence
says 为主 of one of them: that one is primary, the others of the double leadership are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from ingest.facts.leadership.bodies import MASS, kind_of
from ingest.facts.leadership.forms import FORMS
from ingest.facts.leadership.place import Lent, Place, Statement
from ingest.ledger import Ledger
from ingest.mentions.subjects import begins, subject_at
from ingest.records import Fact, Leadership
from ingest.text import PolicyText, Sentence

_CUE = re.compile(
    r"领导|协管|协助管理|管理|代管|托管|隶属|从属|为主|分管|指导下级|下级[^，,。\n]{1,12}指导|负责指导|上级[^，,。\n]{1,12}指导"
    r"|会指导|联指导|协指导|业务指导|指导下|[受对][^，,。；;\n]{1,30}指导"
)
_OFFICE = re.compile(
    r"领导(?:干部|班子|小组|机[构关]|体[制系]|权|人员|人(?!民)|力|职|岗|集体|成员|组(?!织)|同志|者|层|方式|能力|水平|本领)|组织领导|加强领导"
)
_STRONG = re.compile(r"双重领导|领导为主|管理为主|受[^，,。\n]{1,40}领导(?!干部|班子)")
_LED = re.compile(r"受(?![灾益众])")
"""No name of a body: 共青团地方组织受同级党委."""
LONGEST = 2000
"""How much of a sentence is read, in characters: more than a person writes; it bounds the cost."""

_MAKES = re.compile(r"制定|现提出|现就|如下")
_MEMORY = 6
"""How many sentences of the same clause a dropped body is looked for in."""


def find(policy: PolicyText, ledger: Ledger) -> Iterator[Fact]:
    """The leadership records of a file, in the order of the page.

    Each body sentence with a cue is one candidate.
    """
    sentences = list(policy.body())
    places = {sentence.start: index for index, sentence in enumerate(sentences)}
    seen = -1
    for cue in _CUE.finditer(policy.text):
        sentence = policy.sentence_at(cue.start())
        if sentence is None or sentence.role != "body" or sentence.start == seen:
            continue
        seen = sentence.start
        yield from _of_sentence(policy, sentences, places[sentence.start], ledger)


def _of_sentence(policy: PolicyText, sentences: list[Sentence], index: int, ledger: Ledger) -> Iterator[Leadership]:
    sentence = sentences[index]
    candidate = ledger.candidate("leadership", sentence.start, sentence.end)
    if _preamble(policy, sentence):
        candidate.reject("aim of the instrument")
        return
    end = min(sentence.end, sentence.start + LONGEST)
    place = Place(policy.text, sentence.start, end, partial(_carried, policy, sentences, index))
    said = policy.text[sentence.start : end]
    tried = (form for form, words in FORMS if any(word in said for word in words))
    found = _settled([statement for form in tried for statement in form(place)])
    if found:
        candidate.facts()
    elif end < sentence.end:
        candidate.unknown("sentence too long")
    elif _STRONG.search(policy.text, sentence.start, sentence.end):
        candidate.unknown("leadership without a body on both sides")
    elif _OFFICE.search(policy.text, sentence.start, sentence.end):
        candidate.reject("noun of office")
    else:
        candidate.reject("no standing relation between bodies")
    for statement, primary in found:
        start = begins(policy.text, statement.start, statement.end)
        yield Leadership(
            start=start,
            end=statement.end,
            instrument=sentence.instrument,
            clause=sentence.clause,
            subject=statement.subject,
            leader=statement.leader,
            kind=statement.kind or kind_of(statement.leader, statement.subject),
            primary=primary,
        )


def _preamble(policy: PolicyText, sentence: Sentence) -> bool:
    """Whether a sentence tells why the instrument is made (为加强党委对群团工作的领导，…制定本方案)."""
    clauses = policy.instrument(sentence.instrument).clauses if sentence.instrument else ()
    before = bool(clauses) and sentence.start < clauses[0].start
    return before and _MAKES.search(policy.text, sentence.start, sentence.end) is not None


def _settled(statements: list[Statement]) -> list[tuple[Statement, bool | None]]:
    """The statements of one sentence with primacy, each pair of led body and leader once."""
    mainly = [statement for statement in statements if statement.main]
    found: dict[tuple[str, str, int], tuple[Statement, bool | None]] = {}
    for statement in statements:
        if not statement.subject or statement.subject == statement.leader or _LED.search(statement.subject):
            continue
        says = statement.main
        own = [said for said in mainly if said.subject == statement.subject]
        if says is None and (own or statement.dual) and mainly:
            bare = [said for said in mainly if not said.subject]
            marks = own or [said for said in bare if said.end >= statement.end][:1] or bare or mainly
            says = any(statement.leader.endswith(said.leader) for said in marks)
            if not marks[0].subject:
                statement = replace(statement, end=max(statement.end, marks[0].end))
        apart = _own_clause(statement, statements)
        key = (statement.subject, statement.leader, statement.start if apart else -1)
        if key not in found:
            found[key] = (statement, says)
    return sorted(found.values(), key=lambda pair: (pair[0].start, pair[0].end))


def _own_clause(statement: Statement, statements: list[Statement]) -> bool:
    """Whether 实行以Y领导为主的体制 is said of its led body in a clause of its own, beside a double leadership."""
    others = (other for other in statements if other.subject == statement.subject and other is not statement)
    return statement.main is True and all(
        other.end <= statement.start or statement.end <= other.start for other in others
    )


def _carried(policy: PolicyText, sentences: list[Sentence], index: int) -> Lent:
    """What the sentences before a sentence lend it."""
    sentence = sentences[index]
    actor = led = None
    for earlier in reversed(sentences[max(0, index - _MEMORY) : index]):
        if earlier.clause != sentence.clause or earlier.instrument != sentence.instrument:
            break
        if actor is None:
            found = subject_at(policy.text, begins(policy.text, earlier.start, earlier.end), earlier.end)
            if found is not None and MASS.fullmatch(policy.text, found.start, found.end):
                actor = policy.text[found.start : found.end]
        if led is None:
            named = [match[0] for match in MASS.finditer(policy.text, earlier.start, earlier.end)]
            led = next((name for name in reversed(named) if not name.startswith("上")), None)
    return actor or led, led
