"""`base`: what a rate, a ceiling or a sum per head applies to, or the money that a mechanism without a sum is about.

One reading for all kinds, from the gold of the five documents and of the written sets:

- a share: the money it is a share of (职工工资总额, 团费, 代收额); a fee that is cut: the fee;
- a sum per head: who is counted (青少年总人口数), or the benefit by its name (困难残疾人生活补贴标准为每人每月375元);
- a ceiling of credit: the loan (创业担保贷款); a penalty: the arrears (欠缴数额);
- collection: the dues, where a body or a mechanism collects them and nobody is said to pay (健全工会经费税务代收机制);
  where a payer pays them in they are what he pays, and the field is null, but for a levy by its full name
  (缴纳残疾人就业保障金) or by its formula (按差额人数和…平均工资之积计算缴纳);
- oversight: a fund with a mechanism, system or account of its own (补助资金实行专账管理; 团费收缴、管理和使用情况);
  null where reports, accounts and audits in general are spoken of;
- subsidy: the fund or credit that is tilted (将妇女创业担保贷款向…倾斜), the cost that is borne (补助…额外生活支出),
  what is aided of somebody (对贫困残疾人的基本医疗给予救助);
- tax: the tax or fee that is remitted (免征增值税), or the money that it would fall on (拨缴的经费在税前列支);
- other mechanisms: the fund or standard that they move (两项补贴标准动态调整机制);
- venues, purchases, gifts, pay, property: null; the thing itself is the beneficiary.
"""

from __future__ import annotations

import re
from itertools import groupby

from ingest.facts.funding_rule.parties import fund_of, split_list
from ingest.facts.funding_rule.share_bases import of_share, without_lead
from ingest.facts.funding_rule.words import BODY, FUND
from ingest.records import FundingRule

_LEVY = re.compile(r"残疾人就业保障金|建会筹备金")
_DUES = re.compile(r"(?P<base>(?:工会|团组织|妇联|共青团)经费|团费|党费)")
_FORMULA = re.compile(r"按照?(?P<base>[^，,；;]{6,60}?之积)(?:计算)?缴纳")

_LOAN = re.compile(r"(?P<base>(?:(?:创业|妇女|青年|残疾人|农户)*担保|小额担保|小额|扶贫|助学)?贷款)")
_CEILING = re.compile(r"最高|额度|限额|上限")
_SCHEME = re.compile(
    r"(?P<base>困难残疾人生活补贴(?:标准)?|(?:生活|护理)补贴|(?:基本生活)?(?:最低)?(?:养育|保障|供养|照料)标准|伙食补助)"
    r"(?:标准)?(?:为|由|不|每|提高|达到|按)"
)
_RAISED = re.compile(r"(?:提高|增加)[到至]")
_YEARLY = re.compile(r"年人均(?P<base>[^，,；;0-9]{0,8}经费)")
_DRAWN = re.compile(
    rf"从(?P<base>[^，,；;从]{{0,12}}?{FUND})(?:中|内|里)?(?:每年)?(?:(?:下拨|提取|计提|安排|列支|拿出)|按照?(?=不[低少高]于|不超过|[0-9]))"
)
_SPENT = re.compile(rf"(?P<base>[^，,；;将把]{{0,20}}?{FUND})(?:中)?用于[^，,；;]{{2,30}}(?:比例|部分|份额|支出)")
_SURPLUS = re.compile(r"按照?(?P<base>[^，,；;按0-9]{2,14}?部分)的?[0-9百]")
_HALVES = ("上", "下", "内")
_DATED = re.compile(r"^[0-9]{4}年(?:[0-9]{1,2}月)?(?:底)?前")
_PART = re.compile(r"(?P<base>由[^，,；;由]{2,10}代[收征]的部分)[，,]按")
_NEAR = 40
"""How far in front of the evidence the part that a fee is taken of may stand, in characters."""

_GIVEN_BACK = re.compile(
    r"返还(?:其|企业|所)?(?P<base>[^，,；;其]{0,10}(?:缴纳|拨缴|上缴)的?[^，,；;的]{2,12}?(?:费|经费|金))(?:总额)?的?(?:[0-9]|百分之)"
)
"""可返还其上年度实际缴纳失业保险费的50%."""
_FROM_OLD = re.compile("(?:的?(?:上缴|上解|留成|返还))?(?:的?比例)?(?:由|从)[0-9.]{1,5}[%％]$")
"""将工会经费上缴比例由10%降低到5%."""
_TIMES = re.compile(
    r"(?:不(?:得)?(?:超过|低于|高于)|按照?|标准为)(?:不(?:得)?(?:超过|低于|高于))?(?P<base>[^，,；;0-9超按]{2,20}?(?:标准|收入|总额|金额|数额|工资|水平))"
    r"的?[0-9.一二两三四五六七八九十点]{1,4}倍"
)
_MONTHS = re.compile(r"[0-9一二三四五六七八九十]{1,3}个月(?P<base>[^，,；;]{2,16}标准)")
_HANDED_DOWN = re.compile(rf"(?P<base>[^，,；;0-9]{{0,8}}?{FUND})(?:下拨|返还|支出)(?:的)?比例")
_AT_LEAST = re.compile(r"^(?:按照?)?不(?:低|少|超过|高)于")
_PARTED = re.compile(
    rf"(?P<base>[^，,；;将把0-9]{{2,30}}?{FUND})的?(?:(?:每年)?(?:安排|拿出|划出)不|[0-9.]{{1,5}}%(?:以[上内])?用于)"
)
_HOLDER = re.compile(r"^(?:各级|基层|地方|县级以上)+[^，,；;]{0,4}(?:工会|团组织|妇联|财政)(?=[^经会团专工办日]{2})")
_NEEDED = re.compile(r"所需(?:资金|经费|费用)(?=由)")
_MOVED = re.compile(
    r"(?:将|使|^)(?P<base>[^，,；;将使]{2,24}?)(?:再|要|应|应当|平均)?(?:降低|降至|降到|下调|下浮|增长|提高|下降)[到至]?[0-9]"
)
_HEAD = re.compile(rf"(?P<base>[^，,；;由0-9]{{2,14}}?{FUND})(?:由|每)")
_OWED = re.compile(r"逾期未[缴交拨]")
_VALUE = re.compile(
    r"处(?P<base>[^，,；;0-9处]{1,24}?(?:金额|所得|价值|数额|款额|收入))的?(?:[0-9一二三四五六七八九十百]|百分之)"
)
_EACH_COUNT = re.compile(r"(?:按照?|、|，|,)(?P<base>[^，,、；;按0-9]{2,12}?)人均")
_FUND_SYSTEM = re.compile(
    rf"(?P<base>[^，,；;、立全善]{{0,12}}?{FUND}(?:资金)?)(?:收缴|募集|征收|筹集|合理增长|实行|的?定期)[^，,；;]{{0,24}}(?:机制|制度|专账管理|情况进行专项检查)"
)
_FUND_KEPT = re.compile(rf"严格规范和?管理(?P<base>[^，,；;]{{2,12}}?{FUND})")
_RESULT = re.compile(r"(?:检查|审查|审计|评估|评价)(?:情况|结果)")
_TILT = re.compile(
    r"(?:(?:推动)?(?:将|把)|^)?(?P<base>[^，,；;将把]{2,16}?)(?:重点|进一步|更多|要|应)*向[^，,；;]{2,30}倾斜"
)
_TILTS = re.compile(r"倾斜|直接用于|对下补助")
_OF_WHOM = re.compile(
    rf"对[^，,；;的]{{2,20}}?{BODY}(?:的|依法|依章|自主)*(?:开展的)?(?P<base>[^，,；;]{{0,40}}?(?:活动|医疗|服务|配置|更换|建设))"
    r"(?:等方面)?[，,]?(?:应当|应|要)?(?:按照?规定)?(?:的支持力度|予以|给予)(?!.{0,6}奖)"
)
_COST = re.compile(r"补助(?P<base>[^，,；;补]{4,30}支出)")
_BY_STANDARD = re.compile(r"按照?(?P<base>[^，,；;]{4,24}标准)(?:足额|及时)?(?:拨付|安排)")
_PREMIUM = re.compile(r"个人缴费(?=.{0,4}(?:资助|补贴|补助))")
_PER_HEAD = re.compile(r"按人头划拨的?(?:经费|资金)")
_CERTAIN_SHARE = re.compile(r"(?P<base>[^，,；;]{4,40})[，,]应当?有一定比例用于")
_REMITTED = re.compile(
    r"(?:免征|免除|减征)(?P<base>[^，,；;或、]{0,12}(?:增值税|所得税|营业税|关税|行政事业性收费|税))$"
)
_TAXED = re.compile(
    r"(?P<base>(?:捐赠|拨缴)的(?:物资|财产|款物|经费|资金))(?:用于|在(?:企业所得税)?税前|的?[，,]?(?:可|准予))"
)
_BURDEN = re.compile(r"减轻[^，,；;]{0,6}?(?:企业|单位|个人)?(?P<base>(?:税收|税费|社保|缴费)[^，,；;]{0,10}负担)")
_MECHANISM = re.compile(
    r"(?:建立|健全|完善)(?P<base>[^，,；;]{2,16}?(?:经费|资金|标准))(?:的)?(?:动态|合理|自然|稳定|正常)*(?:调整|增长)[^，,；;]{0,20}机制"
)
_POOLED = re.compile(rf"(?:整合|统筹使用)(?P<base>[^，,；;]{{2,16}}?{FUND}(?:、[^，,；;、]{{2,20}}{FUND})+)")
_COUNTED = re.compile(r"(?:根据|按照?)(?P<base>[^，,；;]{2,16}(?:人数|人口|总数))(?:安排|核定|拨付)")
_LEVY_IN = re.compile(r"(?P<base>残疾人就业保障金|建会筹备金)(?:应当|应|要)?(?:全额)?(?:纳入|列入|缴入)")
_EMPHASIS = re.compile(r"以(?P<base>[^，,；;]{2,24}服务)为重点")
_OWNS = re.compile(r"(?:拥有|享有)[^，,；;]{0,6}(?:所有权|产权)")
_STANDARD_ONLY = re.compile(r"^(?:建立|完善)?(?:补贴|补助|经费|资金)?标准$")


def base_of(record: FundingRule, said: str, ahead: str, last: FundingRule | None) -> str | None:
    """The base of a record.

    Args:
        record: with its other fields; its own `base` is what the form of its sentence gave.
        said: the record's evidence, normalised.
        ahead: what stands in front of it in its sentence.
        last: the record before it in the sentence.
    """
    find = _BY_KIND.get(record.kind)
    found = find(record, said, ahead, last) if find is not None else record.base
    return _AT_LEAST.sub("", found).removeprefix("预支") or None if found is not None else None


def _sum(record: FundingRule, said: str, ahead: str, last: FundingRule | None) -> str | None:
    if record.base is not None:
        # 规模以上企业, 青少年人均: what a pattern took for a preposition or a period.
        return None if record.base[:1] in _HALVES else record.base + ("年" if record.base.endswith("青少") else "")
    if record.unit == "CNY" and _CEILING.search(said):
        loans = [found["base"] for found in (_LOAN.search(said), _LOAN.search(ahead)) if found is not None]
        if loans:
            return max(loans, key=len)
    if record.kind == "fixed_amount":
        return None
    scheme = _SCHEME.search(said) or _YEARLY.search(said)
    if scheme is not None:
        return scheme["base"]
    if _RAISED.search(said) and last is not None and last.kind == record.kind:
        return last.base
    return None


def _share(record: FundingRule, said: str, ahead: str, _last: FundingRule | None) -> str | None:
    if record.base is not None:
        whole = re.search(rf"[^，,；;]{{0,10}}以{re.escape(record.base)}", said) if record.base[:1] in _HALVES else None
        return without_lead(record.base) if whole is None else whole.group()
    formula = _NEEDED.search(said) or _NEEDED.search(ahead)
    if formula is not None:
        return formula.group()
    found = (
        _DRAWN.search(said)
        or _SPENT.search(said)
        or _PARTED.match(said)
        or _HANDED_DOWN.match(said)
        or _TIMES.search(said)
        or _GIVEN_BACK.search(said)
        or _SURPLUS.search(said)
    )
    if found is not None:
        return _HOLDER.sub("", found["base"]) or found["base"]
    if "其中" in said and (head := _HEAD.match(ahead + said)) is not None:
        return head["base"]
    moved = _MOVED.search(said)
    if moved is not None:
        brought = _FROM_OLD.sub("", _DATED.sub("", moved["base"]))
        return brought.removeprefix(record.beneficiary or "").removesuffix("比例") or None
    part = _PART.search(ahead[-_NEAR:] + said)
    return part["base"] if part is not None else of_share(said, ahead)


def _penalty(record: FundingRule, said: str, _ahead: str, last: FundingRule | None) -> str | None:
    owed = _OWED.search(said)
    if owed is not None and last is not None and last.kind == "collection" and last.base is not None:
        return last.base
    if owed is not None and record.base in (None, "未缴"):
        return owed.group()
    value = _VALUE.search(said) if record.base is None else None
    return value["base"] if value is not None else record.base


def _collection(record: FundingRule, said: str, ahead: str, _last: FundingRule | None) -> str | None:
    if record.amount is not None:
        return record.base
    formula = _FORMULA.search(said)
    if formula is not None:
        return formula["base"]
    dues = _DUES.search(said)
    if record.payer is None or record.payer.endswith("财政"):
        if dues is not None and _COLLECTS.search(said):
            return dues["base"]
        if _TAX_OFFICE.search(said) and (dues := _DUES.search(ahead)) is not None:
            return dues["base"]
    if _FULL_LEVY.search(said):
        levy = _LEVY.search(said)
        return levy.group() if levy is not None else None
    spared = _SPARED.search(said) or MADE_GOOD.search(said)
    return spared["base"] if spared is not None else None


MADE_GOOD = re.compile(r"^除(?:应当?|依法|按规定)*(?:补缴|补交|补足|拨缴)(?P<base>[^，,；;]{2,16}?)(?:以)?外")
_SPARED = re.compile(r"(?:减免|免征|免收)(?P<base>[^，,；;]{4,24}费)$")
_MONEY_AT_LARGE = frozenset(
    ("经费", "资金", "费用", "收入", "补助", "补贴", "专项资金", "专项经费", "款物", "捐赠款物", "捐款")
)
_SHORT = 10
"""A fund's name of so few characters holds no verb in front of it."""

_COLLECTS = re.compile(r"足额收缴|机制|关于团费")
_TAX_OFFICE = re.compile(r"税务(?:代收|代征)工作")
_FULL_LEVY = re.compile(
    r"(?<![未不少])(?:应当|应|申报|依法|按时|足额|严格)+[征缴]缴?纳?残疾人就业保障金|(?<![未不少])拨缴建会筹备金|免征收?残疾人就业保障金|完善残疾人就业保障金征收"
)


def _oversight(_record: FundingRule, said: str, _ahead: str, last: FundingRule | None) -> str | None:
    if _RESULT.match(said) and last is not None and last.kind == "oversight":
        return last.base
    found = _FUND_SYSTEM.search(said) or _FUND_KEPT.search(said)
    if found is None:
        return None
    name: str = found["base"]
    if name in _MONEY_AT_LARGE:
        return None
    return _fund_in(name) or (name if len(name) <= _SHORT else fund_of(name) or name)


def _subsidy(_record: FundingRule, said: str, ahead: str, last: FundingRule | None) -> str | None:
    for pattern in (_COST, _MONTHS, _BY_STANDARD, _CERTAIN_SHARE, _OF_WHOM):
        found = pattern.search(said)
        if found is not None:
            return found["base"]
    named = _PREMIUM.search(said) or _PER_HEAD.search(said)
    if named is not None:
        return named.group()
    if _TILTS.search(said):
        tilt = _TILT.search(said)
        if tilt is not None and tilt["base"].endswith("贷款"):
            return tilt["base"]
        fund = fund_of(tilt["base"]) if tilt is not None else None
        return fund or _fund_in(said) or (last.base if last is not None and last.kind == "subsidy" else None)
    return None


def _fund_in(said: str) -> str | None:
    """The named dues that a mechanism moves: 工会经费 in 健全工会经费对下补助机制."""
    found = _DUES.search(said)
    return found["base"] if found is not None else None


def _tax(record: FundingRule, said: str, _ahead: str, _last: FundingRule | None) -> str | None:
    found = _TAXED.search(said) or _BURDEN.search(said)
    if found is None and record.base is None:
        found = _REMITTED.search(said)
    return found["base"] if found is not None else record.base


def _other(record: FundingRule, said: str, _ahead: str, _last: FundingRule | None) -> str | None:
    found = _MECHANISM.search(said) or _POOLED.search(said)
    if found is not None and "相适应" in found["base"]:
        return None
    return None if found is None or _STANDARD_ONLY.match(found["base"]) else found["base"]


def _budget_line(record: FundingRule, said: str, _ahead: str, _last: FundingRule | None) -> str | None:
    found = _COUNTED.search(said) or _LEVY_IN.search(said)
    return found["base"] if found is not None else None


def _purchase(_record: FundingRule, said: str, ahead: str, _last: FundingRule | None) -> str | None:
    found = _EMPHASIS.search(said) or _EMPHASIS.search(ahead)
    return found["base"] if found is not None else None


def _property(record: FundingRule, said: str, _ahead: str, _last: FundingRule | None) -> str | None:
    return record.base if _OWNS.search(said) else None


def _facility(record: FundingRule, said: str, _ahead: str, _last: FundingRule | None) -> str | None:
    """Venues whose planning has to think of somebody: 活动阵地的规划建设应该考虑群团组织需要."""
    return record.base if "考虑" in said else None


def _null(_record: FundingRule, _said: str, _ahead: str, _last: FundingRule | None) -> str | None:
    return None


_BY_KIND = {
    "per_capita": _sum,
    "fixed_amount": _sum,
    "percentage": _share,
    "matching": _share,
    "penalty": _penalty,
    "collection": _collection,
    "oversight": _oversight,
    "subsidy": _subsidy,
    "tax": _tax,
    "other": _other,
    "budget_line": _budget_line,
    "purchase": _purchase,
    "asset_protection": _property,
    "facility": _facility,
    "fundraising": _null,
    "remuneration": _null,
}


_OUT_OF_EACH = re.compile(r"(?:从|将|把)(?P<funds>[^，,；;从将把0-9]{4,40}?)(?:中|内)?(?:每年)?分别")
"""从福利彩票公益金、体育彩票公益金中分别安排20%和10%: each share is of the fund in its place."""

_FUNDS_EACH = re.compile(
    rf"(?P<funds>[^，,；;、从将把]{{2,12}}{FUND}(?:、|和)[^，,；;、]{{2,12}}?{FUND})[^，,；;]{{0,12}}分别"
)
"""福利彩票公益金、体育彩票公益金本级留成部分每年分别按不低于20%、10%用于…: the funds stand in front."""
_SHARES_OF = re.compile(r"分别为(?P<base>[^，,；;0-9]{2,30}?)的[0-9.]{1,5}[%％]、")
"""标准分别为本人工资的10%、8%和5%: all are shares of the same."""

_SHARE_OF = re.compile(
    rf"(?:[0-9][%％]|百分之[一二三四五六七八九十]+)(?:以[上内])?的(?P<base>[^，,；;0-9的]{{2,16}}?{FUND})(?=和|、|与|以及|及|(?:专项|主要)?用于)"
)
"""不低于百分之十的福利彩票公益金和不低于百分之五的体育彩票公益金用于…: a fund behind each share."""

_LEVEL = re.compile("[省市县区乡镇]级(?:财政)?")
"""省级按全省妇女人均0.5元、市级人均0.8元: a level pays and is not counted."""


def distribute(records: list[FundingRule], text: str) -> None:
    """Gives each sum of a row what it is measured by: 按青少年人均不低于1元、妇女人均不低于0.8元; a share its fund."""
    for (start, end), group in groupby(records, key=lambda record: (record.start, record.end)):
        row = list(group)
        if len(row) > 1 and row[0].kind == "per_capita":
            counted = [found["base"] for found in _EACH_COUNT.finditer(text, start, end)]
            if len(counted) == len(row):
                for record, base in zip(row, counted, strict=True):
                    record.base = row[0].base if _LEVEL.fullmatch(base) else base
        if len(row) > 1 and row[0].kind == "percentage":
            of_it = _SHARES_OF.search(text, start, end)
            for record in row if of_it is not None else ():
                record.base = record.base or (of_it["base"] if of_it is not None else None)
            of_each = _OUT_OF_EACH.search(text, start, end) or _FUNDS_EACH.search(text, start, end)
            funds = split_list(of_each["funds"]) if of_each is not None else []
            funds = funds or [found["base"] for found in _SHARE_OF.finditer(text, start, end)]
            if len(funds) == len(row):
                for record, fund in zip(row, funds, strict=True):
                    record.base = fund
