"""Finder of duty records: who must, must not, may, is encouraged, or is set to do what.

One record for each written modal, from its bearer (or the start of its clause) to the next modal or the full stop;
one for a sentence without a modal that sets a task. A dropped bearer is carried over from the nearest one before it in
the same provision; in a part of the document that names nobody it is null. Definitions, findings, aims and headings
are no duties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.facts.duty.sentences import LONGEST, Whole, is_label, wholes
from ingest.facts.duty.statements import opens_list, statements
from ingest.facts.duty.tasks import Statement
from ingest.ledger import Ledger
from ingest.mentions.subjects import begins, subject_at
from ingest.records import Duty, Fact
from ingest.text import Clause, PolicyText

_AIMS = re.compile(
    r"重要(?:性|意义)|紧迫性|意义|形势|背景|指导思想|基本原则|工作原则|总体要求|总体思路|总体目标|主要目标|工作目标|目标任务|发展目标|改革目标|目标要求"
)
_NO_DUTY = re.compile(r"\s*(?:附件|附：|附表|此件|抄送|联系人|特此|注：|（|\(|\[|【|“)")
_ENACTS = re.compile(
    # Alternatives that begin with a plain character each: `re` skips to them.
    r"自(?!治)[^，,。]{0,20}起(?:正式)?(?:施行|实施|执行|生效)|从[^，,。]{0,20}起(?:施行|实施|执行|生效)|所称|是指|适用本"
    r"|修改为[：:]?“|改为[：:]?“|由[^，,。]{2,40}解释|同时废止"
)
_SPECIAL = re.compile(r".{0,60}(?:负责人|负责同志|书记|主席|主任)|[^、，,及和与]{0,30}(?:中心组|部门|单位|媒体)")
_ITEM = re.compile(r"(?:—{1,2}|–{1,2}|-{2})\s*$")
_MAKES = re.compile(r"制定本(?:办法|条例|法|规定|细则|章程|规则|实施)")
_DEFINES = re.compile(r"[（(]以下[^（）()]*[）)]")
_TERM = re.compile(r"(?:的)?(?:每届)?任期")
_NOBODY = re.compile(
    r"鼓励|对[^，,。；;]{2,60}[，,][^，,。；;]{0,24}(?:给予|予以)|在[^，,。；;]{2,60}方面[，,]不得歧视"
    r"|[^，,。；;]{2,40}的[，,](?:可以?)?(?:责令|依法给予|给予|发放)|力争到\d{4}年|[^，,。；;]{0,30}(?:经费|资金)(?:列入|纳入|由)"
)
"""A sentence of benefits or of encouragement that names nobody is not told of the body before it."""
_OWNED = ("经费", "资金", "收支", "收支情况", "慰问", "款物", "上缴部分", "返还部分")
"""What is owned, spent or given bears nothing (工会经费严禁截留、挪用)."""
_TOWARDS = re.compile(r"(?:除[^，,。]{2,60}外[，,])?对(?!外|口|标|接|照)")
"""对流浪乞讨残疾人给予救助: a bare task that opens with whom it is for names nobody."""
_FINANCE = ("财政", "财政部门")
"""Who pays is not told of the tasks that follow (各级财政要加大投入。完善管理政策。)."""
_ENDED = ("任期届满", "任期内", "届满", "期满")
_NAMES = re.compile(r"(?:权利|来源|内容是?|原则|条件|情形|行为|包括|范围)$")
_OPENED = re.compile(r"[：:]\s*[（(][一二三四五六七八九十\d]{1,3}[）)]\s*$")
_PREAMBLE = re.compile(r"制定本|现提出|现就|如下|特制|现将|印发")


def find(policy: PolicyText, ledger: Ledger) -> Iterator[Fact]:
    """The duty records of a file, in the order of the page. Each sentence of the body is one candidate."""
    memory = _Memory(policy)
    for whole in wholes(policy, opens_list()):
        if whole.end <= whole.start:
            continue
        candidate = ledger.candidate("duty", whole.start, whole.end)
        reason = _no_duty(policy.text, whole)
        if reason:
            candidate.reject(reason)
            continue
        memory.enter(whole)
        memory.close(whole)
        found = statements(policy.text, whole, memory.tasks)
        if len(found) == 1 and found[0].modality == "plan" and found[0].bearer and _listed(policy.text, whole):
            candidate.reject("item of a list")
            continue
        if not found:
            candidate.reject("no modal and no task")
            memory.hear(whole)
            continue
        candidate.facts()
        for statement in found:
            lent = None if statement.alone else memory.lent(policy.text, statement)
            bearer = statement.bearer or lent or statement.thing
            if bearer and bearer.endswith(_OWNED):
                bearer = None
            if statement.bearer and statement.carries:
                memory.keep(whole, statement.bearer)
            yield Duty(
                start=statement.start,
                end=statement.end,
                instrument=whole.first.instrument,
                clause=whole.first.clause,
                bearer=_named(bearer) if bearer else None,
                modality=statement.modality,
                action=_quoted(policy.text, min(statement.action, statement.end), statement.end),
            )


class _Memory:
    """The bearer that the next sentence may take over, and whether bare sentences are tasks where we are.

    A sentence without a subject speaks of the bearer before it. Where that one is an office-holder or a special body
    (负责人, 中心组, 部门, 单位), the bearer that opened the nearest paragraph is meant.
    """

    def __init__(self, policy: PolicyText) -> None:
        self.tasks = True
        self._text = policy.text
        self._clauses: dict[str, Clause] = {
            clause.path: clause for instrument in policy.instruments for clause in instrument.clauses
        }
        self._first = {
            instrument.order: instrument.clauses[0].start for instrument in policy.instruments if instrument.clauses
        }
        self._at: tuple[int, str | None] | None = None
        self._opened: dict[str, str | None] = {}
        self._named: str | None = None
        self._last: str | None = None
        self._opener: str | None = None
        self._term: str | None = None
        self._line = -2

    def enter(self, whole: Whole) -> None:
        """Comes to the clause of a sentence: a new one takes the bearer that its parent's own text left."""
        here = (whole.first.instrument, whole.first.clause)
        if here == self._at:
            return
        if self._at is not None and self._at[1] is not None:
            self._opened[self._at[1]] = self._last
        if whole.first.clause and self._named and whole.first.clause.startswith(f"{self._named}/"):
            self._at, self.tasks = here, False
            return
        self._named = None
        self._at = here
        path = whole.first.clause
        self._last = self._opener = self._term = None
        self.tasks = path is not None or whole.start >= self._first.get(whole.first.instrument, 0)
        while path and "/" in path:
            clause = self._clauses.get(path)
            if clause is not None and clause.heading and _AIMS.search(clause.heading):
                self.tasks = False
            path = path.rsplit("/", 1)[0]
            self._last = self._last or self._opened.get(path)

    def close(self, whole: Whole) -> None:
        """Leaves a sentence: one that opens a list of rights, sources or cases makes the items below it no tasks."""
        end = whole.first.end
        while end > whole.start and self._text[end - 1].isspace():
            end -= 1
        if self._text[end - 1] in "：:" and _NAMES.search(self._text, whole.start, end - 1):
            self._named = whole.first.clause

    def hear(self, whole: Whole) -> None:
        """Remembers whose term a sentence tells, for the next one (工会委员会每届任期三年。任期届满，应当…)."""
        named = subject_at(self._text, begins(self._text, whole.start, whole.end), whole.end)
        if named is not None and _TERM.match(self._text, named.end):
            self._term = self._text[named.start : named.end]

    def lent(self, text: str, statement: Statement) -> str | None:
        """The bearer of a sentence that names none; 禁止… and 严禁… forbid everybody."""
        start = statement.start
        if text.startswith(("禁止", "严禁"), start) or _NOBODY.match(text, start):
            return None
        if statement.modality == "plan" and (_TOWARDS.match(text, start) or (self._last or "").endswith(_FINANCE)):
            return None
        if self._term is not None and text.startswith(_ENDED, start):
            return self._term
        if self._last is None or not _SPECIAL.fullmatch(self._last):
            return self._last
        return self._opener or self._last

    def keep(self, whole: Whole, bearer: str) -> None:
        """Remembers the bearer of a sentence that names one."""
        kept = self._last
        # 实行财政划拨的基层工会应…。要…。: behind one kind of a body, the body spoken of before is meant.
        self._last = kept if kept and bearer.endswith(f"的{kept}") else bearer
        line = self._text.rfind("\n", max(0, whole.start - LONGEST), whole.start)
        if self._line != line and not _SPECIAL.fullmatch(bearer):
            self._line, self._opener = line, bearer


def _no_duty(text: str, whole: Whole) -> str | None:
    if _NO_DUTY.match(text, whole.start, whole.end) or is_label(text, whole.first):
        return "note or list"
    if _ENACTS.search(text, whole.start, min(whole.end, whole.start + 60)) or _MAKES.search(
        text, max(whole.start, whole.end - 12), whole.end
    ):
        return "definition or entry into force"
    before = text[whole.start - 1 : whole.start]
    if (
        (before in "—–-" or before.isspace())
        and _ITEM.search(text, max(0, whole.start - 6), whole.start)
        and text.find("，", whole.start, whole.end) < 0
    ):
        return "lead of an item"
    if whole.first.clause is None and _PREAMBLE.search(text, whole.start, whole.end):
        return "preamble"
    return None


def _listed(text: str, whole: Whole) -> bool:
    """Whether a sentence is an item below a line that ends in ： (工会经费的来源：（一）工会会员缴纳的会费)."""
    before = text[max(0, whole.start - 12) : whole.start]
    return _OPENED.search(before) is not None


def _named(bearer: str) -> str:
    """A bearer as records name it, without the bracket that defines a short name for it."""
    dense = "".join(bearer.split())
    return _DEFINES.sub("", dense) if "以下" in dense else dense


def _quoted(text: str, start: int, end: int) -> str:
    return "".join(text[start:end].split())
