"""Names of leaders and led bodies by how they end, where the grammar of subjects knows only a part of them.

校学生会, 国务院国资委党委, 县直部门派驻乡镇的站所: no list is complete, so a stretch that holds nothing but a name, and
ends like the name of a body, is one.
"""

from __future__ import annotations

import re

from ingest.mentions.acts import opens_act, patterns
from ingest.mentions.subjects import begins, subject_at, subject_before
from ingest.text import Span
from vocabulary.leadership_words import leadership_words
from vocabulary.patterns import trie_pattern

LONGEST = 40
"""How long such a name may be, in characters."""

_NO_PART = (
    r"[由把将使让给不没是因已均每都该此受应须可]|在(?![职校岗册读编京])|(?<!所)在(?=[^职校岗册读编京])|对(?![外口])|向|被|未(?!成年)|为|以(?![上下])"
    r"|要|经费|资金|财产|领导(?!班子|小组|机关)|指导(?!员|委|中心)|负责(?!人)|服从|接受|会同|代表(?!大会|会议|团|联席|小组)|开展|实行|召开|成立|组建|设立|建立|选举|加强|推荐|产生|协助|隶属|归口|挂靠"
    r"|管理(?![局委部处站员服]|中心|人员|机构|单位|机关|协会)"
)
"""What stands in no name: a preposition, a modal, or a verb of these sentences."""
_CHARACTER = rf"(?:(?!{_NO_PART})[\u4e00-\u9fffA-Za-z0-9“”（）()、])"
_ENDING = trie_pattern(leadership_words().endings)
_NAME = re.compile(rf"{_CHARACTER}{{0,{LONGEST}}}?(?:{_ENDING})(?:[（(][^（）()]{{1,8}}[）)])?")
_MORE = re.compile(rf"{_CHARACTER}{{1,16}}?(?:{_ENDING})(?=[，,；;。、]|的?工作|$)")
_WHOLE = re.compile(rf"{_CHARACTER}{{1,{LONGEST}}}?(?:{_ENDING})(?=[，,；;。]|$|{_NO_PART})")
_WORK = re.compile(rf"(?:的|各项)*(?:{trie_pattern(leadership_words().inner_work)})?(?:工作|活动|业务)")
_INNER = re.compile("(?:党建|党的建设|党务|团建|统战|思想政治|群团|工会|共青团|妇女)工作")
_PLAIN_WORK = re.compile(rf"{_CHARACTER}{{4,24}}工作")
_ADMINISTERED = re.compile(rf"(?:{trie_pattern(leadership_words().administered)})(?:[（(][^（）()]{{1,8}}[）)])?$")
_VERBAL = re.compile(
    r"(?:教育|建设|交通运输|服务)(?:系统|行业|界|工会|战线)|登记地|联合(?:基层)?工会|民主党派|执行(?:委员会|理事会|主席)|常务|监督委员会|协调(?:小组|委员会)|组织部"
)
"""Names that begin with a word that is a verb or an adverb elsewhere."""
_DESCRIBED = re.compile(rf"{_CHARACTER}{{2,10}}")
"""国家举办的高等学校: a few words that tell which bodies are meant."""
_LACKING = re.compile(r"(?:未|没有|尚未|不|已|新)[\u4e00-\u9fff]{2,12}的")
"""未建立党组织的企业工会: what the bodies meant have or lack."""
_SENT = re.compile(r"(?:派驻|派出|外派)$")
_FIRST = re.compile(r"[和与及或、的等其并]|同时")


def is_name(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` is nothing but a name that ends like one of a body."""
    if end - start > LONGEST or not _may_open(text, start):
        return False
    return _NAME.fullmatch(text, start, end) is not None


def _may_open(text: str, start: int) -> bool:
    return _VERBAL.match(text, start) is not None or not (opens_act(text, start) or _FIRST.match(text, start))


def name_before(text: str, floor: int, end: int) -> Span | None:
    """The name that ends exactly at `end`, whole: with the clause that describes it (县直部门派驻乡镇的站所)."""
    found = subject_before(text, floor, end)
    floor = max(floor, end - LONGEST)
    if found is not None:
        if found.start > floor and text.startswith("经审", found.start - 1):
            return Span(found.start - 1, end)
        sent = _SENT.search(text, floor, found.start)
        if sent is not None:
            return Span(sent.start(), end)
        begin = begins(text, floor, end)
        lacking = _LACKING.fullmatch(text, begin, found.start)
        if lacking is not None:
            return Span(begin, end)
        if text[found.start] == "的":
            described = _DESCRIBED.fullmatch(text, begin, found.start) is not None
            return Span(begin if described else found.start + 1, end)
        return Span(begin, end) if begin < found.start and is_name(text, begin, end) else found
    starts = [floor, *(match.end() for match in patterns().boundary.finditer(text, floor, end))]
    for start in starts:
        begin = begins(text, start, end)
        if begin < end and is_name(text, begin, end):
            return Span(begin, end)
    return None


def name_at(text: str, start: int, end: int) -> Span | None:
    """The name that begins at `start`, in front of a word that no name holds."""
    if not _may_open(text, start):
        return None
    match = _WHOLE.match(text, start, end)
    return Span(start, match.end()) if match is not None else None


def name_end(text: str, found: Span, limit: int) -> int:
    """Where a name ends of which the grammar of subjects has read the beginning (国务院|国资委党委)."""
    if opens_act(text, found.end) or _FIRST.match(text, found.end):
        return found.end
    more = _MORE.match(text, found.end, limit)
    return more.end() if more is not None else found.end


def work_before(text: str, floor: int, end: int) -> str | None:
    """The work that ends at `end` (社会组织团建工作, 全市科普工作)."""
    if not text.endswith(("工作", "业务", "活动"), floor, end):
        return None
    begin = begins(text, floor, end)
    found = subject_at(text, begin, end)
    if found is not None and inner_work(text, found.end, end):
        return text[begin:end]
    if _INNER.fullmatch(text, begin, end):
        return text[begin:end]
    plain = _PLAIN_WORK.fullmatch(text, begin, end) is not None and _may_open(text, begin)
    return text[begin:end] if plain else None


def inner_work(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` is the work of the body named in front of it (|的工作, |党建工作)."""
    return _WORK.fullmatch(text, start, end) is not None


def administered(name: str) -> bool:
    """Whether a name is of a body that another one may administer, and of no money, venue or office."""
    return _ADMINISTERED.search(name) is not None
