"""A sentence under the grammar of leadership: its comma clauses, and the bodies named at a place in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest.facts.leadership.bodies import plain, taken_apart, tidy, work_at
from ingest.facts.leadership.names import is_name, name_at, name_before, name_end, work_before
from ingest.facts.leadership.party import COMMITTEE, EACH_COMMITTEE, PARTY_IN, PARTY_WORD, WHOLE_PARTY
from ingest.mentions.acts import opens_act
from ingest.mentions.subjects import begins, subject_at
from ingest.records import LeadershipKind
from ingest.text import Span
from vocabulary.leadership_words import leadership_words
from vocabulary.patterns import trie_pattern

REACH = 400
"""How long a comma clause may be, in characters; it bounds the cost."""
_STEPS = 6
"""How many comma clauses back the subject of a sentence is looked for."""
_MARKS = "，,；;。：:\n"
_BREAK = re.compile(f"[{_MARKS}]")
_CONNECTIVES = ("和", "与", "及", "、", "或")
_REGION_OF = re.compile(r"(?:全[国省市区县州旗]|本[省市区县地]区?|本行政区域内?|辖区内?|所辖)的")
_REGION = re.compile(r"全[国省市区县州旗]|本[省市区县地]区?")
TRIM = re.compile(
    r"(?:“|在[\u4e00-\u9fff]{1,8}(?:业务|工作|关系)上|在?业务上?|工作上|应当|应该|应|必须|要|须|可以|自觉|主动|积极|依法|依规|依章程|依照|按照|依据|根据|法律|法规|行政|或者|有关规定|规定|章程|和|、|统一|集中|直接|共同|归口|都|均|仍|仍然|同时|并|且|既|又|也|分别|具体|始终|坚持|加强|服从|调整为|改为|转为|变更为|等|负责|全面|一律|一般|原则上|交|的)+$"
)

IN = r"[^，,；;。：:\n]"
"""A character of a comma clause."""
_CONDITION = re.compile(rf"(?:凡|对(?!外)|不|未|没有|尚|暂|确|因|如|经)|{IN}{{1,40}}的$")
_STATE = re.compile(
    r"(?:一般)?(?:由|受|接受|在[^，,；;。]{1,30}(?:领导|指导)下|隶属|不(?:具有|具备|是|作为)|没有|是|为|作为|属于|设在|设立在)"
)
"""What a clause says of a body without telling an act of it."""
_ALSO_WORK = re.compile(r"(?:(和)各项|的?(?:全面|日常|各项)?)工作")
"""本地区各类组织和各项工作; 本会日常工作."""
_INNER_WORK = re.compile(r"的?(?:党的|党建|党的建设|团建|团的建设|党团建设|党务|统战)工作")
_AT = re.compile(r"^[\u4e00-\u9fff]{0,10}所在(?:地的?)?|^(?:登记|注册|户籍)(?:地的?)?")
"""举办者所在地工会, 登记地妇联: whose place it is tells nothing of what the body is."""
_TAKEN = re.compile(r"(?:始终|坚持|自觉|必须|应当|要|应|须)*[将把]")
"""坚持把群团工作置于…: what is put somewhere."""
_TIME = re.compile(r"(?:在[^，,。；;]{2,20})?(?:闭会|休会)(?:期间|后)$|在[^，,。；;]{2,20}(?:期间|以后|之后)$")

HOW = rf"(?:{trie_pattern(leadership_words().manners)})*"
"""How a body is led, in front of 领导."""
AGAIN = re.compile(rf"的?{HOW}(?P<how>领导|指导)(?:和|、|以及|与|或者|或)")
"""同级党委领导和市妇联指导下: the verb of the first leader."""
NOUN = (
    r"(?!干部|班子|小组|机构|机关(?!工会|团|妇|科协|和直属|党)|体[制系]|责任|任(?!务)|兼任|出任|权|核心|人(?!民)|力|职(?!工)|岗|集体|成员|组(?!织)|作用|同志|负责|担任|带队|挂帅|牵头"
    r"|亲自|包|联系|本领|能力|艺术|方式|水平|决策|审|批|签|讲话|指示|层|者|地位|制度|和管理能力|贯穿|体现|融入|优势)"
)
"""Behind 领导 as a verb: none of the words that make a noun of it (领导班子, 领导责任)."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One led body and one leader in `[start, end)`.

    Attributes:
        main: what the form itself says about primacy; `dual` marks the members of a double leadership.
        kind: set where the form decides it.
    """

    subject: str
    leader: str
    start: int
    end: int
    main: bool | None = None
    dual: bool = False
    kind: LeadershipKind | None = None


Lent = tuple[str | None, str | None]
"""The nearest body that acts, and the nearest mass organization named, in the sentences before."""


@dataclass(slots=True)
class Place:
    """A sentence `[start, end)` of `text`; `lender` looks for the bodies that earlier sentences would lend it."""

    text: str
    start: int
    end: int
    lender: Callable[[], Lent]
    _lent: Lent | None = None

    @property
    def carried(self) -> str | None:
        """The body that acts, from an earlier sentence."""
        return self._borrowed()[0]

    @property
    def led(self) -> str | None:
        """The mass organization named last, from an earlier sentence."""
        return self._borrowed()[1]

    def _borrowed(self) -> Lent:
        # Few sentences drop a body, and looking for it takes as long as all the forms.
        if self._lent is None:
            self._lent = self.lender()
        return self._lent

    def clause(self, position: int) -> tuple[int, int]:
        """The comma clause around a position; a bracket around it ends it too."""
        floor = max(self.start, position - REACH)
        start = max(self.text.rfind(mark, floor, position) for mark in _MARKS) + 1
        found = _BREAK.search(self.text, position, min(self.end, position + REACH))
        stop = found.start() if found else min(self.end, position + REACH)
        opened = self.text.rfind("（", start, position)
        if opened >= 0 and self.text.find("）", opened, position) < 0:
            start = opened + 1
            closed = self.text.find("）", position, stop)
            stop = closed if closed >= 0 else stop
        return max(start, floor), stop

    def before(self, position: int, floor: int) -> str | None:
        """The body named directly in front of a position, adverbs and modals aside."""
        end = floor + len(TRIM.sub("", self.text[floor:position]))
        if end <= floor:
            return None
        found = name_before(self.text, floor, end)
        if found is not None:
            return self.text[found.start : found.end]
        party = (
            PARTY_IN.search(self.text, floor, end)
            or PARTY_WORD.search(self.text, floor, end)
            or EACH_COMMITTEE.search(self.text, floor, end)
        )
        return tidy(party[0]) if party else None

    def led_before(self, position: int, floor: int) -> str | None:
        """The body directly in front of a position, or the work of one (社会组织团建工作由…领导)."""
        end = floor + len(TRIM.sub("", self.text[floor:position]))
        taken = _TAKEN.match(self.text, floor, end)
        floor = taken.end() if taken is not None else floor
        if floor < end == work_at(self.text, floor, end):
            return self.text[floor:end]
        return self.before(position, floor) or work_before(self.text, floor, end)

    def topic(self, floor: int, position: int) -> str | None:
        """What a clause is about that names no led body itself: a clause before is nothing but its name.

        驻外单位的妇女组织，凡不具备条件的，一律交由…管理; 分支机构不具有法人资格，由…管理.
        """
        if TRIM.sub("", self.text[floor:position]):
            return None
        for _ in range(_STEPS):
            if floor <= self.start:
                return None
            end = floor - 1
            floor, _ = self.clause(end)
            found = name_before(self.text, floor, end)
            if found is not None and found.start <= begins(self.text, floor, end):
                return self.text[found.start : found.end]
            if _CONDITION.match(self.text, floor, end):
                continue
            body = self.opening(floor, end)
            stands = body and _STATE.match(self.text, self.text.index(body, floor) + len(body), end)
            return body if stands else None
        return None

    def opening(self, floor: int, end: int) -> str | None:
        """The body that opens `[floor, end)`, or stands behind its first verb."""
        found = self.named(begins(self.text, floor, end), end)
        if found is None:
            return None
        start = found.start - 2 if self.text.startswith("其他", found.start - 2) else found.start
        return self.text[start : found.end]

    def named(self, begin: int, end: int) -> Span | None:
        """The name that begins at a place, whole."""
        found = subject_at(self.text, begin, end)
        if found is None and (party := PARTY_IN.match(self.text, begin, end)):
            return Span(begin, party.end())
        whole = name_at(self.text, begin, end)
        if whole is not None and (found is None or (whole.end > found.end and not opens_act(self.text, found.end))):
            found = whole
        attached = self.text.find("挂靠", begin, found.end) if found is not None else -1
        return Span(begin, attached) if attached > begin else found

    def after(self, position: int) -> tuple[str, int] | None:
        """The body or the work of bodies that begins at a position, with its end."""
        if self.text.startswith(_CONNECTIVES, position):
            return None
        work = work_at(self.text, position, self.end)
        if work > position:
            return self.text[position:work], work
        area = _REGION_OF.match(self.text, position, self.end)
        found = subject_at(self.text, area.end() if area is not None else position, self.end)
        if found is None or _REGION.fullmatch(self.text, found.start, found.end):
            return None
        comma = self.text.find("，", position, found.end)
        cut = comma > 0 and self.text[found.end : found.end + 1] not in ("，", "；", "。", "")
        found = Span(position, comma if cut else found.end)
        end = name_end(self.text, found, self.end)
        own = self.text.startswith("本", found.start)
        work = work_at(self.text, end if own else found.start, self.end)
        inner = _INNER_WORK.match(self.text, end, self.end)
        end = inner.end() if inner is not None else end
        also = _ALSO_WORK.match(self.text, end, self.end)
        end = also.end() if also is not None and (own or also[1]) else end
        end = max(end, found.end if cut else work)
        return self.text[found.start : end], end

    def sentence_subject(self, position: int) -> str | None:
        """The body that opens the sentence, or the nearest clause in front of a position."""
        floor, _ = self.clause(position)
        found = self.opening(floor, position)
        for _ in range(_STEPS):
            if found or floor <= self.start:
                break
            start, _ = self.clause(floor - 1)
            found = None if self.text.startswith(("由", "受", "接受"), start) else self.opening(start, floor - 1)
            floor = start
        return found

    def actor(self, position: int, floor: int) -> str | None:
        """Who does what is told at a position: the body in front of it, of its time, or of its comma.

        执行委员会在大会闭会期间领导…; 党的基层委员会和村党组织，统一领导…
        """
        found = self.before(position, floor)
        if found is not None:
            return found
        timed = _TIME.search(self.text, floor, position)
        end = timed.start() if timed is not None else position
        if TRIM.sub("", self.text[floor:end]):
            return self.before(end, floor) if timed is not None else None
        return self.sentence_subject(floor) if timed is not None else self.set_off(floor)

    def set_off(self, floor: int) -> str | None:
        """The body that stands alone in front of the comma before a clause."""
        if floor <= self.start or self.text[floor - 1] not in "，,":
            return None
        start, _ = self.clause(floor - 1)
        found = name_before(self.text, start, floor - 1)
        alone = found is not None and found.start <= begins(self.text, start, floor - 1)
        return self.text[found.start : found.end] if found is not None and alone else None


def is_body(name: str) -> bool:
    """Whether a name is a body of the grammar, or the Party."""
    if name in WHOLE_PARTY or COMMITTEE.fullmatch(name):
        return True
    name = plain(_AT.sub("", name))
    found = subject_at(name, 0, len(name))
    return (found is not None and found.end == len(name)) or is_name(name, 0, len(name))


_FOUNDER = re.compile("批准其(?:设立|成立)的(?:党委|党组织|党组)")
"""群团组织党组接受批准其设立的党委领导."""


def leaders_of(written: str) -> list[str]:
    """The leaders named in a stretch, none where one of them is no body."""
    found = taken_apart(AGAIN.sub("、", written))
    return found if found and all(is_body(name) or _FOUNDER.fullmatch(name) for name in found) else []
