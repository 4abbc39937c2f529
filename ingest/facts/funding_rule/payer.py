"""`payer`: whose money it is that goes, or who provides the venue, buys the service or pays the dues in.

One reading for all kinds, from the gold of the five documents and of the written sets:

- the body in front of the verb with all its attributes (有条件的地方, 建立工会组织的企业), carried over
  inside a sentence;
- a tier that is told to build (每个县（市、区）至少建成1个…): the tier without 每个; 市、县两级 as written;
- a share that is kept for one end: the holder of the fund (市本级彩票公益金用于…, 各级工会送温暖资金中…);
- purchases: 政府 where 政府购买 names it, but the governments or places that are told to buy
  where they are the subject;
- dues: who owes them, wherever the article says so; the collector is the agent (其他单位由税务部门代收);
- charged to a fund (从残疾人就业保障金中列支), ceilings of credit, property, accounts, tax: null.
"""

from __future__ import annotations

import re
from itertools import groupby, islice

from ingest.facts.funding_rule.base import MADE_GOOD
from ingest.facts.funding_rule.parties import split_list
from ingest.facts.funding_rule.scene import Scene, actor_in
from ingest.facts.funding_rule.words import BODY, FUND, HAS_FUND, PERSONS, URGES
from ingest.records import FundingRule

_DEFINED = re.compile(r"^[^，,；;]{2,12}(?:收入|经费|资金|补助)是指")
_DATE = re.compile(r"^[0-9]{4}年[^，,；;]{0,5}前")
_LED_UP = re.compile(r"^(?:由|积极|争取|推进|推动)+")
_GIVEN_OUT_BY = re.compile(
    rf"由(?P<who>[^，,；;由]{{1,20}}?{BODY})(?:[对为]每?[名位个][^，,；;0-9]{{2,12}}?)?(?:给予|予以|一次性|每|发放|补助|奖励)+(?:[^，,；;]{{0,6}}[0-9])"
)
_LEVEL_GIVES = re.compile(
    r"^(?P<who>[国省市县区]级|[省市县区]本级)(?:再|另外?|分别|各|每年|一次性|按规定)*(?:给予|予以|补助|补贴|奖励|奖补|资助|配套|安排)"
)
"""对新建的职工之家，省级给予5万元奖补，市级给予3万元奖补: a level alone gives."""

_CEILING = re.compile(r"贷款[^，,；;]{0,6}(?:最高|额度|限额)")
_CHARGED = re.compile(r"(?:从|由|在)[^，,；;]{2,24}(?:列支|支出|开支|解决)|可予")
_MADE_UP = re.compile(r"用[^，,；;]{2,10}(?:经费|会费|资金)[^，,；;]{0,6}弥补")
_GOVERNS = re.compile(
    r"^(?:推动|支持|督促)?(?P<who>各地|各级政府|各地区|(?:县级以上|地方各级|各级)[^，,；;]{0,6}人民政府)"
)
_TAKES_ON = re.compile(r"承接(?!的|主体)|承担[^，,；;]{0,8}购买|参与")
_BUYS = re.compile(
    rf"(?:^|[，,])(?P<who>(?!支持|鼓励|推动|引导|允许|政府)[^，,；;]{{2,24}}?{BODY})(?:应当?|要|可以?|必须)?(?:积极)?通过(?:政府)?(?:购买|采购)"
)
"""民政等部门要通过政府购买服务等方式…: who is told to buy."""
_URGED_TO_BUY = re.compile(
    rf"{URGES}(?P<who>各地|各级[^，,；;]{{0,8}}?|[^，,；;]{{2,12}}?(?:政府|部门|工会|妇联|团委|残联))通过(?:政府)?购买"
)
_HOLDER = re.compile(
    rf"^(?P<who>[^，,；;]{{0,10}}?(?:工会|本级|财政|团组织|妇联|企业|政府))(?=[^，,；;]{{2,10}}{FUND}(?:中)?用于)"
)
_BY_OFFICE = re.compile(r"^(?P<who>[^，,；;]{2,16}?(?:单位|企业|机关|组织))由[^，,；;]{2,12}(?:代收|代征|划拨|征收)")
_MEMBERS = re.compile(r"(?:收取|收缴)(?:全部|全体)?(?P<who>会员|团员|党员)(?:应[交缴]|缴纳|交纳)")
_LEVY = re.compile(r"(?P<levy>保障金|筹备金)(?![^，,；;]{0,4}机关)")
_OWED_BY_ALL = re.compile(r"(?:按[^，,；;]{1,80}缴纳|由[^，,；;]{2,30}征收|缴纳额|申报|追缴)")
_OFFICE = re.compile(r"(?:征收机关|税务机关|税务部门|财政部门)$")
_FOUND = re.compile(rf"^(?:发现|经查实?)(?P<who>[^，,；;]{{2,20}}?{BODY})(?=申报|未|少|不|拒|逾|瞒)")
_DONOR = re.compile(
    r"(?:鼓励|支持|引导|动员)(?:和支持|和引导)?(?P<who>[^，,；;]{0,24}?(?:力量|资本|组织|企业|个人|人士|公众|团体))"
    r"(?:[^，,；;]{2,16}(?:或者|或|和))?(?:捐资|捐赠|捐款|募捐|投入|投资|开展[^，,；;]{0,8}募捐)"
)
_AUTHORITY = re.compile(r"(?:政府|财政|部门)$")
_LEVIED = re.compile(r"由[^，,；;由]{2,20}(?:税务局|税务机关|税务部门)(?:负责|依法)*征收$")
_HARD_UP = re.compile(
    rf"^(?P<who>[^，,；;]{{0,16}}?{BODY})(?P<condition>(?:遇|因|遭受)[^，,；;]{{4,40}})[，,]可以?申请(?:减免|缓缴|减缴)"
)
_ORDERED_BY = re.compile(r"由(?P<who>[^，,；;由]{2,24}?)(?:责令|通知|催缴|追缴|依法|负责)")
_RAISES = re.compile(
    rf"(?:支持|鼓励|允许)?(?P<whom>[^，,；;]{{0,12}}?{BODY})(?:可以|依法|积极|按规定)*(?:接受|募集|筹集|筹措)"
)
_STEWARD = re.compile(r"各地|财政|政府|部门|县|市|省")
_DISTRIBUTED = re.compile(r"(?P<members>.{2,}?)(?:两级|三级|四级)?(?P<kind>财政|政府|总工会|部门)$")


def settle(record: FundingRule, scene: Scene, earlier: list[FundingRule]) -> None:
    """Corrects the payer of a record.

    Args:
        earlier: the records before it in the sentence.
    """
    given_by = _GIVEN_BY.search(scene.said) if record.kind == "subsidy" else None
    if given_by is not None:
        record.payer = given_by["who"]
        return
    by = _GIVEN_OUT_BY.search(scene.said) if record.amount is not None else None
    if by is not None:
        record.payer = by["who"]
        record.beneficiary = None if record.beneficiary == by["who"] else record.beneficiary
    level = _LEVEL_GIVES.match(scene.said[scene.said.rfind("，") + 1 :]) if record.amount is not None else None
    if level is not None and record.payer is None:
        record.payer = level["who"]
    if record.agent is not None:
        agent = _DATE.sub("", record.agent)
        record.agent = None if record.kind == "other" and HAS_FUND.search(agent) else agent
    denied = False
    if record.amount is not None and _receives(record, scene):
        record.payer, record.beneficiary = None, record.beneficiary or record.payer
    if record.amount is not None and record.payer is not None and _in_condition(record.payer, scene):
        record.beneficiary, record.payer = record.beneficiary or record.payer, None
    if record.payer is not None:
        record.payer = _LED_UP.sub("", _DEFINED.sub("", record.payer))
        denied = _not_payer(record, scene, earlier)
        record.payer = None if denied else record.payer
    find = _BY_KIND.get(record.kind)
    if find is not None:
        find(record, scene)
    if record.kind == "facility":
        urged = _URGED_TO.match(scene.first)
        if urged is not None:
            record.payer = urged["who"]
        elif _LIVED_IN.search(record.payer or ""):
            record.payer = None
    if record.payer is None and record.kind == "facility" and (by := _PROVIDED_BY.search(scene.first)) is not None:
        record.payer = by["who"]
    if record.payer is None and not denied and record.kind in _FROM_MODAL:
        holder = _HOLDER.match(scene.first) if record.unit == "share" else None
        record.payer = holder["who"] if holder is not None else _builder(record, scene)


def _receives(record: FundingRule, scene: Scene) -> bool:
    """Whether the subject is persons who are paid, as persons are unless they pay dues: 重度残疾人每人每月80元."""
    return (
        record.kind in ("percentage", "fixed_amount", "per_capita")
        and _HUMAN.search(record.payer or "") is not None
        and _PAY_IN.search(scene.said) is None
    )


def _in_condition(payer: str, scene: Scene) -> bool:
    """Whether a subject was carried from a condition on which somebody is aided: 社会组织开展助残服务的，…给予资助."""
    if _AIDS.search(scene.said) is None:
        return False
    if scene.first.startswith(payer) and scene.first.endswith("的"):
        return _GIVEN_ON_IT.match(scene.said, len(scene.first) + 1) is not None
    if payer in scene.said:
        return False
    return any(words.startswith(payer) and words.endswith("的") for words in islice(scene.earlier(), 3))


_GIVEN_ON_IT = re.compile(
    rf"(?:按(?:照)?[^，,；;]{{2,40}}?)?(?:可以?|按规定|一次性|每年|再)*(?:给予|予以|奖励|补助|补贴|资助)(?![^，,；;0-9]{{0,8}}{PERSONS})"
)
"""社会力量投资建设科技馆的，可给予不超过总投资额20%的补助."""

_AIDS = re.compile(r"给予|资助|补助|补贴|奖励|奖补")
_HUMAN = re.compile(
    r"(?:(?<!法)人|者|(?<!委)员|户|家庭|妇女|儿童|青年|青少年|职工|学生|教师|主席|干部|主任|书记|家属|劳模|子女|孤儿|侨眷|女童|女性|对象)$"
)
_PAY_IN = re.compile(r"[缴交]|承担|负担|自付|自费|捐|罚|扣|利率|贷款余额")

_FROM_MODAL = frozenset(("percentage", "fixed_amount", "per_capita", "facility"))
_GIVEN_BY = re.compile(rf"是指(?P<who>[^，,；;]{{2,16}}?{BODY})(?:依法|按规定)?(?:对|给)")
_URGED_TO = re.compile(
    rf"^(?:国家|[^，,；;]{{2,16}}?)?{URGES}(?:和支持)?(?P<who>[^，,；;]{{0,30}}?{BODY})(?:依法|积极|免费)?(?:为|向|对|给|提供|投资|利用|开放)"
)
"""省人民政府鼓励企业为职工提供活动场地: who is urged provides."""
_ALL_OF = re.compile("[、与和及]")
_LIVED_IN = re.compile(r"(?:住宅|住宅区|小区|居住区|社区)$")
"""新建居民住宅区应当配套建设…: a quarter pays for nothing."""
_PROVIDED_BY = re.compile(
    rf"由(?P<who>[^，,；;由]{{2,16}}?{BODY})(?:统一|负责|出资|投资)*(?:提供|建设|兴建|兴办|举办|修建|改造)$"
)


def _not_payer(record: FundingRule, scene: Scene, earlier: list[FundingRule]) -> bool:
    """Whether the subject that was taken for the payer is none: it receives, or the money comes from a fund."""
    payer = record.payer or ""
    if record.kind == "fixed_amount" and _CEILING.search(scene.said):
        return True
    if record.kind == "facility" and (
        payer == record.beneficiary or (record.beneficiary or "").startswith(f"{payer}投资")
    ):
        return True
    if record.kind == "subsidy" and (payer.startswith("补贴") or _MADE_UP.search(scene.said)):
        return True
    if record.kind in ("budget_line", "subsidy") and payer not in scene.said and _CHARGED.search(scene.said):
        return True
    if record.amount is None:
        return False
    if HAS_FUND.search(_PAID_FOR.sub("", payer)) or (
        payer == "财政" and "财政预算" in scene.said and "由财政" not in scene.said
    ):
        return True
    if "手续费" in scene.said and payer not in scene.said:
        return True
    if payer and f"{payer}所需" in scene.ahead + scene.said:
        return True
    receivers = {record.beneficiary, *(other.beneficiary for other in earlier)}
    if payer not in scene.said and payer in receivers:
        return True
    members = split_list(payer)
    return len(members) > 1 and any(member in receivers for member in members)


def _builder(record: FundingRule, scene: Scene) -> str | None:
    """Who is told to build, or to set money apart, where only the modal shows the subject."""
    actor = scene.actor()
    if actor is None or _VENUE_ENDS.search(actor) or (record.kind == "facility" and _LIVED_IN.search(actor)):
        return None
    if _HUMAN.search(actor) and _PAY_IN.search(scene.said) is None and record.kind != "facility":
        return None
    shares = record.beneficiary and (actor.startswith(record.beneficiary) or record.beneficiary in _ALL_OF.split(actor))
    return None if shares else actor


_VENUE_ENDS = re.compile(r"(?:中心|室|馆|宫|阵地|站|基地|设施|场所|之家|资金|经费)$")


def _purchase(record: FundingRule, scene: Scene) -> None:
    if record.payer is not None and record.payer == record.beneficiary:
        record.payer = None
    if record.payer != "政府" or _TAKES_ON.search(scene.first):
        return
    buys = _URGED_TO_BUY.match(scene.said) or _BUYS.search(scene.said) if _TAKES_ON.search(scene.said) is None else None
    if buys is not None:
        record.payer = buys["who"]
        return
    for words in (scene.said, scene.before or ""):
        found = _GOVERNS.match(words)
        if found is not None:
            record.payer = found["who"]
            return


def _collection(record: FundingRule, scene: Scene) -> None:
    text = scene.said
    if MADE_GOOD.match(text):
        record.agent = None
        record.payer = scene.last.payer if scene.last is not None and scene.last.kind == "collection" else None
        return
    if record.payer is not None and _OFFICE.search(record.payer):
        found = _FOUND.match(text)
        if found is not None:
            record.agent, record.payer = record.payer, found["who"]
    by_office, members = _BY_OFFICE.match(text), _MEMBERS.search(text)
    if by_office is not None and not HAS_FUND.search(by_office["who"]):
        record.payer = by_office["who"]
    elif members is not None:
        record.payer = members["who"]
    elif record.payer is None and scene.article.lead():
        record.payer = actor_in(scene.article.lead())
    if record.agent is not None and record.agent == record.payer:
        ordered = _ORDERED_BY.search(text)
        record.agent = ordered["who"] if ordered is not None else None
    hard_up = _HARD_UP.match(text)
    if hard_up is not None and record.beneficiary is None:
        record.payer, record.condition = hard_up["who"], hard_up["condition"]
    levy = _LEVY.search(text)
    if levy is None:
        if record.payer is None and _LEVIED.search(text):
            record.payer = next(iter(scene.article.debtors.values()), None)
        return
    if record.payer is not None:
        scene.article.debtors.setdefault(levy["levy"], record.payer)
    elif _OWED_BY_ALL.search(text):
        record.payer = scene.article.debtors.get(levy["levy"])


def _subsidy(record: FundingRule, scene: Scene) -> None:
    last = scene.last
    if record.payer is None and _TILTED.match(scene.said) and last is not None:
        record.payer = last.payer
    by_measure = _BY_MEASURE.search(scene.said) if record.payer is None else None
    if by_measure is not None:
        record.payer = by_measure["who"]


_PAID_FOR = re.compile(r"由?(?:[^，,；;、的]{0,4}财政|非|全额|差额|部分)*拨款的")
"""全额拨款的事业单位按…拨缴: what a body lives on is no fund that pays."""

_BY_MEASURE = re.compile(rf"(?:^|[，,])由(?P<who>[^，,；;由]{{2,20}}?{BODY})(?:按照?|根据|依照)[^，,；;]{{2,60}}[，,]")
"""由县级民政部门按照…的差额，按月发给: who pays stands in front of the measure."""

_TILTED = re.compile(r"(?:重点|进一步|并|更多){1,2}向")


def _fundraising(record: FundingRule, scene: Scene) -> None:
    raiser = _RAISES.match(scene.said)
    if raiser is not None and not _AUTHORITY.search(raiser["whom"]):
        given_by = record.payer if f"接受{record.payer}捐" in scene.said else None
        record.beneficiary, record.payer = record.beneficiary or raiser["whom"], given_by
        return
    if record.payer is None and record.beneficiary is not None and _AUTHORITY.search(record.beneficiary):
        record.payer = record.beneficiary
    giver = _DONOR.search(scene.said) if record.payer is None else None
    if giver is not None:
        record.payer = giver["who"]
    if record.beneficiary in (record.payer, "国家"):
        record.beneficiary = None


def _other(record: FundingRule, scene: Scene) -> None:
    if record.payer is not None:
        return
    for words in (scene.first, scene.before or ""):
        actor = actor_in(words.removeprefix("推动"))
        if actor is not None:
            record.payer = actor if _STEWARD.search(actor) and not HAS_FUND.search(actor) else None
            return


def _penalty(record: FundingRule, scene: Scene) -> None:
    """…应当及时催缴；经催缴无效的，从欠缴之日起加收滞纳金: who owes pays, and not who calls the dues in."""
    last = scene.last
    if (
        last is not None
        and last.kind == "collection"
        and last.payer is not None
        and (record.payer or "") not in scene.said
    ):
        record.payer = last.payer


_BY_KIND = {
    "penalty": _penalty,
    "purchase": _purchase,
    "collection": _collection,
    "fundraising": _fundraising,
    "other": _other,
    "subsidy": _subsidy,
}


def distribute(records: list[FundingRule], text: str) -> None:
    """Gives each sum of a row its payer: 省、设区的市和县（市、区）财政…，分别按…一元、一元五角和二元."""
    for (start, end, payer), group in groupby(records, key=lambda record: (record.start, record.end, record.payer)):
        row = list(group)
        found = _DISTRIBUTED.match(payer or "") if len(row) > 1 and row[0].amount is not None else None
        if found is not None and "分别" in text[start:end]:
            members = split_list(found["members"])
            if len(members) == len(row):
                for record, member in zip(row, members, strict=True):
                    record.payer = member + found["kind"]
