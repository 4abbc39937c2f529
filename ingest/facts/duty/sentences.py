"""Sentences as a grammarian counts them, and their comma clauses.

A sentence of the page ends with its line; grammatically it goes on over the items of a list that it opens
(应当履行下列职责：（一）…；（二）…。), up to the full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.mentions.modality import modals
from ingest.mentions.subjects import begins, opens_act, patterns, subject_at, subject_before
from ingest.text import PolicyText, Sentence, Span
from vocabulary.duty_words import duty_words

LONGEST = 3000
"""How long a sentence may grow over its items, in characters."""

_GOES_ON = "：:；;，,"
PARTS = ("；", ";")
"""Marks between the parts of a sentence."""
_MARK = re.compile(r"[，,；;：:]")
_NUMERAL = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零]+[章节条]\s*|[（(][一二三四五六七八九十\d]{1,3}[）)]\s*|[一二三四五六七八九十]{1,3}是"
    r"|\d{1,3}[.．、]\s*|[一二三四五六七八九十]{1,3}、|[①-⑳]|[—–-]{1,4})"
)
_NUMERAL_STARTS = frozenset("第（(一二三四五六七八九十—–-" + "".join(map(chr, range(0x2460, 0x2474))))
_SPLITS_OFF = re.compile(r"(?:特别是|尤其是|还|也|并且?|又|更)")
MEASURES = re.compile(
    r"(?:采取|履行|承担|行使)(?:以下|下列|如下)[^，,。：:]{0,6}(?:措施|职责|职权|职能|任务)"
    r"|的(?:主要|基本|工作)*(?:职责|职能|任务)(?:如下|包括|是)?[：:]\s*$"
)
_LABEL = re.compile(
    r"\s*[\u4e00-\u9fff]{0,4}(?:措施|任务|目标|内容|步骤|要求|安排|方向|标准|原则|分工|重点|单位)\s*[：:]\s*"
)
_CASES = re.compile(r"(?<!禁止)下列[^，,。：:]{0,12}(?:情形|行为|情况|问题|之一|条件)")
"""A list of cases in which something holds: they are no part of the act (有下列情形之一的，…：)."""
_OFFICE = re.compile(r"(?:办公室|小组|委员会|部门|机构|中心|班子)$")
_TOWARDS = re.compile(r"[对向给为把将与在]|[，,；;]")
_DATED = re.compile(
    r"(?:(?:到|至|在)?\d{4}年(?:\d{1,2}月|[上下]半年)?(?:\d{1,2}日)?(?:底|末|初)?(?:以?前|之前|内)?|(?:全|今|明|同)年(?!度)|今后)[，,]?"
)
"""2019年底前各协会要…: a time in front of the body."""
_DATES = frozenset("到至在全今明同0123456789")
_WITHIN = re.compile(
    r"在[^，,。]{2,20}(?:[内中外的]|注册|登记|备案|设立|成立|就业|从业|居住|就读)的(?:以[^，,。；;的]{2,16}的)?"
)
"""在本市行政区域内的企业…应当: where the bearers are."""
_WHEN = ("时", "后", "前", "情况下", "前提下")
_BEFORE = ("之前", "之后", "前", "后")
"""本会换届之前必须审计: when a body has to act."""
_UNLESS = ("非经", "未经", "如果", "若", "属于", "涉及")
_VOTED = re.compile(r"经(?!审|费)[^，,。]{2,30}(?:提议|同意|通过|批准|推荐)")
_HAVING = ("主管", "有", "未", "无", "没有", "拒不", "违反", "违规", "逾期", "具备", "符合", "认为", "发现")
_SIZE = re.compile(r"人数|不足|超过|达到|少于|多于|不满|[二三四五六七八九十百千万\d]|一(?![般律直并起定致时旦])")
_CONTRACTS = ("签订", "订立", "解除", "终止", "建立劳动")
"""用人单位与残疾人签订合同: the one who is named first acts."""
_NOUN = re.compile(
    r"(?!一般|普遍|全部|应|都|均|也|每|至少|原则|按|在|因|如|确|有|无|已|未|不|平均|年龄|任职|任期)[\u4e00-\u9fff]{2,4}"
)
"""会员生日可以发放…: what belongs to persons, as the subject."""
_PLACES = ("场所", "场地", "设施", "阵地", "用房", "资产")
LONGEST_PLACE = 6
"""村级组织活动场所要…: a place of a body, as the subject, in so many characters."""
_HOW = ("情况", "成效", "实绩", "履历")
"""党组织书记抓群建工作情况要纳入考核: how somebody did, as the subject."""
_FIGURES = ("比例", "人数", "数量", "名额", "占比", "总数")
"""女职工代表的比例应当…: how many there are, as the subject."""
_PROJECTS = ("项目", "工程")
"""政府投资工程项目不得…: what a body builds, as the subject."""
_NOMINAL = re.compile(r"(?:教育|发展|培训|管理|选拔|选任|考核|服务|建设|交流|工作){1,3}")
"""残疾人教育应当…, 团员发展必须…: what is done with persons, as the subject."""
_FURTHER = re.compile(r"(?:、|和|及)(?![^，,。；;]*(?:的|由|把|将|对|向|是))[\u4e00-\u9fff、]{4,16}")
_FIELDS_OF = re.compile(r"(?:[\u4e00-\u9fff]{2,6}、){1,12}[\u4e00-\u9fff]{2,6}等(?=[\u4e00-\u9fff])")
_TOWARDS_WORDS = ("对", "向", "给", "为", "把", "将", "与", "在", "经", "由", "以", "通过", "除")
_MONEY_OF = re.compile(
    r"(?!安排|拨付|提供|落实|给予|列支|保障|筹集|使用|管理|支付|发放)[\u4e00-\u9fff]{0,4}(?:经费|资金|补贴|待遇|工资)(?:由|从|在|按|列入|纳入)"
)
"""工会干部培训经费由各级工会安排，不得低于…: money for somebody, as the subject."""
_INDICATED = re.compile(r"[^，,。]{0,6}(?:比例|占比|覆盖率|年龄)[^，,。]{0,6}(?:不低于|不少于|不超过|达到|超过|提高)")
_COUNTED = re.compile(
    r"(?:(?:青年|女|在职|残疾人)?(?:职工|团员|会员|党员|妇女|人员|人口))?(?:人数)?(?:在|达到?|有|不足|少于|超过)?[\d一二三四五六七八九十百千]+[名人]?(?:以上|以下|以内)?的"
)
_THEIRS = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:经费|资金|慰问|款物|公益金|基金|保障金)(?:收支)?(?:情况)?|收支(?:情况)?|用地|人选|占比|[正副]职[^，,。]{0,10}"
)
"""What belongs to a body or comes to it, in front of a modal (工会经费严禁截留、挪用): it names no bearer."""
_STRIP = " \t\r\n\u3000。！？；;，,：:"


class Whole(NamedTuple):
    """A grammatical sentence `[start, end)`: numeral and closing marks are left out."""

    start: int
    end: int
    first: Sentence


class Comma(NamedTuple):
    """A comma clause `[start, end)` and the mark in front of it ("" for the first)."""

    start: int
    end: int
    mark: str


def wholes(policy: PolicyText) -> Iterator[Whole]:
    """The grammatical sentences of the body; a line that ends in ： owns its items where it holds a modal or an act."""
    text = policy.text
    pending: list[Sentence] = []
    measures = False
    for sentence in policy.body():
        if pending:
            measures = _opens_measures(text, pending[-1]) or (measures and _numbered(text, pending[-1], sentence))
            if measures or not _continues(text, pending, sentence):
                yield _whole(text, pending)
                pending = []
        pending.append(sentence)
    if pending:
        yield _whole(text, pending)


def _opens_measures(text: str, sentence: Sentence) -> bool:
    """政府和社会采取下列措施：（一）…；（二）…: without a modal in front, each item is a task of its own."""
    return (
        text[sentence.start : sentence.end].rstrip()[-1:] in ("：", ":")
        and MEASURES.search(text, sentence.start, sentence.end) is not None
        and not modals(text, sentence.start, sentence.end)
    )


def _numbered(text: str, last: Sentence, sentence: Sentence) -> bool:
    """Whether a list of measures goes on: the next item, or a further sentence of the same one."""
    gap = text[last.end : sentence.start].strip(_STRIP)
    if gap:
        return _NUMERAL.fullmatch(gap) is not None
    same_line = text.find("\n", last.end - 1, sentence.start) < 0
    return same_line or _NUMERAL.match(text, sentence.start) is not None


def _continues(text: str, pending: list[Sentence], sentence: Sentence) -> bool:
    last = pending[-1]
    if sentence.instrument != last.instrument or sentence.end - pending[0].start > LONGEST:
        return False
    gap = text[last.end : sentence.start].strip(_STRIP)
    if gap and _NUMERAL.fullmatch(gap) is None:
        return False
    closing = text[last.start : last.end].rstrip()[-1:]
    if not closing or closing not in _GOES_ON:
        return False
    if closing in "：:" and (_CASES.search(text, last.start, last.end) or is_label(text, last)):
        return False
    return closing not in "：:" or patterns().opens.search(text, pending[0].start, last.end) is not None


def is_label(text: str, sentence: Sentence) -> bool:
    """Whether a line is the label of what stands below it (具体措施：), and nothing of a sentence."""
    return _LABEL.fullmatch(text, sentence.start, sentence.end) is not None


def _whole(text: str, parts: list[Sentence]) -> Whole:
    start, end = parts[0].start, parts[-1].end
    while end > start and text[end - 1] in _STRIP:
        end -= 1
    first = text[start : start + 1]
    if first in _NUMERAL_STARTS or first.isdigit() or first.isspace():
        numeral = _NUMERAL.match(text, start, end)
        if numeral is not None:
            start = numeral.end()
    while start < end and text[start] in _STRIP:
        start += 1
    return Whole(start, end, parts[0])


def commas(text: str, start: int, end: int) -> list[Comma]:
    """The comma clauses of `[start, end)`, in order, none empty."""
    found = []
    mark = ""
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        if at > start:
            found.append(Comma(start, at, mark))
        start, mark = at + 1, text[at]
    if start < end:
        found.append(Comma(start, end, mark))
    return found


def closes(text: str, start: int, end: int) -> int:
    """`end` without the marks and spaces that stand before it."""
    while end > start and text[end - 1] in _STRIP:
        end -= 1
    return end


def bearer_in(text: str, clause: Comma, end: int) -> Span | None:
    """The body or person that opens a comma clause and bears what stands behind `end`.

    None where the clause opens with a thing of theirs (领导班子成员人选的考察推荐应该…): the bearer is somebody else.
    """
    begin = undated(text, begins(text, clause.start, end), end)
    found = None if text.startswith(_UNLESS, begin) or _VOTED.match(text, begin) else subject_at(text, begin, end)
    if found is None and _ends_in_bodies(text, begin, end):
        return Span(begin, end)
    if found is None:
        place = _WITHIN.match(text, begin, end)
        inside = subject_at(text, place.end(), end) if place else None
        if inside is None or text[inside.end : end].strip("均都也就，, "):
            return None
        return Span(begin, inside.end)
    if text[found.end : found.end + 1] in ("、", "和", "及") and _further(text, found.end, end):
        return Span(found.start, end)
    rest = text[found.end : end].lstrip("就则都均也，, ")
    if "的" in rest and end - len(rest) > found.end - 1 and _whole_name(text, found, end):
        return Span(found.start, end)
    if _OFFICE.search(rest) and "的" not in rest and end < clause.end:
        return Span(found.start, end)
    if text.startswith(_CONTRACTS, found.end) and (with_ := max(text.rfind(word, *found) for word in "与和")) > 0:
        return subject_at(text, found.start, with_)
    if _MONEY_OF.match(rest) or (end == clause.end and _INDICATED.match(rest)):
        return None
    person = text.endswith(patterns().persons, found.start, found.end)
    if rest == "中" and not person:
        return found
    if person and _NOUN.fullmatch(rest) and not opens_act(text, found.end):
        return None
    if (rest.endswith(_PLACES) and len(rest) <= LONGEST_PLACE) or (rest.endswith(_HOW) and end < clause.end):
        return None
    if end < clause.end and rest.endswith(_FIGURES) and person:
        return None
    if end < clause.end and rest.endswith(_PROJECTS) and "的" not in rest:
        return None
    if _NOMINAL.fullmatch(rest) and text.endswith(patterns().persons, found.start, found.end):
        return None
    if _COUNTED.match(rest):
        return _counted(text, found)
    if _SIZE.match(rest) or (_THEIRS.fullmatch(rest) and not opens_act(text, end - len(rest))):
        return None
    if rest.endswith(_BEFORE) and end < clause.end and not person:
        return found
    if rest.endswith(_WHEN) and (rest.endswith("前提下") or not opens_act(text, end - len(rest))):
        return None
    if not rest or opens_act(text, end - len(rest)) or found.end >= end or rest.startswith(_HAVING):
        return found
    if rest.startswith("是") and end == clause.end:
        return found
    return None if "的" in rest.rstrip("的") or rest.startswith("中") else found


def _further(text: str, start: int, end: int) -> bool:
    """Whether all up to `end` is a further body, with words in its name that act elsewhere (科普场馆、科普教育基地)."""
    more = _FURTHER.fullmatch(text, start, end)
    if more is None:
        return False
    return any(text.endswith(head, start + 2, end) for head in duty_words().bodies if len(head) > 1)


def _ends_in_bodies(text: str, start: int, end: int) -> bool:
    """Whether a stretch lists fields up to a class of bodies (医疗卫生、环境保护、体育等国家机关、事业单位)."""
    listed = _FIELDS_OF.match(text, start, end)
    if listed is None or text.startswith(_TOWARDS_WORDS, start):
        return False
    bodies = subject_at(text, listed.end(), end)
    return bodies is not None and bodies.end == end


def _counted(text: str, found: Span) -> Span | None:
    """The body whose people are counted: 国有企业青年职工在1000名以上的, 机关团员人数不足3人的."""
    end = found.end
    while people := next((word for word in patterns().persons if text.endswith(word, found.start, end)), None):
        end -= len(people)
    body = subject_at(text, found.start, end) if end > found.start else None
    return body if body is not None and body.end == end else None


def undated(text: str, start: int, end: int) -> int:
    """`start`, or behind the time that stands there."""
    dated = _DATED.match(text, start, end) if text[start : start + 1] in _DATES else None
    return dated.end() if dated and dated.end() < end else start


def _whole_name(text: str, found: Span, end: int) -> bool:
    """Whether all up to `end` is one name: 政府和社会依法兴办的福利企业, 省人民政府和其他有条件的地方人民政府."""
    if _TOWARDS.search(text, found.end, end) or text.find("是", found.end, end) >= 0:
        return False
    end = _unbracketed(text, found.end, end)
    tail = subject_before(text, text.rfind("的", found.end, end) + 1, end)
    return tail is not None and text[tail.start - 1] == "的"


def _unbracketed(text: str, start: int, end: int) -> int:
    """Where a stretch ends without the bracket that closes it (…的单位（以下统称用人单位）)."""
    opened = max(text.rfind("（", start, end), text.rfind("(", start, end))
    return opened if opened > start and text[end - 1] in "）)" else end


def splits_off(text: str, clause: Comma) -> bool:
    """Whether a clause opens with a word that parts it from what stands before (特别是要…, 还要…)."""
    at = clause.start
    while at < clause.end and text[at].isspace():
        at += 1
    return _SPLITS_OFF.match(text, at, clause.end) is not None
