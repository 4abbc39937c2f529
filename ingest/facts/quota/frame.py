"""The clause around a number, and the cutting of its words into who, what and doing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from ingest.facts.phrases import Phrase
from ingest.mentions.quantities import Quantity
from ingest.mentions.times import TimeExpression
from ingest.records import QuotaKind
from ingest.text import Mention, PolicyText, Sentence


class Reading(NamedTuple):
    """What a number says: the parts of a quota record that the clause gives."""

    kind: QuotaKind
    population: str | None
    measure: str | None
    start: int
    end: int
    condition: str | None = None
    unit: str | None = None
    deadline: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One number in its comma clause.

    Attributes:
        parts, index: the sentence's comma clauses and the number's own.
        left: the clause up to the number and its comparator, without words of time, list marks and aims.
        right: the clause behind them.
        earlier: readings of the same sentence, in order, for elided parts.
    """

    policy: PolicyText
    sentence: Sentence
    parts: list[Phrase]
    index: int
    mention: Mention
    quantity: Quantity
    left: str
    right: str
    earlier: list[Reading]

    @property
    def part(self) -> Phrase:
        return self.parts[self.index]

    @property
    def text(self) -> str:
        return self.policy.text

    def next_part(self) -> str:
        """The words of the clause behind this one, "" where a full stop or the sentence's end comes first."""
        if self.index + 1 < len(self.parts) and self.part.stop in ("，", ","):
            following = self.parts[self.index + 1]
            return self.text[following.start : following.end]
        return ""

    def kind(self) -> QuotaKind:
        """Floor, ceiling or target, as the comparator says."""
        if self.quantity.comparator in (">=", ">"):
            return "floor"
        return "ceiling" if self.quantity.comparator in ("<=", "<") else "target"


AIMS = (
    r"(?:其中|并且?|且|同时|即|力争|力求|争取|确保|保证|努力|实现|使|将|把|保持|要(?![求素点])|应当|应该|应(?![急对用])|必须|须|需(?![求要])"
    r"|原则上|一般|基本|逐步|进一步|不断|推动|统筹|按照|按|以(?![上下内])|以及|在|对|做到|全面|积极|每(?:个|名|位|支|所|家)|共|总计|不断|稳步"
    r"|[，,、：:\s]|分别)"
)
_LEAD = re.compile(rf"^{AIMS}+")
_TAIL = re.compile(
    r"(?:应当|应该|应|必须|须|需|要|可以|可|一般|原则上|力争|努力|确保|保持|稳定|维持|控制|分别|均|都|各|共|总数|总计|合计|不断|逐步|全部|基本"
    r"|提高|提升|增长|增加|扩大|上升|下降|降低|降|减少|压缩|[达增升降减]?[到至]|达|为|有|是|在|于|约|数(?<=人数)|的|：|:|、|，|,|\s)+$"
)
VERBS = (
    "建立健全|建立|建成|建设|组建|创建|新建|打造|培育|培养|培训|轮训|配备|配齐|配置|设立|设置|增设|设有|(?<![内开附下公假])设(?![计施备想])|选派|选配|选举|选聘"
    "|聘请|聘任|招募|招聘|吸纳|发展(?!中心|部)|联系|走访|服务(?![中站体对队平网阵机])|帮扶|帮助|结对|慰问|推荐|遴选|评选|表彰|安排|开发|落实|实现|达到|完成|开展|进入|进(?=[“村入])"
    "|加入|参加|参与|出席|同意|通过|提议|要求召开|请求|具备|达标|成为|纳入|享有|享受|接受|获得|拥有|具有|联名|签订|覆盖|保留|核定|派驻|派出|到会|表决|赞成|入会|入团|组织|推行|由|共有"
)
_VERB = re.compile(rf"(?:{VERBS})")
BODY_END = (
    r"(?:机关|工会(?:委员会)?|妇联|团委|团组织|党组织|党委|党支部|联合会|科协|残联|红十字会|委员会|理事会|常委会|代表大会|班子|企业|事业单位|单位|学校|高校|部门"
    r"|社会组织|社区|行政村|乡镇|街道|县区|开发区|园区|支部|协会|学会|领导机构|组织)"
)
_BODY = re.compile(rf"^(?P<body>.*{BODY_END})(?P<rest>.{{1,20}})$")
_NOUN_STOP = re.compile(
    rf"(?:{VERBS}|应当|应该|应(?![急对用])|必须|可以|可(?![持能行靠])|要(?![求素点])|率先|不得|负责|担任|分管|从事|向|到(?![会])|对|将|实行|的?比例)"
)


def lead(written: str) -> str:
    """Without aims, connectives and modals at the front."""
    return _LEAD.sub("", written)


def tail(written: str) -> str:
    """Without the words that only tie a noun to its number (不少于 has been taken off): 比例应达到 → 比例."""
    return _TAIL.sub("", written)


def cut_verb(written: str) -> tuple[str, str, str] | None:
    """(subject, verb, object) at the last verb of a clause's left side, None without a verb."""
    found = None
    for match in _VERB.finditer(written):
        found = match
    if found is None:
        return None
    return written[: found.start()], found.group(), written[found.end() :]


def noun(written: str) -> tuple[str, str]:
    """The noun phrase that opens a text, and the rest from its verb or modal on."""
    stop = _NOUN_STOP.search(written, 1)
    end = stop.start() if stop else len(written)
    return written[:end], written[end:]


def body_and_rest(written: str) -> tuple[str, str] | None:
    """区妇联机关内设部门 → (区妇联机关, 内设部门); None where no name of a body stands in front."""
    found = _BODY.match(written)
    return (found["body"], found["rest"]) if found else None


def without_times(policy: PolicyText, start: int, end: int) -> str:
    """The text of a stretch without its words of time (到2020年, 每周, 2年内)."""
    kept, at = [], start
    for mention in policy.inside("times", start, end):
        if isinstance(mention.value, TimeExpression) and mention.value.form != "length":
            kept.append(policy.text[at : mention.start])
            at = mention.end
    kept.append(policy.text[at:end])
    return "".join(kept).replace("\n", "")


def subject_before(frame: Frame) -> str | None:
    """The subject of the sentence's earlier clauses, nearest first, where this clause drops its own."""
    for index in range(frame.index - 1, -1, -1):
        part = frame.parts[index]
        written = lead(without_times(frame.policy, part.start, part.end))
        cut = _VERB.search(written)
        if cut and 1 <= len(subject := tail(written[: cut.start()])) <= 40:
            return subject
    return None
