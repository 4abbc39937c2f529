"""The clause around a number, and the cutting of its words into who, what and doing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from ingest.facts.phrases import Phrase
from ingest.facts.quota.pieces import DIGITS, RATE
from ingest.mentions.quantity import Quantity
from ingest.mentions.times import TimeExpression
from ingest.records import Comparator, QuotaKind
from ingest.text import Mention, PolicyText, Sentence
from vocabulary.quota_words import any_of


class Reading(NamedTuple):
    """What a number says: the parts of a quota record that the clause gives; None takes the quantity's own.

    `bound`: the line above a list makes its items a duty (应当具备下列条件：).
    """

    kind: QuotaKind
    population: str | None
    measure: str | None
    start: int
    end: int
    condition: str | None = None
    unit: str | None = None
    comparator: Comparator | None = None
    value: float | None = None
    bound: bool = False


@dataclass(slots=True)
class Frame:
    """One number in its comma clause.

    Attributes:
        parts, index: the sentence's comma clauses and the number's own.
        left: the clause up to the number and its comparator, without words of time and list marks.
        right: the clause behind them.
        part: the number's own clause, cut to what stands near it.
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
    part: Phrase
    earlier: list[Reading]

    @property
    def text(self) -> str:
        return self.policy.text

    def next_part(self) -> str:
        """The words of the clause behind this one, "" where more than a comma comes first."""
        if self.index + 1 < len(self.parts) and self.parts[self.index].stop in ("，", ","):
            following = self.parts[self.index + 1]
            return self.text[following.start : min(following.end, following.start + 120)]
        return ""

    def with_next(self) -> tuple[int, int]:
        """From the clause's start to the end of the clause behind it."""
        return self.part.start, self.parts[self.index + 1].end if self.next_part() else self.part.end

    def group(self) -> str | None:
        """The group that the clause before sets (省妇联执委中，…), None without one."""
        if not self.index or self.parts[self.index - 1].stop not in ("，", ","):
            return None
        before = self.parts[self.index - 1]
        found = _GROUP.match(self.text[before.start : min(before.end, before.start + 80)])
        return lead(found["who"] or found["chosen"]) if found else None

    def region_before(self) -> str | None:
        """The region that the number before was set for (全市…, 新增会员5万人)."""
        region = self.earlier[-1].population if self.earlier else None
        named = _WHOLE_REGION.match(region or "")
        return named.group() if named is not None else None

    def kind(self) -> QuotaKind:
        """Floor, ceiling or target, as the comparator says; what is reached, raised to or kept at is a target."""
        if self.quantity.said in ("达到", "达"):
            return "target"
        if self.quantity.comparator in (">=", ">"):
            return "target" if self._is_aim() else "floor"
        return "ceiling" if self.quantity.comparator in ("<=", "<") else "target"

    def _is_aim(self) -> bool:
        """Whether a plan aims at the number: 提高到15%以上, 保持在95%以上, 覆盖率超过50%, 到2025年培养2000名以上."""
        quantity = self.quantity
        if quantity.said not in ABOVE:
            return _EXCEEDS.fullmatch(quantity.said) is not None and _RATE_END.search(self.left) is not None
        told = self.text[max(self.sentence.start, self.mention.start - 80) : self.mention.start]
        if _BROUGHT_TO.search(told):
            return True
        if quantity.unit == "share":
            return False
        return quantity.value >= _MULTITUDE or (quantity.value >= _CROWD and _PLANNED.search(told) is not None)

    def item(self) -> tuple[int, int]:
        """From the clause's start to the end of the list item that holds the number (设主席1人、副主席3人)."""
        stop = _NEXT_ITEM.search(self.text, self.mention.end, self.part.end)
        return self.part.start, stop.start() if stop else self.part.end

    def in_part(self, unit: str) -> list[Mention]:
        """The quantities of a unit in the clause, without those that were (由45%、20%提高到70%、30%)."""
        start = self.part.start
        for changed in _CHANGED_TO.finditer(self.text, start, self.mention.start):
            start = changed.end()
        found = self.policy.inside("quantities", start, self.part.end)
        return [item for item in found if isinstance(item.value, Quantity) and item.value.unit == unit]


ABOVE = frozenset(("以上", "及以上", "或以上", "或者以上"))
_EXCEEDS = re.compile(r"超过|突破|高于")
_RATE_END = re.compile(rf"(?:{RATE}|覆盖面)$")
_BROUGHT_TO = re.compile(
    rf"(?:(?:{any_of('rises')}|发展|延长|恢复|升)[到至]|(?:保持|稳定|维持)在|(?<!不)达到?)(?:并(?:保持|稳定)在)?(?:20[0-9]{{2}}年的?)?$"
)
_CROWD, _MULTITUDE = 100, 1000
_PLANNED = re.compile(rf"到20[0-9]{{2}}年|力争|累计|新增|[{DIGITS}]年(?:内|共|时间)|其中20[0-9]{{2}}年|总计")
"""Words of a plan in front of a large number; a small one (配备5名以上) is a rule for each body, a huge one none."""

MAY = re.compile(r"可(?![持能行靠观])")
"""A written permission."""

MUST = re.compile(r"应(?![急对用届])|必须|须|要(?![求素点])")
"""A written obligation."""

WHERE = re.compile(
    r"(?<=..)(?:应当|应|要|须|必须)?在(?:[^，,。；;在]{2,20}(?:区域|位置|地点|地段|路段|场所|部位|出入口|入口|附近|处)"
    r"|[^，,。；;在]{0,16}(?:编制|职数|名额)(?:总[额数]|限额)?(?:以?内|中))$"
)
"""公共停车场**在方便通行的区域**按照停车位总数2%的比例设置: where, and no part of who."""

_NEXT_ITEM = re.compile(r"、(?=[^、]{0,24}?[0-9一二两三四五六七八九十若])")
_NO_SUBJECT = re.compile(
    rf"(?:{RATE}|覆盖面|总量|数量|人数|要求|要|凡|对|为|把|将|以|通过|以及|不得|可以)$|[0-9]|^(?:依法|依规|积极|主动|定期|统一|合理|科学)$"
    r"|^(?:组织实施|实施|开展|推进|推动|加强|完善|健全|深化|落实|举办|制定|坚持|鼓励|支持|引导|统筹|建好|覆盖|根据|加大)"
)
_FIGURE = r"[0-9一二三四五六七八九十百千万至—%％.-]{1,12}[名人个家]?"
_FORMERLY = re.compile(
    rf"(?:由|从)(?:{any_of('until_now')}|20[0-9]{{2}}年)?的?(?:{_FIGURE}[、和及])*{_FIGURE}"
    rf"(?:分别)?(?:{any_of('changes')})?(?:到|至|为)?的?(?:(?<=[到至为]){_FIGURE}(?:[、和及]{_FIGURE})*[、和及])?$"
)
_CHANGED_TO = re.compile(rf"(?:{any_of('changes')})(?:到|至|为)")
_WHOLE_REGION = re.compile(
    rf"(?:全[国省市区县州]|本[省市区县])(?!{any_of('mass_bodies')}|人大|政协|人民|委员|代表大会|组织|领导|工作)"
)
"""全市 of 全市规模以上企业, but no 全国 of 全国青联委员."""
_BASE_ALONE = re.compile(rf"^每[{DIGITS}]|(?:总数|人数|编制数|职数|总量)$")
"""每五千人可以增加一名代表, 不少于全体职工人数的百分之五: no subject of the clauses behind."""
_GROUP = re.compile(
    r"(?:(?P<who>.{2,40})[中里]|(?:在|换届)?(?:推荐|选举|评选|遴选|选拔|推选|提名|表彰|确定)(?P<chosen>.{3,40})时)$"
)
_AIMS = (
    r"(?:其中|今年|计划(?=培训|完成|新增|新建|建设|建成|招收|招募|安置|发展|转移|$)|(?:均|都)(?=要|应|须)|今后|视情况?|酌情|根据(?:工作|实际|发展)?(?:需要|情况)|必要时|需要时|有条件时|条件成熟时|年均(?!增)|也|还(?!是)|可以|可(?![持能行靠])|并且?|且|同时|即|力争|力求|争取|确保|保证|努力|实现|使|将|把|保持|要(?![求素点])|应当|应该|应(?![急对用届到出]|建[尽数未]|选(?:人数|名额))"
    r"|(?:减少|精简|压缩|削减|核减)(?=[^0-9到至]{2})|必须|须|需(?![求要])|原则上|一般|基本|逐步|进一步|不断|推动|统筹|按照|按(?!摩|比例|时|期|需)|以(?![上下内])|以及|及(?=[^时])|在(?![职校岗册读编])|但|对(?![象口])"
    r"|做到|全面|积极|大力|着力|认真|切实|深入|广泛|持续|加快|重点(?!人|群)|每(?:个|名|位|支|所|家)|共(?![青产])|总计|稳步|改革后|[，,、：:\s]|分别)"
)
_PERIOD = r"(?:20[0-9]{2}[至—–-]+20[0-9]{2}年|[“\"]?十[一二三四五]五[”\"]?(?:时期|期间|期末|末))"
_LEAD = re.compile(rf"^{_PERIOD}?(?:{_AIMS}|共(?=实现|建|培训|新增))+|^{_PERIOD}")
_TAIL = re.compile(
    r"(?:应当|应该|应|必须|须|需|要|可以|可|一般|原则上|力争|努力|确保|累计|动态|持续|始终|总体上?|保持|稳定|维持|控制|分别|均|都|各|共|总数|总计|合计|不断|逐步"
    r"|全部|基本|直接|最少|最多|单独|联合|共同|固定|经常性?地?|主动|重点|至少|年均"
    rf"|{any_of('rises', 'falls')}|放宽|降|[达增升降减]?[到至]|达|为|有"
    r"|精简|是|在|于|约|(?<=..)按|(?:的)?人数|发展|总人数|每[人名个]|的|：|:|、|，|,|\s)+$"
)
_VERB = re.compile(
    rf"(?<![妇残科侨文青])(?:服务|培训|联系|帮扶|走访)(?!{any_of('named_by_work')})"
    rf"|(?!服务|培训|联系|帮扶|走访|开发区|建设者|新建会)新?(?:{any_of('verbs')})(?!率|者|权)"
    r"|(?<![内开附下公假])设(?![施计备想]|区的?市)|进(?=[“村])|(?<![理自事])由(?!于)|新增|新?发展(?=.{0,4}(?:会员|党员|团员)|$)|(?<![会团群党众工妇青残])组织$"
)
_PREDICATE = re.compile(
    rf"{_VERB.pattern}|应当|应该|应(?![急对用届])|必须|可以|不得|负责|实行|按照|根据|(?<![重主需必首纲])要(?![求素点])|须"
)
_IN_OFFICE = re.compile(r"的?(?:每届)?任期")
"""兼职副主席任期3年，每年…: a term tells of whom the clauses behind speak."""
_NOUN_STOP = re.compile(
    rf"{_VERB.pattern}|每(?:年|半年|季度?|月|周|次)|暂[免缓停不]|免[征收缴]|减[征免收]|缓缴|应当|应该|应(?![急对用届])|必须|可以|可(?![持能行靠])|要(?![求素点])|率先|不得|负责|分管(?!领导|负责)|从事|依法(?=[配设建安]|成立|组建)|定向(?=招|培|选)|(?<![定方面导])向|到(?!会)"
    r"|对(?!象)|将|把|实行|的?比例|组成|进行|开展|提供|给予|予以|实施|提升|全部|都|但|一般|原则上|召开|用于|面向|来自|作为|免费|独立(?=设|建|配)|单独"
)
_BY_WHAT = re.compile(r"(?:一般|原则上|分别|可以?|应当?)*(?:按照?|根据|依照|依据|参照|比照)")
"""按会员人数确定: a measure, no subject."""
_FOUNDED = re.compile(
    r"(?:(?:申请|拟)?(?:设立|成立)|申报|参评)(?P<who>[^，,。；;]{2,20}?)(?:的|$|应当|须|必须)(?=$|具备|符合|有)"
)
"""申请设立市级学会的，个人会员不少于50名: what is founded has them."""
_NAMED_BY_DEED = re.compile(
    r"(?:申请|参加|符合|具备|承担|开展|从事|加入|接受|获得|取得|招用|录用)[^，,。；;]{1,16}的(?:单位|企业|组织|个人|人员|团体|社团|机构|学校|申请人|会员|职工|青年|干部)"
)
"""申请加入本会的单位，从业人员应在50人以上."""
_SINCE = re.compile(r"(?<=..)自(?![主愿治身觉然行己])[^，,]{2,20}(?:之日)?起|(?<=..)自[^，,]{2,20}之日$")
_IN_RESPECT = re.compile(r"(?<=..)在(?!职(?![称务])|[校岗册读编])[^，,。；;在]{2,20}方面$")
"""特殊教育教师**在工资和职称评定等方面**按照…享受: in what, and no part of who."""
_REGION = re.compile(
    rf"^(?P<who>全国|全省|全市|全区|全县|全州|每[{DIGITS}]+(?:名|人|户|个)?(?:常住人口|人口|职工|居民|学生|会员))"
    r"(?P<rest>.{2,40})$"
)
_ENDS_AS_BODY = re.compile(rf"..(?:{any_of('body_ends')})$")
_BODY = re.compile(
    rf"^(?P<body>.*(?:{any_of('body_ends')}))(?P<rest>(?!中|数|员|工作者|工作人员|干部|会员|经费|积极分子).{{1,20}})$"
)


_BETWEEN_TIMES = frozenset("、和")
"""2020年、2022年: gone with the times that they join."""


def formerly(written: str) -> str:
    """Without the figure that was: 比例由原来的30%提高到 → 比例."""
    return _FORMERLY.sub("", written)


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
    subject = written[: found.start()]
    while (doubled := _VERB.search(subject)) and len(behind := tail(subject[doubled.end() :])) <= 2:
        if behind in ("全国", "全省", "全市", "全县", "全区"):
            break
        subject = subject[: doubled.start()]
    return subject, found.group(), written[found.end() :]


def begins_with_verb(written: str) -> bool:
    """Whether words open with a verb (建立残协, 增配1名)."""
    return _VERB.match(written) is not None


def ends_in_verb(written: str) -> bool:
    """Whether a clause's left side ends in the verb that the number is the object of (联系10名以上的青年)."""
    cut = cut_verb(written)
    return cut is not None and not tail(cut[2])


_JOINS = re.compile("(?<=..)(?:并且|并|且)$")
"""设有1个儿童活动场所并|设置游乐设施: what joins the next verb is no part of the noun."""
_IN_CHARGE = re.compile("负责(?:同志|人|干部)")
"""明确1名负责同志分管科协工作: persons, though they begin like a verb."""


def noun(written: str) -> tuple[str, str]:
    """The noun phrase that opens a text, and the rest from its verb or modal on."""
    charged = _IN_CHARGE.match(written)
    stop = _NOUN_STOP.search(written, charged.end() if charged is not None else 0)
    end = stop.start() if stop else len(written)
    joined = _JOINS.search(written, 0, end) if stop else None
    end = joined.start() if joined is not None else end
    return written[:end], written[end:]


def own_subject(written: str) -> tuple[str, str] | None:
    """乡镇领导班子配备女干部 → (乡镇领导班子, 配备女干部); None where no body stands before the first verb."""
    verb = _VERB.search(written)
    if verb is None or not _ENDS_AS_BODY.search(written[: verb.start()]):
        return None
    return written[: verb.start()], written[verb.start() :]


def region_and_rest(written: str) -> tuple[str, str] | None:
    """全市社会化工会工作者 → (全市, 社会化工会工作者); 每万人口科普专职人员 → (每万人口, 科普专职人员)."""
    found = _REGION.match(written)
    return (found["who"], found["rest"]) if found else None


def body_and_rest(written: str) -> tuple[str, str] | None:
    """区妇联机关内设部门 → (区妇联机关, 内设部门); None where no name of a body stands in front."""
    found = _BODY.match(written)
    return (found["body"], found["rest"]) if found else None


def without_times(policy: PolicyText, start: int, end: int) -> str:
    """The text of a stretch without its words of time (到2020年, 每周, 2年内)."""
    kept: list[str] = []
    at = start
    for mention in policy.inside("times", start, end):
        if isinstance(mention.value, TimeExpression) and mention.value.form != "length":
            between = policy.text[at : mention.start]
            kept.append("" if kept and between in _BETWEEN_TIMES else between)
            at = mention.end
    kept.append(policy.text[at:end])
    return "".join(kept).replace("\n", "")


def group_of(reading: Reading) -> str:
    """Whom a number holds for, "" where that is only what a share is counted by (全体职工人数)."""
    whom = reading.population or ""
    return "" if _BASE_ALONE.search(whom) else whom


def subject_before(frame: Frame) -> str | None:
    """The subject of the sentence's earlier clauses, nearest first, where this clause drops its own."""
    for index in range(frame.index - 1, max(-1, frame.index - 7), -1):
        part = frame.parts[index]
        told = [reading for reading in frame.earlier if part.start <= reading.start < part.end]
        told = [reading for reading in told if reading.population is None or group_of(reading)]
        if told:
            region = _REGION.match(lead(without_times(frame.policy, part.start, part.end)))
            return region["who"] if region is not None and told[-1].unit is None else told[-1].population
        written = without_times(frame.policy, part.start, min(part.end, part.start + 120))
        if _BY_WHAT.match(written):
            continue
        if (founded := _FOUNDED.match(written)) is not None:
            return founded["who"]
        written = lead(written)
        if _NAMED_BY_DEED.fullmatch(written) is not None:
            return written
        since = _SINCE.search(written)
        cut = since or _PREDICATE.search(written)
        term = _IN_OFFICE.search(frame.text, part.start, part.end) if cut is None else None
        told_of = written[: cut.start()] if cut else frame.text[part.start : term.start()] if term else ""
        subject = _IN_RESPECT.sub("", tail(lead(told_of)))
        if 1 < len(subject) <= 40 and not _NO_SUBJECT.search(subject):
            return subject
    return None
