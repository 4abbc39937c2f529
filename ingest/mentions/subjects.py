"""The subject of a clause: the bodies or persons that stand in front of a modal or a verb.

A noun phrase of heads (`heads`: 各级党委、人大、政府及有关部门), with a size (职工二百人以上的企业), an office behind
it (市委督查室) or a clause of its own in front of it (建立工会组织的用人单位); or a name that only its ending tells
(`actors`). All offsets count code points of the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.mentions.actors import MODAL, NAMED_SO, name_at
from ingest.mentions.acts import act_at, begins_no_name, patterns
from ingest.mentions.heads import ORGANIZERS, ORGANIZES, PEOPLE, SIZE, heads_at, named_so
from ingest.mentions.offices import office
from ingest.text import Span

LONGEST = 160
"""How far a subject may reach, in characters."""
KEPT = 256
"""How many of the last answers are kept: readers ask for the clauses of one sentence again and again."""
_LEAD = re.compile(
    r"(?:以上[^，,。；;]{2,6}(?:均|都)?(?:需要?|由)|同时|此外|另外|其中|特别是|尤其是|对此|为此|因此|但是|但|并且|而且|以及|凡是|凡|[敬恳务]?请(?![示求假教辞])|希望|[望希](?=各|全|有关|你)|要求|一般|原则上|由|[并且而])?[，,]?(?:由|一般由)?"
)
_LEADS = frozenset("同此另其特尤对为因但并而以凡请敬恳务望希要一原由且，,")
"""What `_LEAD` may begin with."""
_RELATIVE = re.compile(r"[^，,；;。：:\n]{2,60}?的")
_LACKS = re.compile(r"尚未|未|没有|依法|具备|符合|拟(?![订定])")
"""How a clause about a body may begin that stands between commas (未成立工会的企业，…)."""
_IN_NEED = re.compile(r"(?:确有|确实有|有)(?:[^，,。；;的]{0,4}困难|特殊情况|需要)的|实行[^，,。；;的]{2,12}的")
"""交纳党费确有困难的党员，…; 金融等实行垂直管理的单位，…: how one may end."""
_ESTABLISHED = re.compile(r"(?:建立|成立|设立|组建|招用|安排|安置|吸纳|参加)(?![^，,。；;]{0,12}的(?:意见|要求|通知))")
"""建立工会的单位，按每月…拨缴: a body told by what it has set up, in front of by what measure it acts."""
HOLDS = re.compile(
    r"建立工会|成立|招用|招收|雇用|安排|参加|从事|承担|符合|具备|享受|领取|取得|获得|持有|接受|集中使用|吸纳|加入|担任|患有|遭受|使用|未|已"
)
"""享受低保的残疾人, 建立工会组织的用人单位: how a clause begins that describes whoever stands behind its 的."""
_BY_STATE = re.compile("(?:已|未|新|再)(?:就业|创业|入学|参保|脱贫|脱困|建会|婚|退休|毕业)的?")
"""纳入低保范围的已就业残疾人: in what state the described persons are."""
_REGULARLY = re.compile(
    r"(?:应|须|要)?(?:每[年月季周]|按(?:照|月|季|年|规定|时|期|比例|每[年月])|依照|于每|免[交缴费收]|减半|优先)"
)
"""建立工会组织的用人单位每月拨缴经费: how a description begins, and how what the described do goes on."""
_WITHIN = re.compile(
    r"(?:[自从在于][^，,。；;]{2,24}?[起内前后时][^，,。；;]{0,8}?|在[^，,。；;]{2,24}(?:的同时|过程中|期间)[，,]|[^，,。；;的]{2,16}?时[，,])(?:应|必须|须|要(?!求)|可(?!能)|不得)"
)
"""新开办的企业自投产之日起六个月内必须…, 密切接触未成年人的单位招聘工作人员时，应当…: a time between a described
body and its modal."""
_WITHIN_CLAUSE = re.compile(
    r"(?:[自从在于][^，,。；;]{2,24}[起内前后时][，,]?|每(?:年度?|月|季度?|半年|周)|按[年月季])(?:应|必须|须|要(?!求)|可(?!能)|不得)"
)
"""参加社会统筹的企业，在破产后，应当清偿: a time between commas."""
_TREATED = re.compile(r"依法享[受有]|享受|对[^，,。；;]{2,40}$|(?:基于|出于|使用)[^，,。；;]{2,24}$")
"""招收残疾学生的学校对困难学生，应当…; 参加社会保险的职工依法享受…: what shows a clause with 的 to be a subject."""
_LEADERS = re.compile("领导(?:同志)?(?=[都均]?(?:要|应|须|必须|带头|每[人年月]|分别|不得|兼任|担任))")
"""省领导要带头联系群团组织, 由乡镇领导兼任: here 领导 is no verb."""
_ORGANIZES_EVENT = re.compile(
    r"(?:(?!开展|举办|参加|参与|加强|创新|丰富|做好|[应要可须必不把将对向以为每由])[\u4e00-\u9fff、]){2,12}?(?:活动|竞赛|比赛|大赛|招聘会|讲座|演出|展览|游|疗休养|运动会|联欢会|晚会)"
    r"(?=[都均]?(?:应|必须|须|要|不得|可|[，,]|时))"
)
"""基层工会|组织文体比赛活动可以…: what a body puts on, in front of a modal or as the occasion of one."""
_REPRESENTS = re.compile(r"(?:和|并|、)?(?:维护|反映|保护)|(?:并|和)?(?:职工|会员|妇女|青年|群众|其)")
_AND = ("、", "和", "及", "与")
_WHERE = ("各级", "全省", "全市", "全县", "全区", "本省", "本市", "我省", "我市")
"""各级公共图书馆建立…, 全市体育场馆…: what may stand in front of a name that only its ending tells."""
_TWO_COMMITTEES = "“两委”"
"""村（社区）|“两委”成员: the committees of a village, behind its name."""
_PREPOSITIONS = frozenset("对向在由把将按从")


def begins(text: str, start: int, end: int) -> int:
    """Where a clause begins behind its connectives (同时, 特别是, 由 …)."""
    at = start
    if text[start : start + 1] in _LEADS and (match := _LEAD.match(text, start, end)):
        at = match.end()
    while at < end and text[at].isspace():
        at += 1
    return at


@lru_cache(maxsize=KEPT)
def subject_at(text: str, start: int, end: int) -> Span | None:
    """The noun phrase of bodies or persons that begins at `start` and ends before `end`; None where there is none.

    A phrase may begin with modifiers (县级以上地方各级) or a relative clause (建立工会组织的用人单位), and hold a list.
    """
    limit = min(end, start + LONGEST)
    called = text.startswith(NAMED_SO, start)
    act = None if called else act_at(text, start)
    size = SIZE.match(text, start, limit) if called or text[start : start + 1] not in _PREPOSITIONS else None
    last = -1
    if size and (not act or text[start + len(act)].isdigit()):
        last = heads_at(text, start, size.end(), limit)
    if last < 0 and not (act and not size and begins_no_name(act)):
        last = heads_at(text, start, start, limit)
    if last < 0:
        named = name_at(text, start, limit)
        return Span(start, named) if named > 0 else _relative(text, start, limit)
    if text[start:last] in _WHERE:
        last = max(last, name_at(text, last, limit))
    elif text.startswith(_TWO_COMMITTEES, last):
        last = max(last, heads_at(text, last, last, limit))
    last = _without_verb(text, last, end)
    wider = office(text, last, limit)
    leaders = _LEADERS.match(text, wider)
    wider = leaders.end() if leaders is not None and leaders.end() <= limit else wider
    if text[wider : wider + 1] in _AND:
        wider = _listed_on(text, wider, limit, wider > last)
    return Span(start, wider) if wider > start else None


def _listed_on(text: str, last: int, limit: int, behind_office: bool) -> int:
    """Where a list ends that goes on behind `last` with a name that only its ending tells (市教育局、市卫生健康委)."""
    if behind_office and (more := subject_at(text, last + 1, limit)) is not None:
        return more.end
    return max(last, name_at(text, last + 1, limit))


def _relative(text: str, start: int, limit: int) -> Span | None:
    """建立工会组织的用人单位应当…: a clause with a verb of its own, 的, a head, and then a modal."""
    match = _RELATIVE.match(text, start, limit)
    if match is None or text[start] in "对向在由把将":
        return None
    last = heads_at(text, match.end(), match.end(), limit)
    if last < 0:
        last = name_at(text, match.end(), limit)
    if last < 0 and (modified := _BY_STATE.match(text, match.end(), limit)) is not None:
        last = heads_at(text, modified.end(), modified.end(), limit)
    if last < 0 and text.startswith("人", match.end()) and MODAL.match(text, match.end() + 1) is not None:
        return Span(start, match.end() + 1)
    if last > 0 and (
        MODAL.match(text, last)
        or (HOLDS.match(text, start) and _REGULARLY.match(text, last))
        or _TREATED.match(text, last, limit)
        or _WITHIN.match(text, last)
        or (text[last : last + 1] in ("，", ",") and _is_topic(text, start, last))
    ):
        return Span(start, last)
    return None


def _is_topic(text: str, start: int, end: int) -> bool:
    """Whether a description of a body that ends in front of a comma tells of whom the sentence speaks."""
    if (
        text.startswith(("对", "享受", "依法享受", "不论", "无论", "不管"), end + 1)
        or _LACKS.match(text, start)
        or _WITHIN_CLAUSE.match(text, end + 1)
    ):
        return True
    if text.startswith(("按", "依照", "依法"), end + 1) and _ESTABLISHED.match(text, start) is not None:
        return True
    return _IN_NEED.search(text, start, end) is not None


def _without_verb(text: str, last: int, end: int) -> int:
    """Takes off a 组织 (工会组织职工参加…) or a 代表 (女职工委员代表和维护女职工权益) that is a verb."""
    organizes = (
        text.startswith("组织", last - 2) and text[last - 3 : last - 2] in ORGANIZERS and not named_so(text, last)
    )
    if organizes:
        people = patterns().head.match(text, last, end)
        event = _ORGANIZES_EVENT.match(text, last) is not None
        if event or ORGANIZES.match(text, last, end) or (people is not None and people[0] in PEOPLE):
            return last - 2
    represents = text.startswith("代表", last - 2) and text[last - 3 : last - 2] in ("会", "联", "委", "员")
    if represents and _REPRESENTS.match(text, last, end):
        return last - 2
    return last


def subject_before(text: str, floor: int, end: int) -> Span | None:
    """The noun phrase of bodies or persons that ends exactly at `end`, as long as possible, not before `floor`."""
    floor = max(floor, end - LONGEST)
    starts = [floor, *(match.end() for match in patterns().boundary.finditer(text, floor, end))]
    for start in starts:
        begin = begins(text, start, end)
        if begin < end:
            found = subject_at(text, begin, end)
            if found is not None and found.end == end:
                return found
    return None
