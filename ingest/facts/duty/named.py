"""Who is named in front of a modal or an act, and names that only say whose thing a duty is told of."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.facts.duty.figures import BOUNDS, COUNT, RATES, REACHES
from ingest.facts.duty.remainder import deed_of, in_front_of_modal
from ingest.facts.duty.sentences import Comma, skip_marks, undated
from ingest.mentions.actors import is_name
from ingest.mentions.acts import FIELDS, opens_act, patterns
from ingest.mentions.subjects import KEPT, begins, subject_at, subject_before
from ingest.text import Span
from vocabulary.duty_words import duty_words

_OFFICE = re.compile(r"(?:办公室|小组|委员会|部门|机构|中心|班子|站点|网点|驿站|基地)$")
_TOWARDS = re.compile(r"[对向给为把将与在]|[，,；;]")
_ALL = "均都也就则一律，, "
"""What may stand between a name and the modal."""
_VOICED = re.compile(
    r"(?:普遍|最|所|集中|强烈)*(?:反映|关心|关注|期盼|盼望|急需|需要|投诉|举报|提出|遇到|面临)[^，,。；;的]{0,10}的[^，,。；;的]{1,10}"
)
"""职工反映强烈的问题要及时解决: what people say or need, as the subject; it is others who act."""
_HANDLED = re.compile(r"的(?:调查|善后)?处理$")
"""职工因工伤亡事故的调查处理，必须有工会参加: what is done about it, as the topic."""
_GIVEN = re.compile(
    r"(?:核拨|拨付|拨给|下拨|划拨|安排|发放|投入|返还|补助|留成)[^，,。；;]{0,40}的[^，,。；;的]{0,8}(?:经费|资金|款项|费用|补贴|公益金|基金)"
    r"|(?:捐助|捐赠|补助|资助|拨付|下拨|奖补|配套|返还|划拨)(?:资金|经费|款物?|物资)"
)
"""政府核拨给企业的专项经费应当专款专用: money that somebody has given, as the subject."""
_APPOINTED = re.compile(r"(?:任免|任命|选任|调动|撤换|罢免|聘任|解聘|选举|考察|提名)(?:之?前|时|之?后|的)$")
"""妇联主席任免前，应当征求意见: what is done with persons, as the occasion."""
_DEED_OF = re.compile(r"的(?:活动|工作|事项|问题|情况|行为|案件|做法|意见|建议)$")
"""文艺工作者深入生活的活动要形成制度: what people do, as the subject."""
_WITHIN = re.compile(
    r"在[^，,。]{2,20}(?:[内中](?:从事|开展|进行|实施|举办|提供)[^，,。；;的]{2,12}|[内中外的]|注册|登记|备案|设立|成立|就业|从业|居住|就读)的(?:以[^，,。；;的]{2,16}的)?"
)
"""在本市行政区域内的企业…应当: where the bearers are."""
_SCENE = re.compile(
    r"[^，,。；;的对向]{2,12}?(?:(?<![及同按临平随准定小学])时|(?<![先今最事落])后|(?<![目当提事以])前|期间)"
    r"(?![来台续半期天日年月])"
)
"""验收时卫生健康部门须派员参加, 发放前县级民政部门应当公示: on what occasion, without a comma."""
COSTS = re.compile(r"[^，,。；;]{2,30}的费用")
"""职工代表参加会议的费用，由…: what it costs that somebody does something, as the subject."""
_WHEN = ("时", "后", "前", "情况下", "前提下")
_ANEW = ("新", "拟", "再", "重")
"""各级机关新录用公务员时: in front of an act."""
_BEFORE = ("之前", "之后", "前", "后")
"""本会换届之前必须审计: when a body has to act."""
_PERIOD = re.compile(r"[^，,。；;的对向在从自由把将为]{2,16}?(?:期间|(?<=[孕产乳假休])期内)(?!的)")
"""寒暑假期间妇联组织应当…: a time in front of the one who acts then, without a comma."""
_UNLESS = ("非经", "未经", "如果", "若", "属于", "涉及")
_VOTED = re.compile(r"经(?!审|费)[^，,。]{2,30}(?:提议|同意|通过|批准|推荐)")
_HAVING = (
    "主管", "有", "未", "无", "没有", "拒不", "违反", "违规", "逾期", "具备", "符合", "认为", "发现",
    "当年", "上年", "新招",
)  # fmt: skip
_SIZE = re.compile(r"人数|不足|超过|达到|少于|多于|不满|[二三四五六七八九十百千万\d]|一(?![般律直并起定致时旦])")
_IN_STATE = re.compile(
    r"(?:生前|在世时|(?:退休|离休|离职|怀孕|生育|分娩|哺乳|住院|出院|毕业|入学|转业|复员|离岗|下岗|失业|求职|就诊|就医|出行|办事|乘车|结婚|离婚|患病|换届选举|换届|改选|补选|改制)(?:时|期间))"
)
"""捐献者生前可以撤销…, 工会换届选举时应当…: in what state somebody acts."""
_DONE_FOR = re.compile(
    r"(?:应当?|必须|须|要|可以?|不得)(?:依法|及时|优先|适当|酌情|按规定)*(?:给予|予以|发给|发放|安排|推荐|提供|支付|收取|免收|延长|降低|辞退|解除|[为向对给]其|前往|慰问)"
)
"""女职工哺乳期间不得延长劳动时间: what others do for the one in that state, or to them."""
_AROUND = re.compile(r"(?:周边|附近|周围|门前)[^，,。；;的]{0,12}(?:内|以内|范围内)?")
"""学校、幼儿园周边不得设置…: where, and not who."""
_ENDS = re.compile(
    r"(?:合并|分立|破产|改制|解散|撤销|终止|搬迁|换届|注销|停产|歇业|停业|关闭|、|或者?|和)*(?:合并|分立|破产|改制|解散|终止|搬迁|换届|注销|停产|歇业|停业|关闭)的?|清算(?:结束|终结)(?:后|时)"
)
"""工会换届，应当报上级工会批准: what befalls the body that must act then."""
_SHOWING = re.compile(r"(?:持|凭借?|出示)[^，,。；;的]{1,24}(?:证|证件|证明|卡|凭证|手册|券|码)")
"""残疾人持残疾人证可以免费进入公园: by what paper somebody may act."""
_OBJECTS = re.compile(r"对[^，,。；;]{2,80}(?:不服|有异议|有争议|提出异议|有意见)的")
"""申请人、受援人对…的决定有异议的: who objects acts."""
_REGIONS = ("地方", "地区", "区域", "领域", "行业")
"""在中小企业集中的地方，可以建立…: where, and not who."""
_HIRES = re.compile("(?:裁减|招用|招聘|录用|聘用|使用|雇用|辞退|解聘)人员")
"""企业裁减人员应当说明情况: no persons of its name."""
_CONTRACTS = ("签订", "订立", "解除", "终止", "建立劳动")
"""用人单位与残疾人签订合同: the one who is named first acts."""
_NOUN = re.compile(
    r"(?!一般|普遍|全部|应|都|均|也|每|至少|原则|按|在|因|如|确|有|无|已|未|不|平均|年龄|任职|任期)[\u4e00-\u9fff]{2,4}"
)
"""会员生日可以发放…: what belongs to persons, as the subject."""
PLACES = ("场所", "场地", "设施", "阵地", "用房")
LONGEST_PLACE = 6
"""村级组织活动场所要…: a place of a body, as the subject, in so many characters."""
_HOW = ("情况", "成效", "实绩", "履历")
"""党组织书记抓群建工作情况要纳入考核: how somebody did, as the subject."""
_FIGURES = ("比例", "人数", "数量", "名额", "占比", "总数", "时间", "期限", "年限", "标准", "权益", "权利")
"""女职工代表的比例应当…: how many there are, as the subject."""
_PROJECTS = ("项目", "工程")
"""政府投资工程项目不得…: what a body builds, as the subject."""
_NOMINAL = re.compile(r"(?:教育|发展|培训|管理|选拔|选任|考核|服务|建设|交流|工作){1,3}")
_MADE = ("建设", "管理", "评选", "评估", "改革", "考核", "审批", "认定", "选举", "换届")
"""残疾人教育应当…, 团员发展必须…: what is done with persons, as the subject."""
_FURTHER = re.compile(r"(?:、|和|及)(?![^，,。；;]*(?:的|由|把|将|对|向|是))[\u4e00-\u9fff、]{4,16}")
_CLASS_OF_PLACES = re.compile(r"等[\u4e00-\u9fff]{0,8}(?:设施|场所|场馆)(?=$|应|必|须|要|不|免|可|全)")
_FIELDS_OF = re.compile(r"(?:[\u4e00-\u9fff]{2,6}、){1,12}[\u4e00-\u9fff]{2,6}等(?=[\u4e00-\u9fff])")
_TOWARDS_WORDS = ("对", "向", "给", "为", "把", "将", "与", "在", "经", "由", "以", "通过", "除")
_MONEY_OF = re.compile(
    r"(?!安排|拨付|提供|落实|给予|列支|保障|筹集|使用|管理|支付|发放)[\u4e00-\u9fff]{0,4}(?:经费|资金|补贴|待遇|工资)(?:由|从|在|按|列入|纳入|用于|实行|每)"
)
"""工会干部培训经费由各级工会安排，不得低于…: money for somebody, as the subject."""
_INDICATED = re.compile(rf"[^，,。]{{0,6}}(?:{RATES}|年龄)[^，,。]{{0,6}}(?:{REACHES}|超过|提高)")
_COUNTED = re.compile(
    rf"(?:(?:青年|女|在职|残疾人)?(?:职工|团员|会员|党员|妇女|人员|人口))?(?:人数)?(?:在|达到?|有|不足|少于|超过)?{COUNT}[名人]?(?:{BOUNDS})?的"
)
_THEIRS = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:经费|资金|慰问|款物|公益金|基金|保障金)(?:收支)?(?:情况)?"
    r"|[\u4e00-\u9fff]{0,4}(?:补贴|补助|津贴|报酬|工资|待遇|薪酬|奖金)(?:标准)?(?:每[人名户月年]){0,2}(?:最低|最高|一般|原则上)?|收支(?:情况)?|[\u4e00-\u9fff]{0,4}用地|人选|占比|[\u4e00-\u9fff]{0,4}(?:关系|档案|账户|印章|名称|标志|标识)|[正副]职[^，,。]{0,10}"
)
"""What belongs to a body or comes to it, in front of a modal (工会经费严禁截留、挪用): it names no bearer."""


@lru_cache(maxsize=KEPT)
def bearer_in(text: str, clause: Comma, end: int) -> Span | None:
    """The body or person that opens a comma clause and bears what stands behind `end`.

    None where the clause opens with a thing of theirs (领导班子成员人选的考察推荐应该…): the bearer is somebody else.
    """
    begin = undated(text, begins(text, skip_marks(text, clause.start, end), end), end)
    begin = behind_period(text, begin, end)
    found = None if text.startswith(_UNLESS, begin) or _VOTED.match(text, begin) else subject_at(text, begin, end)
    if found is None:
        return _in_a_place(text, begin, end)
    if text[found.start : found.end] in duty_words().areas:
        return None
    modal = end < clause.end
    wider = _wider(text, begin, end, found, modal)
    if wider is not None:
        return wider
    if text.startswith(_CONTRACTS, found.end) and (with_ := max(text.rfind(word, *found) for word in "与和")) > 0:
        return subject_at(text, found.start, with_)
    rest = text[found.end : end].lstrip(_ALL)
    person = text.endswith(patterns().persons, found.start, found.end)
    theirs = modal and _DONE_FOR.match(text, end) is None
    if _OBJECTS.fullmatch(rest) or (theirs and (_IN_STATE.fullmatch(rest) or _SHOWING.fullmatch(rest))):
        return found
    if not person and not modal and _ENDS.fullmatch(rest):
        return found
    if _AROUND.fullmatch(rest):
        return None
    if rest == "中":
        return _counted(text, found) if person else found
    if rest.startswith("”"):
        return None
    if (
        deed_of(rest)
        or _is_theirs(rest, person, modal)
        or (person and _NOUN.fullmatch(rest) and not opens_act(text, found.end))
    ):
        return None
    if _COUNTED.match(rest):
        return _counted(text, found)
    named = opens_act(text, end - len(rest)) and not (modal and rest.startswith(FIELDS))
    if _SIZE.match(rest) or (_THEIRS.fullmatch(rest) and not named):
        return None
    if rest.endswith(_BEFORE) and modal and not person:
        return found
    if rest.endswith(_WHEN):
        at = end - len(rest) + rest.startswith(_ANEW)
        return found if opens_act(text, at) and not rest.endswith("前提下") else None
    if not rest or opens_act(text, end - len(rest)) or found.end >= end or rest.startswith(_HAVING):
        return found
    if rest.startswith("是") and not modal:
        return found
    if "的" in rest.rstrip("的") or rest.startswith("中"):
        return None
    return in_front_of_modal(text, found, end) if modal else found


def behind_period(text: str, start: int, end: int) -> int:
    """`start`, or behind the period that stands there in front of a body or persons (春节期间|各级工会应当…)."""
    period = _PERIOD.match(text, start, end)
    acting = subject_at(text, period.end(), end) if period is not None else None
    return acting.start if acting is not None else start


def _in_a_place(text: str, begin: int, end: int) -> Span | None:
    """Bodies that no known name opens: a list of fields up to their class, or those of a place (在本市的企业) or behind
    the occasion on which they act (验收时卫生健康部门须…)."""
    if _ends_in_bodies(text, begin, end):
        return Span(begin, end)
    scene = _SCENE.match(text, begin, end)
    if scene is not None:
        acting = subject_at(text, scene.end(), end)
        return acting if acting is not None and not text[acting.end : end].strip(_ALL) else None
    place = _WITHIN.match(text, begin, end)
    inside = subject_at(text, place.end(), end) if place else None
    if inside is None or text[inside.end : end].strip(_ALL) or text[inside.start : inside.end] in _REGIONS:
        return None
    return Span(begin, inside.end)


def _wider(text: str, begin: int, end: int, found: Span, modal: bool) -> Span | None:
    """The name that goes on behind what `subject_at` knows of it (工会法律援助律师, 政府和社会兴办的福利企业)."""
    if text[found.end : found.end + 1] in ("、", "和", "及") and _further(text, found.end, end):
        return Span(found.start, end)
    rest = text[found.end : end].lstrip(_ALL)
    if "的" in rest and end - len(rest) > found.end - 1 and _whole_name(text, found, end):
        return Span(found.start, end)
    if modal and rest and "的" not in rest and _HIRES.fullmatch(rest) is None:
        close = begin + len(text[begin:end].rstrip(_ALL))
        if _OFFICE.search(rest) or (close > found.end and is_name(text, begin, close)):
            return Span(found.start, close)
    return None


def _is_theirs(rest: str, person: bool, modal: bool) -> bool:
    """Whether `rest` makes a thing of theirs of the name in front of it (村级组织|活动场所, 职工|反映的问题)."""
    if _MONEY_OF.match(rest) or (not modal and _INDICATED.match(rest)):
        return True
    if rest.endswith((*PLACES, "资产")) and len(rest) <= LONGEST_PLACE:
        return True
    if person and _APPOINTED.fullmatch(rest):
        return True
    if person and (_NOMINAL.fullmatch(rest) or _VOICED.fullmatch(rest) or _HANDLED.search(rest)):
        return True
    if rest in _MADE or COSTS.fullmatch(rest) or _GIVEN.fullmatch(rest):
        return True
    if not modal:
        return False
    if person and _DEED_OF.search(rest):
        return True
    built = rest.endswith(_PROJECTS) and "的" not in rest
    return built or rest.endswith(_HOW) or (person and rest.endswith(_FIGURES))


def _further(text: str, start: int, end: int) -> bool:
    """Whether all up to `end` is a further body, with words in its name that act elsewhere (科普场馆、科普教育基地), or
    further places and their class (、美术馆等公共文化设施)."""
    more = _FURTHER.fullmatch(text, start, end)
    if more is None:
        return False
    if _CLASS_OF_PLACES.search(text, start, end) is not None:
        return True
    return any(text.endswith(head, start + 2, end) for head in duty_words().bodies if len(head) > 1)


def _ends_in_bodies(text: str, start: int, end: int) -> bool:
    """Whether more fields than a subject holds are listed up to a class of bodies (教育、…、交通运输等窗口单位)."""
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
