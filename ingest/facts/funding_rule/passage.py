"""A sentence as the money grammar reads it: its comma clauses, who is their subject, and what has been said before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.facts.funding_rule.words import HAS_ASSET, HAS_FUND, HAS_VENUE, URGES, ends_in_body
from ingest.text import Mention, PolicyText, Sentence

_CUTTING = frozenset("，,；;：:。！？!?\n")
_AND = re.compile(
    r"并(?=建立|健全|完善|加强|给予|提供|纳入|列入|接受|公布|向社会|定期向|由)|和(?=应当由)|(?:(?<=经费)|(?<=资金))、(?=提供|落实)"
)
"""Where a second predicate without a comma begins a clause of its own: 安排…工作预算并建立…增长机制."""

_PAIRS = {"“": "”", "《": "》", "（": "）", "(": ")", "‘": "’", "[": "]", "［": "］"}
_MARK = re.compile(r"[“《（(‘\[［”》）)’\]］，,；;：:。！？!?\n]")
_NUMERAL = re.compile(
    r"[\s　#*]*(?:第[一二三四五六七八九十百零〇0-9]{1,6}[条章节款项]|[（(][一二三四五六七八九十百0-9]{1,3}[)）]"
    r"|[0-9]{1,3}[.．、]|[一二三四五六七八九十]{1,3}、|[——\-－•·]{1,4})?[\s　]*"
)
_ITEM = re.compile(r"[（(][一二三四五六七八九十0-9]{1,3}[)）]\s*")
"""The numeral of an item inside a sentence."""

_SUBJECT_STOP = re.compile(
    r"应当|应该|应(?![急对用聘])|要(?!求|素|点|害|闻)|必须|须|可以|可(?!能|支配)|不得|不准|严禁|确保|负责|有权|依法|依照|依据|按照|按|对(?!口|于)|对于|把|将|为|从|由|在|向|根据|通过|以(?![上下内外及])|每(?:年|月|季|人)|"
    r"加大|提供|给予|予以|安排|建立|设立|完善|健全|建设(?!部门|行政|主管|单位)|统筹|支持|鼓励|引导|推动|落实|实行|承担|支付|缴纳|拨缴|收缴|享受|接受|违反|未|无|拒|征收(?!机关|部门|单位|标准|范围)|拖延|少拨|少缴|欠缴(?!工会经费的|的)|逾期|没有|结合|充分|积极|进一步|不断|逐步|努力|切实|优先|采取|因|侵占|挪用"
    r"|用于|列入|纳入|主要|均|都|合理|定期|及时|经(?!费|济|常|营|审|验)|至少|同时|并|(?<!社会)保障|购买|采购|开展|参与|承接|立足|制定|参照|规范|保证|实现|维护|发挥|加强|强化|所需|扶持|资助|保留|留成|分成|留存|配套|补助|划拨|拨付|缴|投入|新建(?![^，,；;]{0,6}(?:小区|居住区|社区))|捐(?!赠人|助人)|出资|投资|筹集|筹措|募集|需要|分别|一次性|自(?!然人|治)|应邀|按时|足额|任何|占用|参加|从事|依托|开发|推出|开放|逢"
)
_LEADING = re.compile(
    r"(?:同时|此外|其中|另外|并且|并|且|但是|但|而|特别是|尤其是|原则上|今后|确保|要|由|支持|鼓励|推动|引导|指导|督促|协助|动员|积极|大力|进一步|全面|切实|探索)"
)
_BY_DEED = re.compile(
    r"(?:建设|采购|购买|捐赠|承接|征收|代收|缴费|募捐|参保)(?:单位|部门|机关|主体|组织|人)"
    r"(?=应|要|必须|须|可以|不得|逾期|未|拒|按|对|将)"
)
"""Bodies that are named by what they do."""

_WHEN = re.compile(r"^(?:到|在)?20[0-9]{2}年(?:[0-9]{1,2}月)?(?:底|末)?(?:以?前)?(?=完成|建成|实现)")
"""2024年6月底前完成…建设: when, and no subject."""
_BY_MEANS = ("利用", "整合", "盘活", "依托")
"""利用党员活动室等建设…: no subject stands in front."""
_DONE = re.compile(
    r"(?:完成|开展|走访|慰问|帮扶|救助|资助|扶持|扶助|援助|培训|培育|建成|建好|新增|新建|改造|筹集|筹措|募集|评选|选树|表彰|奖励|吸引|吸纳|安置|招录)"
    r"(?![^，,；;]*的)"
)
"""A clause that begins with a deed has no subject: 完成200户残疾人家庭无障碍改造."""

_PREPOSITIONS = (
    "与",
    "同",
    "对",
    "把",
    "将",
    "为",
    "从",
    "在",
    "向",
    "根据",
    "通过",
    "以",
    "按",
    "每",
    "用于",
    "依托",
    "自",
    "因",
    "经",
)
_MODAL = re.compile(r"按(?=[每月照不规工全职本上])|应当|应该|必须|须|可以|不得|(?<![主需重必])要|应(?![急对用聘])")
_BY = re.compile(r"^[^，,；;由]{2,12}由(?=[^，,；;由与和、]{2,16}$)")
"""团费由基层团委…: what is spoken of in front of who acts."""

_SINCE = re.compile(r"(?:自|从)[^，,；;]{2,40}起(?:满[^，,；;]{1,4})?$")
_LOOK_BACK = 12
"""How many comma clauses back a subject is carried over from."""

_REACH = 60
"""Longest subject that is looked for, in characters."""


_GIVING = ("资助", "补助", "奖励", "补贴", "给予")
_MAY_GIVE = re.compile("企业|社会|慈善|个人|人士|基金会")
_FOSTERS = re.compile(URGES)
"""支持红十字会建立队伍，资助设立基金: who is fostered does not give."""

NAMED = {
    "fund": HAS_FUND,
    "asset": HAS_ASSET,
    "venue": HAS_VENUE,
    "money": re.compile(
        r"所有权|所有制|房屋|现金|资源|财务|财政|预算|支出|收支|贷款|捐赠|捐款|募捐|善款|经审|会计|账|审计|保教费|学费|保险费|摊派|赞助"
    ),
    "past": re.compile(
        r"已(?:经)?(?:累计|投入|筹集|发放|安排|建成)(?!的|[^，,；;]{0,3}区)|共有|累计(?:投入|筹集|发放|募集|建成)|近年来|去年以来|[0-9一二三四五六七八九十两几]年来(?=[，,]|$)|20[0-9]{2}年以来|截至目前|据统计"
        r"|(?:财政|工会|全省|全市|全县|各级)共(?:投入|筹集|发放|募集|安排|下拨)"
    ),
}
"""What a clause may speak of; `past`: it tells what has been done (近年来累计投入资金2亿元)."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A comma clause `[start, end)` of the cleaned text, without its closing mark.

    Attributes:
        text: its characters.
        closing: the mark behind it, "" at the end of the text.
        part: order of the stretch between semicolons that holds it.
        index: its place in the passage.
    """

    start: int
    end: int
    text: str
    closing: str
    part: int
    index: int


@dataclass(slots=True)
class Passage:
    """A sentence cut into comma clauses; marks inside brackets, quotations and titles do not cut.

    Attributes:
        goes_on: whether the sentence before it in the same clause speaks of money.
    """

    policy: PolicyText
    sentence: Sentence
    phrases: list[Phrase]
    goes_on: bool = False
    _subjects: dict[int, str | None] = field(default_factory=dict)
    _spoken: dict[tuple[int, str], bool] = field(default_factory=dict)

    def speaks(self, phrase: Phrase, what: str) -> bool:
        """Whether a clause names a fund, asset or venue, or only money in some way (`what`: a key of `NAMED`)."""
        key = (phrase.index, what)
        if key not in self._spoken:
            self._spoken[key] = NAMED[what].search(phrase.text) is not None
        return self._spoken[key]

    def before(self, phrase: Phrase, count: int) -> list[Phrase]:
        """At most `count` clauses in front of this one, nearest first."""
        return self.phrases[max(0, phrase.index - count) : phrase.index][::-1]

    def previous(self, phrase: Phrase) -> Phrase | None:
        """The clause in front of this one inside the same stretch between semicolons."""
        if phrase.index and self.phrases[phrase.index - 1].part == phrase.part:
            return self.phrases[phrase.index - 1]
        return None

    def next(self, phrase: Phrase) -> Phrase | None:
        """The clause behind this one inside the same stretch between semicolons."""
        after = phrase.index + 1
        if after < len(self.phrases) and self.phrases[after].part == phrase.part:
            return self.phrases[after]
        return None

    def quantities(self, phrase: Phrase) -> list[Mention]:
        """The quantities that lie in a clause."""
        return self.policy.inside("quantities", phrase.start, phrase.end)

    def own_subject(self, phrase: Phrase) -> str | None:
        """The body in front of the clause's modal or verb."""
        if phrase.index not in self._subjects:
            found = subject_of(phrase.text)
            opener = self._opener(phrase)
            if found is None and opener is not None and opener.closing in ("，", ",") and _MODAL.match(phrase.text):
                noun = opener.text.removeprefix("凡")
                actor = subject_of(noun)
                if actor is not None:
                    found = actor
                elif ends_in_body(noun) and not noun.startswith((*_PREPOSITIONS, "违反")):
                    found = noun
            self._subjects[phrase.index] = found
        return self._subjects[phrase.index]

    def _opener(self, phrase: Phrase) -> Phrase | None:
        """The clause in front of this one, over one that only tells since when: X，自批准之日起，按…拨缴."""
        opener = self.previous(phrase)
        return self.previous(opener) if opener is not None and _SINCE.match(opener.text) else opener

    def subject(self, phrase: Phrase) -> str | None:
        """Who acts in a clause: its own subject, or the one carried over from an earlier clause of the sentence."""
        for candidate in (phrase, *self.before(phrase, _LOOK_BACK)):
            found = self.own_subject(candidate)
            fostered = candidate is not phrase and phrase.text.startswith(_GIVING) and _FOSTERS.match(candidate.text)
            if found and fostered and _MAY_GIVE.search(found) is None:
                return None
            if found:
                return found
        return None


def subject_of(text: str) -> str | None:
    """The body that stands as subject at the start of a comma clause, None where there is none.

    `各级党委、政府要加大…` gives 各级党委、政府; `建立工会组织的企业应当…` the whole noun with its attribute;
    clauses that begin with a preposition (对困难职工给予…) give none.
    """
    text = _WHEN.sub("", text)
    if text.startswith(_BY_MEANS):
        return None
    by_deed = _BY_DEED.match(text)
    if by_deed is not None:
        return by_deed.group()
    if text.startswith("每") or _DONE.match(text) is not None:
        return None
    for _ in range(3):
        lead = _LEADING.match(text)
        if lead is None:
            break
        text = text[lead.end() :]
    for stop in _SUBJECT_STOP.finditer(text, 0, _REACH):
        head = text[: stop.start()]
        if ends_in_body(head):
            return _BY.sub("", head)
        if not head or len(head) > 2 or len(stop.group()) > 1:
            break
    if text.startswith(_PREPOSITIONS):
        return None
    modal = _MODAL.search(text, 0, _REACH)
    if modal is not None:
        head = text[: modal.start()]
        if "的" in head and ends_in_body(head):
            return head
    return None


def passage_of(policy: PolicyText, sentence: Sentence) -> Passage:
    """A sentence cut into comma clauses."""
    text = policy.text
    start = sentence.start
    numeral = _NUMERAL.match(text, start, sentence.end)
    if numeral is not None:
        start = numeral.end()
    phrases: list[Phrase] = []
    part = 0
    for cut in [*_cuts(text, start, sentence.end), sentence.end]:
        closing = text[cut] if cut < sentence.end else ""
        joint = _joint(text, start, cut)
        if joint is not None:
            _keep(phrases, text, start, joint, "，", part)
            start = joint + (text[joint] == "、")
        _keep(phrases, text, start, cut, closing, part)
        if closing and closing not in "，,":
            part += 1
        start = cut + 1
    return Passage(policy, sentence, phrases)


def _joint(text: str, start: int, end: int) -> int | None:
    """Where a second predicate begins without a comma before it, outside quotations; None if there is none."""
    if all(text.find(sign, start + 8, end) < 0 for sign in ("并", "和应当由", "、提供", "、落实")):
        return None
    for found in _AND.finditer(text, start + 8, end - 4):
        place = found.start()
        if place + 11 > end and not text.startswith("定期", place + 1):
            continue
        if text.count("“", start, place) == text.count("”", start, place):
            return place
    return None


def _keep(phrases: list[Phrase], text: str, start: int, end: int, closing: str, part: int) -> None:
    """Adds the clause `[start, end)` without the space around it and without an item's numeral, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    if text[start : start + 1] in ("（", "("):
        item = _ITEM.match(text, start, end)
        start = item.end() if item is not None else start
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        phrases.append(Phrase(start, end, text[start:end], closing, part, len(phrases)))


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where the marks stand that cut a sentence; all of them if brackets or quotations are not balanced."""
    cuts: list[int] = []
    every: list[int] = []
    waiting: list[str] = []
    for match in _MARK.finditer(text, start, end):
        place = match.start()
        mark = text[place]
        if mark in _CUTTING:
            if mark in "：:" and text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit():
                continue
            every.append(place)
            if not waiting:
                cuts.append(place)
        elif mark in _PAIRS:
            waiting.append(_PAIRS[mark])
        elif waiting and mark == waiting[-1]:
            waiting.pop()
    return every if waiting else cuts
