"""Who pays and who receives, read from the words of a clause."""

from __future__ import annotations

import re

from ingest.facts.funding_rule.words import ASSET, BODY, FUND, VENUE

_OWNED = rf"(?:经费|资金|基金(?!会)|会费|团费|党费|筹备金|互助金|公积金|(?<=工作)预算|(?:{ASSET})(?!投资))"
_OWNER = re.compile(
    rf"(?P<owner>[^，,；;：。]{{1,60}}?)(?P<work>工作)?(?P<activity>活动)?(?:日常工作|办公|运行|行政|业务活动|公用|专项活动|事业发展专项|事业发展|专项|的|有关|相关)*{_OWNED}"
)
_ORGANIZATION = re.compile(
    r"(?:组织|工会|总工会|妇联|联合会|会|委|党委|共青团|残联|科协|侨联|文联|政府|单位|机关|部门|学校|企业|机构|社区|村|支部|(?<!群)团)$"
)
_ASPECTS = re.compile(r"在[^，,；;]{4,60}等?方面")
_NEEDED_FOR = re.compile(r"(?:将|把)(?P<work>[^，,；;将把]{2,30}?)所需的?(?:资金|经费|费用)")
_NEEDS = re.compile(r"(?P<owner>[^，,；;]{2,24}?)所需的?[^，,；;]{0,8}经费")
_EACH = re.compile(r"每[年月](?!度)|每[个所家]")
_FUND = re.compile(rf"{_OWNED}|{FUND}")
_CLASS = re.compile(r"、[^，,；;]*等(?P<whole>[^，,；;、等]{2,16}组织)$")
_UNDER = re.compile(r"(?P<owner>[^，,；;、]{2,20}?)(?:所属|兴办|举办|直属)")
_CUT = re.compile(
    r"防止|严防|避免|严格|冻结|查封|扣押|扣划|(?<!新)(?:成立|组建)|改变|追回|收回|退回|扣减|核减|核定|列支|计提|平调|挤占|套取|骗取|根据|做好|稳定|户均|年?人均年?(?!度)|保护(?!中心|站|机构|单位|组织|$)|复制|查询|公布|滥用|就(?![业读学医])|一次|关于|所在|认真|执行|应当|应该|(?<![主需重必])要(?!求)|必须|确保|保障(?!金)|保证|落实|解决|安排|提供|支持|拨缴|收缴|上缴|缴纳|交纳|划拨|拨付|征收|提取|规范|完善|健全|建立|加强|加大|强化|列入|纳入|挪用|侵占|截留|私分|贪污|克扣|调拨|筹集|筹措|争取|设立|增加|提高|将|把|为|从|由|向|其中|其(?!他)|在(?!职)|对(?!口)于?|"
    r"代收|代征|核拨|下拨|管理(?!中心|站|机构|部门)|使用|管好|用好|整合|必要的?|所需的?|一定的?|相应的?|每[人年月]|标准|[0-9.]+[万亿]?元的?|[0-9%％]|以及|依法|按时|足额|按规定|任意|随意|擅自|或者?|当[年月]|各自|财政(?=工会)"
)
_NOBODY = frozenset((
    "", "工作", "活动", "财政", "捐赠", "补助", "资助", "留存", "留用", "结余", "上缴", "自有",
    "自筹", "扶持", "创业", "救助", "帮扶", "奖励", "奖补", "启动", "周转",
))  # fmt: skip
"""What stands in front of money and owns none: 留存党费."""
_EDGE = re.compile(r"^[的、和与及等“”并且]+|(?:[的、“”和与]|(?<!普)及)+$")
_BARE = re.compile(r"(?:总?工会|团|共青团|妇联|妇女|科协|残联|红十字会|侨联|文联|工商联)")
_PREFIX = re.compile(
    r"^(?P<prefix>(?:各级|地方各级|地方|基层|县级|乡级|市级|省级|省市县|乡镇[（(]街道[)）]|乡镇、街道|乡镇|街道|村[（(](?:居|社区)[)）]|村|社区|市|县|区|省|镇))"
    r"(?=(?:工会|总工会|团|共青团|妇联|科协|残联|红十字会))"
)


_VENUES = re.compile(
    rf"(?:{VENUE})+(?:[（(][^（()）]{{1,10}}[)）])?(?:(?:(?:以及|和)[^，,；;、]{{1,8}}、[^，,；;、]{{1,8}}等|、|和|及|以及|等)(?!举办|开办|兴办|建设|改建|改造|开辟|设置|开展)[^，,；;、]{{0,14}}?{VENUE}(?:[（(][^（()）]{{1,10}}[)）])?)*"
)
_WITHIN_THEM = re.compile(r"的?(?:规划)?建设中")
"""Behind a venue that only frames another: 在…站点的规划建设中统筹推进“妇女之家”建设."""

_BUILT_BY = re.compile(
    r"(?:^|[，,将把对])(?P<attribute>(?!确有|必要|所需)[^，,；;将把对]{2,12}(?:建设|兴办|兴建|举办|投资|建造|修建)的)$"
)
"""An attribute of a venue that ends in a verb: 政府投资建设的科普场馆."""

_BASED_ON = re.compile(r"依托|整合|利用|^在|[，,]在")
_BUILDS = re.compile(
    r"等?(?:[内中里]?为[^，,；;为]{2,16}|[^，,；;]{0,4})[，,]?(?:提供|开辟|安排|配备|建设|打造|设立|建立|建成|设置)"
)
"""Behind a venue in which another is set up: 依托党群服务中心建设妇女儿童活动阵地."""

_VENUE_CUT = re.compile(
    rf"[0-9一两]+[所个处座家](?:以上)?|分之[一二三四五六七八九十百]+的?|{_CUT.pattern}|非法|占用|不得|破坏|损坏|毁坏|配建|捐建|变卖|拆除|年起|实施|平方米|统筹|推进|推动|共建|共享|新建|改建|改造|修缮|扩建|兴建|兴办|举办|开辟|投资|投入|盘活|开放|建设|建成|打造|利用|新增|中(?=统)|具备|确有|有计划地|享受|优先|逐步|合理|办好|改善|改进|设置|配备|配置"
)


def owner_of(text: str) -> str | None:
    """Whose money a clause speaks of.

    群团组织 in 群团组织工作经费, 妇女工作 in 妇女工作经费, 工会 in 依法收缴工会经费;
    None where the money is nobody's (所需经费).
    """
    if _ASPECTS.search(text):
        return None
    work = _NEEDED_FOR.search(text)
    if work is not None:
        return _EDGE.sub("", work["work"]) or None
    needs = _NEEDS.search(text)
    if needs is not None:
        owner = needs["owner"]
        return _EDGE.sub("", owner[max([cut.end() for cut in _CUT.finditer(owner)], default=0) :]) or None
    for found in _OWNER.finditer(_EACH.sub("", text)):
        owner, cut = found["owner"], 0
        for cut_at in _CUT.finditer(owner):
            cut = cut_at.end()
        whose = owner[cut:].endswith("团的")
        owner = _EDGE.sub("", owner[cut:])
        if owner.count("（") != owner.count("）") or owner.count("(") != owner.count(")"):
            continue
        if owner.endswith(("的", "、")) or owner in _NOBODY:
            continue
        if owner.endswith("的工会"):
            return "工会"
        named = _CLASS.search(owner)
        owner = named["whole"] if named else owner
        if whose:
            owner += "的" + (found["work"] or found["activity"] or "工作")
        elif not _ORGANIZATION.search(owner):
            owner += (found["work"] or "") + (found["activity"] or "")
        return owner
    return None


def fund_of(text: str) -> str | None:
    """The money or asset that a clause speaks of, with whose it is: 工会经费, 社会资金, 群团组织资产."""
    for found in _FUND.finditer(text):
        ahead = text[max(0, found.start() - 20) : found.start()]
        cut = max(map(ahead.rfind, "，,；;、")) + 1
        for cut_at in _CUT.finditer(ahead):
            cut = max(cut, cut_at.end())
        name = _EDGE.sub("", ahead[cut:] + found.group())
        if name not in ("", "经费", "资金", "费用", "资产"):
            return name
    return None


def holder_of(text: str) -> str | None:
    """Whose house or undertaking a clause speaks of: 群团组织 in 群团组织所属企事业单位."""
    found = _UNDER.search(text)
    if found is None:
        return None
    owner = found["owner"]
    return _EDGE.sub("", owner[max([cut.end() for cut in _CUT.finditer(owner)], default=0) :]) or None


def venue_of(text: str) -> str | None:
    """The venue of a clause with its attributes and its companions: 现有群众活动阵地和设施."""
    found = None
    for found in _VENUES.finditer(text):
        framing = _WITHIN_THEM.match(text, found.end()) is not None
        if not framing and not (_BASED_ON.search(text, 0, found.start()) and _BUILDS.match(text, found.end())):
            break
    if found is None:
        return None
    ahead = text[: found.start()]
    cut = 0
    for cut_at in _VENUE_CUT.finditer(ahead):
        cut = cut_at.end()
    attribute = _BUILT_BY.search(ahead, 0, cut + 1) if text[cut : cut + 1] == "的" else None
    if attribute is not None:
        cut = attribute.start("attribute")
    return _EDGE.sub("", text[cut : found.end()]) or None


_ALTERNATIVE = re.compile(r"(?:免费|减免|优先|优惠)(?:或者?|并|和)$")
"""公共交通应当对残疾人免费或者给予补贴."""


def trimmed(value: str | None) -> str | None:
    """A field without the words that only lead up to it; None if nothing is left."""
    if value is None:
        return None
    value = re.sub(
        r"^(?:不(?:得)?(?:少于|低于|超过|高于)|的|等|地(?![方区市级税])|和|与|现有|每[名位个]|对|将|把|必要的|所属的)+",
        "",
        value,
    )
    value = _ALTERNATIVE.sub("", value)
    value = re.sub(r"(?:的(?:经费|资金|财政|财力|信贷)|的|等)+$", "", value).strip("、 ")
    return value or None


def split_list(names: str) -> list[str]:
    """The members of a distributive list; the first one's prefix is given to all (乡镇（街道）工会、团组织、妇联)."""
    members = [member for member in re.split(r"、(?![^（(]{0,12}[)）])|和|以及|及", names) if member]
    if len(members) < 2:
        return members
    prefix = _PREFIX.match(names)
    if prefix is not None:
        members = [
            prefix["prefix"] + member if _BARE.match(member) and prefix["prefix"] not in member else member
            for member in members
        ]
    return [with_noun(member, members[place + 1 :]) for place, member in enumerate(members)]


_LEVEL = re.compile(r"[^，,；;]{0,6}[省市县区乡镇州旗级）)]")
_BARE_LEVELS = frozenset("省市县区乡镇")


def with_noun(level: str, after: list[str]) -> str:
    """市总工会 of the 市 in 市、县总工会和同级财政; a name that is no bare level as it is.

    Args:
        after: the names that follow it in the list.
    """
    named = next((body for body in after if not _LEVEL.fullmatch(body)), "")
    if named.endswith("财政"):
        return level + "财政" if _LEVEL.fullmatch(level) else level
    shares = level in _BARE_LEVELS and len(named) > len("县团") and named[0] in _BARE_LEVELS
    return level + named[1:] if shares and named[1] not in _BARE_LEVELS and named[1] not in "（(级两三四" else level


def of_grades(members: list[str]) -> list[str]:
    """Gives the grades of a list the noun that only the last one has: 国家级、省级、市级工作室; 一类、二类站点."""
    for sign in "级类等档":
        if len(members) > 1 and sign in members[-1] and all(member.endswith(sign) for member in members[:-1]):
            noun = members[-1].split(sign, 1)[1]
            return [member.removeprefix("新建的") + noun for member in members[:-1]] + members[-1:]
    return members


PAID_BY = re.compile(
    rf"由(?P<payer>[^，,；;由向]{{0,24}}?(?:{BODY}|方面)(?:[（(][^（()）]{{1,8}}[）)])?)(?:[在从][^，,；;]{{1,10}}中)?(?:按[^，,；;]{{2,30}}?)?(?:[向对为给][^，,；;]{{2,16}}?)?"
    r"(?:统一|集中|共同|合理|自愿|分别|按比例|按规定|依法|全额|足额|据实|给予|予以|负责|(?:审核|核实|审批|汇总|公示)后?|按[月季年]|直接)*"
    r"(?:承担|负担|支付|代缴|划拨|拨款(?!的|支持)|拨付(?!工资)|列支|保障|保证|解决|支出|拨缴|缴纳|安排|设立|发放|核拨|报销|纳入|列入|分担|补助|补贴|支持|贴息|统筹(?=$|解决|安排|保障)|补足|补齐|补发|垫付|兜底|结算|下拨|负责$)"
)
PAID_TO = re.compile(
    rf"(?:向|给|到|至(?![少今])|上缴|留存|上解|返还)(?P<beneficiary>[^，,；;给向]{{0,24}}?{BODY})(?:按时|足额|按月|统一|直接)*"
    r"(?:拨缴|缴纳|上解|拨付|划拨|拨交|上缴|缴交|交纳|支付|提供|发放|$|(?=的(?:部分|比例))|(?=[0-9.]{1,5}[%％]))"
)
COLLECTED_BY = re.compile(
    rf"由(?P<agent>[^，,；;由]{{0,24}}?{BODY})(?:统一|依法|负责|代为)*(?:代收|代征|征收|收缴|收取)"
)
