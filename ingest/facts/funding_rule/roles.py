"""Who gives, who receives and when, where the form of the whole sentence tells more than its words one by one.

Forms: 鼓励社会对残疾人教育工作提供捐助 (who is urged gives, the work receives);
彩票公益金百分之三十以上应当用于支持全民健身发展 (what the share is used for);
妇联合并，其财产归…; 妇联撤销前，其财产应当审计 (the event in front is the condition);
职工代表因参加协商占用工作时间，其工资照发 (who is kept from work, and by what);
职工所在单位不得扣减其工资 (who employs pays, who is employed receives); 将妇女保健纳入…财政预算 (what is entered).
"""

from __future__ import annotations

import re
from itertools import islice

from ingest.facts.funding_rule import handed_out
from ingest.facts.funding_rule.parties import owner_of
from ingest.facts.funding_rule.scene import Scene
from ingest.facts.funding_rule.words import FUND, GIVER, PERSONS, URGES
from ingest.records import FundingRule

_URGED = re.compile(
    rf"^(?:国家)?{URGES}(?:和支持)?(?P<who>[^，,；;]{{2,40}}?)"
    r"(?:(?:对|为)(?P<whom>[^，,；;]{2,24}?)(?:提供|给予|予以|进行)(?:捐助|捐赠|资助|赞助|捐款)"
    r"|(?:以|通过|采取)[^，,；;]{0,24}(?:捐赠|捐助|捐款|捐资|资助|赞助|设立基金)[^，,；;]{0,24}?(?:方式|形式)[，,]?(?:参与|支持|帮助|发展)(?P<work>[^，,；;]{2,24}))$"
)
_USED_FOR = re.compile(
    rf"{FUND}的?(?:百分之[一二三四五六七八九十]{{1,3}}|[0-9.]{{1,4}}[%％])(?:以[上下])?(?:应当|应|要|必须)?(?:专项|重点)?用于"
    r"(?:支持|发展|扶持|资助)*(?P<whom>[^，,；;]{2,24}?)(?:发展|建设)?$"
)
_BREAKS_UP = re.compile(
    r"^[^，,；;的由其]{2,12}?(?:合并|分立|撤销|解散|终止|改组)(?:、?(?:或者|合并|分立|撤销|解散|终止))*(?:前|后|时)?$"
)
_KEPT_FROM_WORK = re.compile(
    rf"^(?P<whom>[^，,；;因的]{{0,16}}?(?:{PERSONS}|代表|员|者|人))"
    r"(?P<case>(?:因(?!公出国)|依法|参加|参与|履行|接受|出席)[^，,；;]{2,30}?(?:占用|活动|会议|培训|职责|工作)[^，,；;]{0,14}?)(?:的|时|期间)?$"
)
_PAYS_WAGES = re.compile(
    "(?:用人单位|企业|单位|所在单位)(?:应当?|要)?(?:照常|正常|依法|按照?)?(?:支付|发给|发放)(?:其|劳动)?(?:工资|报酬)"
)
"""职工方协商代表因履行职责占用工作时间的，视为提供正常劳动，用人单位应当支付工资."""
_EMPLOYER = re.compile(
    rf"^(?P<payer>(?P<whom>[^，,；;的由]{{0,12}}?(?:{PERSONS}|家长|员|者|人))的?所在(?:单位|学校|企业|机关))(?:不得|应当|应|不)"
)
_TAKES = re.compile(r"(?:侵占|挪用|截留|占用|任意调拨|[、或者和])+[^，,；;]{2,30}的")
_TOOK = re.compile(r"(?:侵占|挪用|截留|私分|克扣|挤占|贪污|套取|骗取|冒领|、|或者?|和)+")
"""挪用、私分工会经费的，由上级工会责令追回: whose the money is."""
_RELIEVED = re.compile(r"对(?P<whom>[^，,；;对]{2,30}?)的(?:税收|税费|财税)优惠")
_GIVEN_TO = re.compile(
    rf"给予(?P<whom>[^，,；;的予]{{0,16}}?{PERSONS})(?:一定(?:数额|比例)的?|特别|适当的?|必要的?|相应的?|专项)"
    r"[^，,；;]{0,10}(?:补贴|补助|扶助|救助|资助|津贴)$"
)
_WHOM_ALL = re.compile(
    rf"(?:^|[，,；;])[^，,；;对]{{0,16}}对(?P<whom>[^，,；;对]{{2,40}}[，,](?:以及|或者|且|并且|和)[^，,；;]{{2,40}}?{PERSONS})[，,]"
    r"[^；;]{0,60}?(?:给予|予以|发放|提供)"
)
"""国家对家庭人均收入低于当地标准，且符合规定的家庭，给予最低生活保障: a description over two clauses."""
_ENTERED_BEFORE = re.compile(
    rf"^(?:将|把)(?P<whom>[^，,；;将把]{{0,40}}?(?:{PERSONS}|人|户))(?:优先|全部|逐步|及时)*纳入"
)
_ENTERED = re.compile(
    r"(?:将|把)(?P<whom>[^，,；;将把]{2,24}?)(?:工作)?(?:纳入|列入)[^，,；;]{2,30}规划[^，,；;]{0,12}(?:、|以及|和|及)(?P<budget>[^，,；;、和及]{0,6}预算)$"
)
_COVERED = re.compile(
    "(?:将|把)(?P<whom>[^，,；;将把费金款]{2,20}?工作)(?:纳入|列入)[^，,；;]{0,8}财政[^，,；;]{0,6}(?:保障|预算)"
)
"""将群团工作纳入财政保障范围: the work that money is seen to for."""
_RETURNED = re.compile(r"^对(?P<whom>[^，,；;对]{2,30})[，,][^，,；;]{0,16}(?:返还|返拨|退还)")
"""对新组建工会的小微企业，全额返还其上缴的工会经费: who gets the dues back."""
_SPARED = re.compile(
    rf"^(?:经[^，,；;]{{2,10}}[，,])?对(?P<whom>[^，,；;对]{{0,24}}?{PERSONS})(?:可以?|应当?|依法|按规定|酌情|适当|给予|予以)*(?:减|免|缓|暂)"
)
"""对困难职工可以暂缓缴纳会费: who need not pay."""

_GIVES = re.compile(rf"{GIVER}$")
_REWARDED = re.compile("^[^由]*给予(?:一次性)?(?:奖励|补贴|补助)$")
"""企业安排残疾人就业超过规定比例的，每超过一人，按最低工资标准的两倍给予奖励: who fulfils the case is rewarded."""
_BETWEEN_UNIONS = re.compile(
    "^(?P<payer>[^，,；;的]{2,12}?工会)(?:回拨|返拨|返还|下拨|拨付|补助)(?:给|至)?(?P<whom>[^，,；;的]{2,12}?工会)的?(?:经费|资金)?(?:的?比例)"
)
"""上级工会回拨基层工会的经费比例不低于60%."""
_SOCIETY = re.compile(r"[^，,；;]{0,6}(?:社会力量|社会各界|社会组织|社会资本|爱心企业|民间资本|企业家|个人)")
_CALLED_ON = re.compile(
    rf"^(?:国家)?{URGES}(?P<who>(?=[^，,；;]{{0,20}}(?:个人|社会|境内外))[^，,；;]{{2,20}}?(?:组织|个人|力量|团体)(?:、|和|及)?(?:组织|个人)?)(?=设立|建立)"
)
"""国家鼓励境内外组织和个人设立科普基金."""
_FUND_SET_UP = re.compile(r"(?:设立|建立)[^，,；;]{2,12}(?:基金(?!会)|奖学金|助学金)")
"""鼓励社会力量捐资助学，设立助学基金: what society sets up is given, and no aid of an office."""
_OVERDUE = re.compile(r"逾期|未(?:达到|按|缴|足额)")
_PAYS_IN = re.compile(r"^[^由]*(?:缴纳|拨缴|补缴|补足)")
_DUES = frozenset(("collection", "percentage"))
_JOINED = re.compile(r"^(?:并且|并|且)(?=与|签|缴|参|依)")


def settle(record: FundingRule, scene: Scene) -> None:
    """Corrects payer, beneficiary and condition of a settled record; what society gives is fundraising, no subsidy."""
    if record.condition is not None:
        record.condition = _JOINED.sub("", record.condition)
    correct = _BY_KIND.get(record.kind)
    if correct is not None:
        correct(record, scene)
    if record.amount is not None:
        handed_out.of_sum(record, scene.said)
    elif record.kind in ("subsidy", "remuneration"):
        handed_out.of_aid(record, scene.said)


def _gift(record: FundingRule, scene: Scene) -> None:
    urged = _URGED.match(scene.said)
    if urged is not None:
        record.payer, record.beneficiary = urged["who"], urged["whom"] or urged["work"]


def _share(record: FundingRule, scene: Scene) -> None:
    if (
        record.beneficiary is None
        and record.condition is not None
        and _REWARDED.search(scene.said)
        and not _GIVES.search(record.payer or "")
    ):
        record.payer, record.beneficiary = None, record.payer
    between = _BETWEEN_UNIONS.match(scene.said)
    if between is not None:
        record.payer, record.beneficiary = between["payer"], between["whom"]
    used = _USED_FOR.search(scene.said)
    if used is not None:
        record.beneficiary = used["whom"]


def _property(record: FundingRule, scene: Scene) -> None:
    before = scene.before
    deed = _TOOK.match(record.beneficiary or "")
    if deed is not None:
        record.beneficiary = owner_of((record.beneficiary or "")[deed.end() :])
    if _TAKES.fullmatch(scene.first) is not None and "返还" in scene.first:
        record.condition = scene.first.removesuffix("的")
    if before is not None and scene.said.startswith("其") and _BREAKS_UP.match(before) is not None:
        record.condition = record.condition or before


def _pay(record: FundingRule, scene: Scene) -> None:
    last = scene.last
    employer = _EMPLOYER.match(scene.said.rpartition("，")[2])
    if employer is not None:
        record.payer, record.beneficiary = employer["payer"], employer["whom"]
        return
    away = _KEPT_FROM_WORK.match(scene.before or "") if scene.said.startswith("其") else None
    if away is None and record.beneficiary in (None, "职工") and _PAYS_WAGES.match(scene.said.rpartition("，")[2]):
        fronts = (_KEPT_FROM_WORK.match(words) for words in (scene.first, *islice(scene.earlier(), 3)))
        away = next((front for front in fronts if front is not None), None)
    if away is not None and not scene.said.startswith("其他"):
        record.beneficiary, record.condition = away["whom"], away["case"].removeprefix("因")
    elif scene.said.startswith("其他") and last is not None and last.kind == "remuneration" and record.payer is None:
        record.beneficiary, record.condition = last.beneficiary, last.condition
    elif last is not None and record.beneficiary is not None and record.beneficiary == last.payer:
        record.beneficiary = last.beneficiary


def _aid(record: FundingRule, scene: Scene) -> None:
    called = _CALLED_ON.match(scene.said)
    if called is not None:
        record.payer = called["who"]
    if (called or _SOCIETY.fullmatch(record.payer or "")) is not None and _FUND_SET_UP.search(scene.said) is not None:
        record.kind = "fundraising"
    if record.payer is not None and f"{record.payer}投资开发的" in scene.ahead:
        record.payer = None
    whose = record.beneficiary or ""
    if record.payer is None and whose.endswith("政府") and f"{whose}补" in scene.said:
        record.payer, record.beneficiary = "政府", whose.removesuffix("政府") or None
    whole = _WHOM_ALL.search(f"{scene.ahead}{scene.said}")
    if whole is not None and whole.end() > len(scene.ahead):
        record.beneficiary = whole["whom"]
    if record.beneficiary is None:
        found = _GIVEN_TO.search(scene.said) or _ENTERED_BEFORE.match(scene.before or "")
        record.beneficiary = found["whom"] if found is not None else None


def _tax(record: FundingRule, scene: Scene) -> None:
    relieved = _RELIEVED.search(scene.said) if record.beneficiary is None else None
    if relieved is not None:
        record.beneficiary = relieved["whom"]


def _budget(record: FundingRule, scene: Scene) -> None:
    entered = _ENTERED.search(scene.said)
    if entered is not None:
        record.beneficiary, record.budget = record.beneficiary or entered["whom"], entered["budget"]
    covered = _COVERED.match(scene.said) if record.beneficiary is None else None
    if covered is not None:
        record.beneficiary = covered["whom"]


def _dues(record: FundingRule, scene: Scene) -> None:
    """逾期未缴的，应当补缴: who had to pay by the sentence before; 对X，全额返还…: who gets dues back."""
    returned = _RETURNED.match(scene.said) or _SPARED.match(scene.said)
    record.beneficiary = returned["whom"] if returned is not None else record.beneficiary
    if record.payer is None and _OVERDUE.match(record.condition or "") and _PAYS_IN.match(scene.said):
        earlier = (other.payer for other in reversed(scene.article.records) if other.kind in _DUES and other.payer)
        record.payer = next(earlier, None)


_BY_KIND = {
    "subsidy": _aid,
    "tax": _tax,
    "budget_line": _budget,
    "collection": _dues,
    "fundraising": _gift,
    "percentage": _share,
    "asset_protection": _property,
    "oversight": _property,
    "remuneration": _pay,
}
