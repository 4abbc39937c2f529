"""Noun phrases of bodies or persons: heads of the vocabulary (党委, 部门, 负责人), their modifiers, what joins them.

A small grammar, made for the subjects of policy sentences: 各级党委、人大、政府及有关部门; 群团组织中的党组;
工会、共青团、妇联的党员负责人. A phrase ends with a head; no verb stands in it, fields of work aside
(组织、教育等部门).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.mentions.acts import AT, PASSIVE, opens_act, patterns
from ingest.mentions.offices import ALONE, FIELD_BEFORE_HEAD, FIELDS_OF_WORK

_JOIN = re.compile(
    r"(?:[、，,]|和|及|与|以及|或者|或|暨|同)?(?:[以之]外的)?"
    r"(?:及其|(?:党|团)的|其|的|等|中的|内的|下属的?|所属的?|直属的?|中|相关|有关|各|各级|同级|上级|下级|其他|主要|非?专职|兼职|挂职|党员|基层|新闻|主管"
    r"|业务|具体|户籍所在地|户籍地|住所地|所在地的|所在地|所在|县级|市级|省级|地方|全体|广大|中国|全国|女|专门|内设|派出|常设|办事)*"
)
_ITS_AGENT = re.compile(r"(?:及其|和其|或者?其|或者)(?:委托|法定|指定|委派)的?")
"""残疾人及其委托代理人."""
_NAMES = frozenset("等负主承从")
"""What `_CLASS` and `_IN_CHARGE` begin with."""
_BRACKETED = re.compile(r"\s*[（(][^（）()]{1,30}[）)]")
_LOOSE = re.compile(
    r"[\u4e00-\u9fff]{1,16}|[\u4e00-\u9fff、]{1,120}(?:等|有关|相关)|(?:[\u4e00-\u9fff]{2,10}、){1,16}[\u4e00-\u9fff]{2,10}(?:行政|主管)"
)
"""What may stand between a body and its department: 国务院|民政、…、医疗保障等|部门, 县|教育、规划行政|部门."""
_NAMED = re.compile(
    r"(?:、|和|及|与|以及|或者|或)(?:[\u4e00-\u9fff]{1,8}|[\u4e00-\u9fff]{2,14}的(?:(?:相关|有关)(?:专业)?)?)"
)
"""A further body with modifiers (以及经济开发区), or with a clause of its own (、实行企业化管理的事业单位)."""
_LISTED = re.compile(r"、[\u4e00-\u9fff、]{1,80}")
_CLASS = re.compile(r"等[\u4e00-\u9fff]{1,8}的")
_PLAIN = re.compile(r"[\u4e00-\u9fff0-9A-Za-z“”·、（）() ]*")
_FIELD = re.compile(rf"{FIELDS_OF_WORK}(?=[、和及与等]|行政)")
"""Fields of work that are verbs elsewhere (组织、教育、科技等部门)."""
_FIELDS_AHEAD = re.compile(rf"(?:{FIELDS_OF_WORK}、)+")
"""市|发展改革、|财政…等部门: fields in front of one that is a head as well."""
_INSTITUTIONS = frozenset({"机构", "中心", "人员", "委员会", "行业", "管理机构", "服务中心", "服务机构"})
"""Heads that what they do may stand before (未成年人救助保护机构, 劳动能力鉴定委员会)."""
_OFFICES = frozenset({"部门", "机关"})
"""The same of offices, with fields between (登记管理部门, 征收管理机关)."""
_OVERSEES = ("监督", "检查", "督查", "督导")
_LONG_NAME = 3
"""监督人力资源服务机构…: in front of a full name of more characters these are verbs (监督机构 is a name)."""
_COMPOUNDS = frozenset(
    {
        "部门", "机构", "机关", "单位", "组织", "团体", "企业", "学校", "负责人", "人员", "干部", "主席", "书记",
        "主任", "委员会", "工作委员会", "协调委员会", "工作者", "党员", "成员", "部", "委", "局", "厅", "处", "办公室",
        "基金会", "联合会", "教师",
    }
)  # fmt: skip
"""Heads that a field of work may stand before without a mark between (政府民政部门)."""
PEOPLE = frozenset(
    {
        "职工", "会员", "女职工", "妇女", "青年", "党员", "团员", "残疾人", "未成年人", "公民", "家庭", "志愿者",
        "科技工作者", "个人", "教师", "父母",
    }
)  # fmt: skip
ORGANIZERS = frozenset("会联协委心站校院馆关门府司局厅处室")
"""How bodies end that 组织 is a verb behind (工会组织职工…, 帮扶中心组织困难职工…)."""
ORGANIZES = re.compile(
    r"本(?:条例|办法|法|规定|行政|地区|辖区|规划)|[和、](?:教育|动员|引导|指导|代表)|困难|贫困|残疾|农民|退休|老年|儿童|少年|职|群|会员|妇|广(?!泛)|青|社会|各|所|全(?![面力])|女|居|村|有关|学|协会|企业|志愿|专|开展|实施|协调|募捐|评选|救援|抢救"
)
"""组织 in front of these is a verb: whom or what a body organizes (委员会组织本条例的实施)."""
_ORGANIZED = frozenset({"学会", "协会", "高校", "企业", "会员单位", "成员单位"})
"""市科协组织学会开展活动."""
_KIND_OF_POST = re.compile(r"(?:兼职|挂职|专职)$")
"""兼职干部: in front of a head no verb."""
SIZE = re.compile(
    r"(?!(?:每(?:年|月|季度|学期))?(?:为|给)|(?:[本我全]?[省市县区州]|国家|政府|工会|各级[^的，,。]{1,6})对)[^的，,。]{1,20}(?:以上|以下|以内)的|[^的，,。]{0,20}不足[^的，,。]{1,10}的|(?:未满|不满|年满|已满)[^的，,。]{1,8}岁的"
)
"""职工二百人以上的企业工会: a size in front of the body."""
_BELONGS = re.compile(r"(?:同级|上级|下级|各级|地方各级)*(?:党|团)的(?!领导)")
"""团的各级委员会, 同级党的委员会."""
_SIZED_ITEM = re.compile(r"^(?:、|和|及|与)[\u4e00-\u9fff]{0,4}\d+[人名](?:以上|以下)的")
"""…、编制67人以上的事业单位: a size in front of a further body."""
_ABLE = re.compile(r"(?:有(?:条件|能力|意愿|需要|需求|实力)|(?:具备|符合)条件|条件(?:成熟|具备))的")
"""有条件的产业园区: which of them are meant."""
_MODIFIES_PEOPLE = re.compile(
    r"(?:的|全体|广大|全国|各类|各级|本单位|教育|在职|工伤|参保|参训|持证|下岗|失业|退休|困难|一线|女|男|农村|城镇|残疾|优秀|企业|机关|单位|工会|国家|中国|中华人民共和国|[、和及或者])$"
)
_FURTHER_PEOPLE = re.compile(
    "(?:、|和|及|与|或者?|以及)(?:其他)?(?:贫困|困难|特困|重度|低收入|退休|在职|一线|农村|城镇|企业|机关|事业单位|基层)"
)
"""残疾人和低收入残疾人, 以及其他企业职工: the same people again, or others by what they are."""
_DWELLING = re.compile(
    r"(?:、|和|及|与|以及|或者?)(?:居住|生活|工作|就业|就读|居留|暂住|注册|登记)[在于][\u4e00-\u9fff]{2,12}的(?:其他)?"
)
"""本市的单位和居住在本市的公民: where the next ones of a list live."""
_FIELDS_OF_OFFICE = re.compile(r"(?:[\u4e00-\u9fff]{2,8}、)+[\u4e00-\u9fff]{2,8}")
"""人民政府和教育、民政、卫生健康|主管部门: fields in front of the offices in charge of them."""
_KIN = re.compile("(?:家庭)?子女")
"""残疾人家庭子女: whose children are meant."""
_SIDE = re.compile("(?:一方|双方)(?!面)")
"""用人单位|一方, 劳动者|一方: a party."""
_CUT = re.compile("民(?![政营族宗办警航])|“两委”")
"""村（居）民代表: the bracket stands inside a word."""
_INSIDE = re.compile(r"(?<=[\u4e00-\u9fff])[（(][\u4e00-\u9fff]{1,6}[）)]")
"""农业技术推广（培训）机构: a second word in brackets inside a name."""
_TIERS = re.compile(r"(?:、[省市县区乡镇州村])*[两二三四五]级")
"""市、县两级要…: how many tiers are named."""
_AT = re.compile(AT)
_NOT_IN_NAME = re.compile(
    rf"[\d一二三四五六七八九十][名位]|{AT}|由|从(?!业)|(?<![财神])经(?![济营办理纪审贸销信开])|因(?!素)|把|将(?!军)|向|{PASSIVE}|没有|进入|适合|适宜|涉及|未(?!成年)|对(?!外)|经费|资金|财产|款物|费用"
)
"""What stands in no name: a preposition, or a thing in a list with bodies."""
_NO_PART = re.compile(r"是|由|属于|证明(?!人)|认为|发现|(?<![达不得])到(?!期)|分为|受(?![助灾益害赠托援教])")
"""会员分为单位会员…, 协会受政府委托: no verb of an act, and no part of a name either."""
_IN_CHARGE = re.compile(r"(?:负责|主管|承担|从事)[^，,。；;：:]{1,14}的")
_BARE = frozenset(
    {
        "社会", "城镇", "国家", "中央", "中心", "家庭", "企业", "妇女", "青年", "村", "代表", "社区", "职工",
        "残疾人", "地方", "地区", "全社会", "全省", "全市", "本省", "本市", "我省", "我市", "个人",
    }
)  # fmt: skip
"""Heads that are more often part of another word (社会保障, 中央财政): they count where they stand alone."""
_PARTS_OF_A_WORD = "城都地校园灾牧景山门股超夜"
"""城市, 校区: behind these a head of one character is no body."""
_COUNTS_PEOPLE = frozenset("选均口数次才民")
"""推荐人选, 家庭人均收入, 申请人民法院: no persons."""
_NO_MINISTRY = "全干内外大"
"""全部, 内部."""
_DEEDS = ("负责", "指导", "委托", "推荐")
"""市编办负责机构编制调整: what a body does, in front of another head."""
_ASKS = re.compile("商(?![会务业贸品标户场圈])")
"""全国妇联商教育部研究提出意见."""
_SINGLE_VERBS = ("商", "报", "送", "经", "请", "持", "凭", "设")
"""财政部门商残疾人联合会, 残疾人持残疾人证: a verb of one character."""
_MODIFIES = {
    "社会": re.compile(r"救助|保障|保险|福利|服务|治理|工作"),
    "农村": re.compile(r"部门|局|厅|工作|牧区|专业|集体|经济"),
    "会计": re.compile(r"报告|制度|核算|账|准则|年度|凭证|报表|资料"),
    "家庭": re.compile(r"教育|暴力|养育|文明|服务|经济|收入|困难|成员"),
    "社区": re.compile(r"服务|矫正|治理|教育|建设"),
    "银行": re.compile(r"存款|账户|账号|贷款|利息|利率|流水|卡|票据|结算"),
}
"""社会救助经办机构, 会计报告: what a head only modifies."""
_IS_SO = re.compile(
    r"(?:人数)?[\d一二三四五六七八九十百千]+[名人]|有(?![关限机])|未(?!成年)|没有|认为|不(?!动产)|确[需有因实]|拟|仍|自愿|如[果有需]|取得(?!联系)|获得|当年|上年度?|新招|患(?!者)|遭受|违反|拒不|拒绝|逾期|失业|离职|辞职|持(?!续|证[人数率])|凭|出示|(?:破产|改制|合并|分立|解散|终止|停产|停业|歇业|关闭|搬迁|换届|注销)(?=[的，,、时前后或])"
)
"""企业确需变更的, 企业有困难的: what may follow a word that stands alone."""
_AN_ORGANIZATION = re.compile(r"(?:或者|或|和|、)个人|应当?|可以|不得|必须")
"""需要志愿服务的组织或者个人可以…: here 组织 is no verb."""


def named_so(text: str, last: int) -> bool:
    """Whether 组织 in front of `last` is no verb but the end of 社会组织 (社会组织企业要参与)."""
    return text.startswith("社会组织", last - 4)


def heads_at(text: str, start: int, position: int, limit: int) -> int:
    """Where the phrase ends that begins at `start`; -1 where it is none.

    Args:
        position: where its first head is looked for: behind the size that it opens with (`SIZE`), else `start`.
        limit: where it must have ended.
    """
    last = -1
    for match in patterns().head.finditer(text, position, limit):
        head, (begin, end) = match[0], match.span()
        if head.endswith("中心组") and text.startswith("织", end):
            head, end = head[:-1], end - 1
        joined = head == "个人" and -1 < last < begin
        if (len(head) == 1 or head in _BARE) and not joined and not _stands_alone(text, end, limit):
            continue
        if _is_part(text, head, begin, end) or begin < last:
            continue
        if last < 0:
            if len(head) > 1 and text.startswith(("以上", "以下"), end):
                continue
            if head == "组织" and begin == start and _AN_ORGANIZATION.match(text, end) is None:
                continue
            if not _opens(text[start:begin], head):
                if head in _BARE:
                    continue
                break
        elif begin == last:
            if (
                (head in PEOPLE or head in _ORGANIZED)
                and text.startswith("组织", last - 2)
                and not named_so(text, last)
            ):
                break
            if head == "组织" and text[begin - 1] in ORGANIZERS and ORGANIZES.match(text, end, limit):
                break
        elif _organized(text, last) or not _joins(text[last:begin], head):
            break
        before, last = last, end
        mark = text[last : last + 1]
        if (mark in "（(" or mark.isspace()) and (bracket := _BRACKETED.match(text, last, limit)):
            if _CUT.match(text, bracket.end()):
                return -1
            if len(head) == 1 and text.startswith("级", bracket.end()):
                last = before
                continue
            last = bracket.end() + (text.startswith("会", bracket.end()) and not text.startswith("会同", bracket.end()))
        last = _with_what_follows(text, head, last, limit)
    return last


def _organized(text: str, last: int) -> bool:
    """Whether a 组织 that ends at `last` acts on the people who follow it (妇联|组织广大妇女)."""
    organizes = text.startswith("组织", last - 2) and text[last - 3] in ORGANIZERS and not named_so(text, last)
    return organizes and text.startswith(("广大", "全体", "所属", "所有"), last)


def _is_part(text: str, head: str, begin: int, end: int) -> bool:
    """Whether a head at `[begin, end)` is only a part of another word (社会救助, 校区, 家庭人均收入, 工会会议)."""
    if head.endswith("翻译") and text.startswith("的", end):
        return True
    if head in _MODIFIES and _MODIFIES[head].match(text, end):
        return True
    if len(head) == 1 and begin and text[begin - 1] in (_PARTS_OF_A_WORD if head != "部" else _NO_MINISTRY):
        return True
    following = text[end : end + 1]
    if following == "性" or text.startswith("区域", end - 1) or (following == "级" and head[-1] in "省市县区州"):
        return True
    if head[-1] == "人" and following in _COUNTS_PEOPLE:
        return True
    if head == "人员" and text.startswith(("编制", "经费", "结构"), end):
        return True
    return head[-1] == "会" and following == "议"


def _with_what_follows(text: str, head: str, last: int, limit: int) -> int:
    """Where a head goes on to: 残疾人|子女, 市|、县两级, 工会|等群团组织, 政府|负责残疾人工作的机构."""
    if head in PEOPLE and (kin := _KIN.match(text, last, limit)):
        return kin.end()
    if len(head) == 1 and (tiers := _TIERS.match(text, last, limit)):
        return tiers.end()
    if (side := _SIDE.match(text, last, limit)) is not None:
        return side.end()
    mark = text[last : last + 1]
    named = (_CLASS.match(text, last, limit) or _IN_CHARGE.match(text, last, limit)) if mark in _NAMES else None
    further = patterns().head.match(text, named.end(), limit) if named else None
    if further is None or further[0] in PEOPLE or further[0] in _BARE:
        return last
    deed = further[0] == "组织" and text.startswith(("、", "和", "实施"), further.end())
    return further.end() if (mark == "等" or _compound(further[0])) and not deed else last


@lru_cache(maxsize=8192)
def _opens(gap: str, head: str) -> bool:
    """Whether what stands in front of the first head can modify it."""
    gap = _unbracketed(gap.removeprefix("设区的"))
    if (gap in _OVERSEES and len(head) > _LONG_NAME) or gap.endswith("负责"):
        return False
    for prefix in (SIZE, _BELONGS, _ABLE):
        found = prefix.match(gap)
        if found is not None:
            gap = gap[found.end() :]
    if _NOT_IN_NAME.search(gap) or "以上、" in gap:
        return False
    if head in PEOPLE and gap and not _MODIFIES_PEOPLE.search(gap):
        return False
    return len(gap) <= 80 and _PLAIN.fullmatch(gap) is not None and "的" not in gap[:-1] and not _acts(gap, head)


@lru_cache(maxsize=8192)
def _joins(gap: str, head: str) -> bool:
    """Whether a head goes on with a phrase that ended in front of `gap`."""
    gap = _unbracketed(gap)
    if _ITS_AGENT.fullmatch(gap) or _DWELLING.fullmatch(gap):
        return True
    if gap.endswith((*_DEEDS, "为", "向", "给", "把", "将", "从")) or _ASKS.match(gap) is not None:
        return False
    if (gap.startswith("主管") and gap.endswith("的")) or (gap[0] == "对" and not gap.startswith("对口")):
        return False
    if gap[0] == "等" and len(head) > 1 and head not in PEOPLE and _LOOSE.fullmatch(gap) and not _acts(gap[1:], head):
        return True
    gap = _SIZED_ITEM.sub("、", gap)
    if _JOIN.fullmatch(gap) or (gap in _BARE and gap != "代表" and head not in PEOPLE):
        return True
    if head in PEOPLE and _FURTHER_PEOPLE.fullmatch(gap):
        return True
    if _AT.search(gap):
        return False
    if _NAMED.fullmatch(gap) and head not in PEOPLE and ("的" in gap or not _acts(gap.lstrip("、和及与以或者"), head)):
        return True
    if _LISTED.fullmatch(gap):
        return not _acts(_FIELD.sub("", gap).replace("、", " "), head)
    if _FIELDS_AHEAD.fullmatch(gap):
        return True
    tail = gap.lstrip("、和及与或等的其")
    if tail in _SINGLE_VERBS:
        return False
    if head == "主管部门" and _FIELDS_OF_OFFICE.fullmatch(tail) and not _acts(tail, head):
        return True
    return _compound(head) and _LOOSE.fullmatch(tail) is not None and not _acts(tail, head)


def _unbracketed(gap: str) -> str:
    """Part of a name without what stands in brackets inside it (农业技术推广（培训）机构, 产业（局）工会)."""
    return _INSIDE.sub("", gap) if "（" in gap or "(" in gap else gap


def _compound(head: str) -> bool:
    return head in _COMPOUNDS or head[-2:] in _COMPOUNDS or head[-3:] in _COMPOUNDS


def _acts(gap: str, head: str) -> bool:
    """Whether a verb stands in `gap`, fields of work aside."""
    gap = _KIND_OF_POST.sub("", _FIELD.sub("", gap).replace("保障金", ""))
    if _compound(head):
        gap = FIELD_BEFORE_HEAD.sub("", gap)
    if head in _INSTITUTIONS or head in _OFFICES:
        gap = patterns().does.sub("", gap)
    found = patterns()
    if _NO_PART.search(gap):
        return True
    return any(found.opens.match(item) is not None for item in gap.split("、")) or found.act.search(gap) is not None


def _stands_alone(text: str, end: int, limit: int) -> bool:
    """Whether a head of one character is a word (各省、市、县要…) and no part of one (县级以上)."""
    if (
        end >= limit
        or ALONE.match(text, end)
        or _KIN.match(text, end, limit)
        or _IS_SO.match(text, end)
        or _TIERS.match(text, end, limit)
    ):
        return True
    return opens_act(text, end) and text[end] not in "以级"
