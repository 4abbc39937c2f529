"""A sentence without a modal as its readings see it: its comma clauses, which of them is the main one, who is named."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from ingest.facts.duty.named import bearer_in, behind_period
from ingest.facts.duty.phrases import all_body, behind_condition, is_condition, leads_in
from ingest.facts.duty.sentences import Comma, closes, is_case, skip_marks, undated
from ingest.mentions.acts import patterns
from ingest.mentions.subjects import begins, subject_at
from ingest.records import Modality
from ingest.text import Span

_AMONG = ("班子中", "机关中", "单位中", "组织中", "企业中")
"""领导班子中，至少配备1名女干部: in which body it is done."""
_AFTER = re.compile(r"[^，,]{4,40}(?<!先)(?<!落)后")
"""公示无异议后，由县总工会表彰: after what it is done."""
_IF = re.compile(r"[^，,的]{0,16}?(?:如果|如有|如需|如遇|如因|如发生|倘若|一旦)")
"""会员如有违反章程的行为，经理事会通过，予以除名: when it holds."""
_EACH_TIME = re.compile(r"[\u4e00-\u9fff]{1,4}?每(?:年|月|季|半年|届)")
"""会员评家每年…: what persons do, as the subject."""


_GRANTED = re.compile(
    r"(?:由[^，,。；;]{2,20}?)?(?:[^，,。；;]{0,6}?(?:按照?|参照|比照|依照)[^，,。；;]{2,40}?)?(?:分别|全额|一次性|每[人月年]|优先|及时)*(?:发放|给予|予以|发给|享受|补助|补贴|资助|免|减)"
)
"""参照孤儿保障标准发放基本生活费: what somebody gets."""
_FOR_THEM = re.compile("[对为]其")
"""困难职工子女参加医疗保险的，对其个人缴费部分给予资助: who is helped does not help."""
_TOWARDS = re.compile(r"对(?!象)|向|给|为(?!主)")


class Statement(NamedTuple):
    """A duty over `[start, end)`: `bearer` where it is written, `action` where the act begins.

    `carries` is False where the one who bears it is nobody in particular (任何组织和个人).
    `thing` is who a sentence helps, for want of a body (支持群团组织…).
    `local` is True where a task of nobody stands before in the sentence: the next bare task is not of this bearer
    (实行责任制，省级政府应当完成编制。健全会议制度。).
    `alone` is True where no body said before can be meant (工会经费应当公开).
    `paid` is True where money is paid and only a government said before can pay it (生活补贴按标准的30%发放).
    """

    start: int
    end: int
    bearer: str | None
    modality: Modality
    action: int
    carries: bool = True
    thing: str | None = None
    alone: bool = False
    local: bool = False
    paid: bool = False


class Verdict(Enum):
    """What a reading says that knows the sentence and finds no task in it."""

    NO_TASK = "no task"


Reading = Statement | Verdict | None
"""What a reading makes of a sentence: a duty, no task, or None where the sentence is not of its kind."""


class Scene(NamedTuple):
    """A sentence `[start, end)` and its main clause: number `main` of its comma clauses, whose words begin at `at`.

    `waiting` is whom a condition in front of the main clause names.
    """

    text: str
    clauses: list[Comma]
    start: int
    end: int
    main: int = 0
    at: int = 0
    waiting: Span | None = None

    @property
    def clause(self) -> Comma:
        """The main clause."""
        return self.clauses[self.main]

    @property
    def later(self) -> list[Comma]:
        """The clauses behind the main one."""
        return self.clauses[self.main + 1 :]

    @property
    def close(self) -> int:
        """Where the sentence ends without its marks."""
        return closes(self.text, self.start, self.end)

    def told(self, body: Span, action: int) -> Statement:
        """The task that a body does from `action` on."""
        return Statement(self.start, self.close, self.text[body.start : body.end], "plan", action)

    def done_by(self, body: Span) -> Statement:
        """A task told of its object; the body behind 由 is spoken of in this sentence alone."""
        return self.told(body, body.end)._replace(carries=False)

    def of_nobody(self, action: int, alone: bool = True) -> Statement:
        """A task that names nobody; `alone` where no body said before can be meant."""
        return Statement(self.start, self.close, None, "plan", action, alone=alone)


def at_main_clause(scene: Scene) -> Scene:
    """The scene with its main clause: behind conditions (…的，), failures and phrases that only lead in."""
    text, clauses = scene.text, scene.clauses
    main = behind_condition(text, clauses)
    waiting = _named_first(text, clauses[0]) if main else None
    while main < len(clauses):
        clause = clauses[main]
        at = skip_marks(text, clause.start, clause.end)
        more = main + 1 < len(clauses)
        conditional = is_case(text, clause.end) or (
            more
            and (
                _described(text, at, clauses[main], clauses[main + 1])
                or _IF.match(text, at, clause.end)
                or (_AFTER.fullmatch(text, at, clause.end) and bearer_in(text, clause, clause.end) is None)
                or is_condition(text, clause, clauses[main + 1])
                or text.endswith(_AMONG, at, clause.end)
                or _receives(text, at, clause, clauses[main + 1])
            )
        )
        if not (conditional or (more and leads_in(text, at, clause.end))):
            break
        if not conditional and text.startswith(("未", "没有"), at) and all_body(text, at, clause.end):
            break
        if conditional and not (main and gives(text, clauses[0])):
            waiting = bearer_in(text, clause, clause.end)
        main += 1
    if main == len(clauses):
        main = 0
    clause = clauses[main]
    at = undated(text, begins(text, skip_marks(text, clause.start, clause.end), clause.end), clause.end)
    at = behind_period(text, at, clause.end)
    notices = waiting is not None and text.startswith(("发现", "得知", "接到", "收到"), waiting.end)
    if (
        waiting is not None
        and not notices
        and _FOR_THEM.match(text, at)
        and text.endswith((*patterns().persons, "子女"), *waiting)
    ):
        waiting = None
    return scene._replace(main=main, at=at, waiting=waiting)


def gives(text: str, first: Comma) -> bool:
    """Whether a sentence opens with a body and those it does something for (本市对困难妇女，符合规定的，给予…)."""
    found = bearer_in(text, first, first.end)
    return found is not None and text.startswith("对", found.end) and not text.endswith(patterns().persons, *found)


def _receives(text: str, at: int, clause: Comma, following: Comma) -> bool:
    """无人抚养的儿童，参照孤儿标准发放…: persons with their description, in front of what is granted to them."""
    tail = text.rfind("的", at, clause.end) + 1
    if _TOWARDS.search(text, at, tail):
        return False
    persons = at < tail < clause.end and text.endswith((*patterns().persons, "儿童", "对象"), tail, clause.end)
    return persons and _GRANTED.match(text, following.start, following.end) is not None


def _described(text: str, at: int, clause: Comma, following: Comma) -> bool:
    """实行集中支付的单位，其经费由财政部门单列: a body with its description, of whose things the next clause tells."""
    tail = text.rfind("的", at, clause.end) + 1
    named = subject_at(text, tail, clause.end) if tail > 0 and text.startswith("其", following.start) else None
    return named is not None and named.end == clause.end


def _named_first(text: str, clause: Comma) -> Span | None:
    """The body or persons that the first clause is told of; 会员评家每年不少于1次 is told of what they do."""
    found = bearer_in(text, clause, clause.end)
    if found is None or not text.endswith(patterns().persons, *found):
        return found
    return None if _EACH_TIME.match(text, found.end) else found
