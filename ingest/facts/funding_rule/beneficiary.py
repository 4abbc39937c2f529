"""`beneficiary`: who or what the money is for.

One reading for all kinds, from the gold of the five documents and of the written sets:

- the persons or bodies with their attributes (符合条件的灵活就业残疾人), not the aid, event or verb beside them;
  the work where only the work is named (残疾人事业经费: 残疾人事业);
- where a clause only says where the money comes from (所需经费列入本级财政预算, 评定费用从…列支) or says 其, it is whom
  the clause in front speaks of; likewise for the second of two gifts;
- property: the body whose it is (工会经费: 工会); the thing as named in front where the clause names none
  (…，任何单位和个人不得侵占); a fund that is no body's: the fund;
- venues: the venue with its attributes; gifts: for whom they are raised; purchases: who renders the service, else whom
  it serves.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule import aided, fields, gifts, owned, relieved, share_receivers, sum_receivers
from ingest.facts.funding_rule.around import somebody
from ingest.facts.funding_rule.nouns import noun_of
from ingest.facts.funding_rule.parties import venue_of
from ingest.facts.funding_rule.persons import whom_before
from ingest.facts.funding_rule.scene import Scene
from ingest.facts.funding_rule.trimming import trimmed_name
from ingest.facts.funding_rule.words import PERSONS, URGES, VENUE
from ingest.records import FundingRule

_SERVES = re.compile(r"适[合宜](?:由)?(?P<whom>[^，,；;]{2,12}?)承[担接]")
_MATTERS = re.compile(r"等(?:公共服务|服务)?事项$")
_SERVED = re.compile(
    r"^(?P<whom>[^，,；;]{0,10}?(?:残疾人|妇女儿童|妇女|儿童|青少年|青年|职工|老年人|学生))"
    r"(?:创业|就业|社会工作|帮扶|康复|关爱|维权|教育|培训|法律|心理)+(?:等|服务|$)"
)
_FOSTERED = re.compile(r"(?:孵化|培育|扶持|发展|引入)+(?P<whom>[^，,；;育化]{4,40}?(?:组织|机构|企业|团体))[，,]")
_ITS_WORK = re.compile(r"(?:支持|引导|鼓励)其(?![他余中])")
"""孵化培育社会组织，要通过政府购买服务等方式支持其深入社区."""
_TAKER = re.compile(r"(?:组织|机构|企业|单位|团体)$")
_SELECTED = re.compile(r"选择(?:符合[^，,；;]{1,6}的)?(?P<whom>[^，,；;]{2,24}?(?:机构|组织|企业|单位))")
_FOR_PERSONS = re.compile(rf"为(?P<whom>[^，,；;为]{{0,20}}?{PERSONS})(?:奉献|提供|捐|服务|解决|募集|筹集|筹措)")
_FURTHERED = re.compile(r"^(?:支持|助力|促进)(?P<whom>[^，,；;]{2,14}?(?:工作|事业|活动))(?:发展|开展)?$")
_LAND = re.compile("[本我全][省市县区]|国家|社会|各地")
"""本市鼓励社会力量筹集资源: whose law it is gets nothing."""
_URGES = re.compile(URGES)
_INVESTED_IN = re.compile(r"(?:投入|投资)(?P<whom>[^，,；;]{2,10}?(?:事业|产业|领域))$")
_HELPED = re.compile(
    rf"^(?:组织和)?(?:扶持|帮助|资助|支持)(?P<whom>[^，,；;]{{0,16}}?{PERSONS})(?:从事|发展|解决|就业|创业|$)"
)
_ABSTRACT = re.compile(
    r"^(?:住房|租赁|岗位|取暖|社会保险|(?:扶贫|创业)贷款)+$"
    r"|^(?:配备[^，,；;]*|工作力量|劳动|(?:基本)?生活|加班(?:加点)?|[^，,；;]*应|年度固定|保费|缴费|合法|以政府|.*负责|长期|短期|一对一|物质|.*(?:限额|额度)|一定金额|一定数额|适当|正常|相应.*|人员|工作|.*剩余|全额|减免|一定比例|各类|单户|每户|每[车辆台]|单笔|每笔|符合条件|补助|补贴|奖励|资金|经费|适当的.*|总?规模|必要|有关|相关|额外|专项|家庭|财政|[^，,；;]{0,4}方式|通过.*|.*无关|他们.*)$"
)
_VERBS_INSIDE = re.compile(
    r"提供|给予|解决|发放|落实|支付|增加|不足|建立|^事[^业]|平方米|逐步提高|设立|^好|增长|余额|不少于|不低于|不得|募集"
)
_DUES_KEEPER = re.compile(r"(?P<whom>基层工会|上级工会)(?=[^，,；;]{0,24}留成)")
_COLLECTOR = re.compile(r"^(?P<whom>(?:基层|各级)工会)(?:应当|应|要)依法(?:组织|收缴)")
_SPARED = re.compile(r"^(?:对)?(?P<whom>[^，,；;]{2,40}?(?:企业|单位))[，,](?:暂|依法|按规定)?免[征缴]")
_SPARED_IF = re.compile(
    r"^(?:自[^，,；;]{2,20}内[，,])?对于?(?P<condition>[^，,；;]{10,60})的(?P<whom>[^，,；;的]{2,8}(?:企业|单位))[，,](?:暂|依法)?免[征缴]"
)
_APPLICANT = re.compile(r"^(?P<whom>[^，,；;]{2,16}?(?:企业|单位))申请(?:减免|缓缴)[^，,；;]{2,12}的?(?:最高)?限额")
_OFFICE_ROW = re.compile(r"其[他余][^，,；;]{2,10}由")
_RETURNED = re.compile(r"返还(?:给)?(?P<whom>[^，,；;]{2,10}?工会)$")
_RETURNED_TO = re.compile(
    r"(?:对|^)(?P<whom>[^，,；;对]{2,24}?)(?:实行)?(?:上缴的?)?工会经费(?:实行|予以|给予|可以?)?(?:全额|全部|足额|按比例)返还"
)
"""对小型微利企业实行工会经费全额返还: the firm gets its dues back."""

_TREASURY = re.compile(r"缴入(?P<whom>[^，,；;]{0,6}(?:国库|财政专户|账户))")
_PAID_OUT = re.compile(r"发放(?P<whom>[^，,；;]{2,16}?)(?:护理|生活)补贴")
_NEEDS_OF = re.compile(r"建设应该?当?考虑(?P<whom>[^，,；;]{2,16}?)的?需[要求]")


_POST = re.compile(
    r"(?<=..)由[^，,；;的]{2,}$|(?<=[会联委织位门者员人])适当$|(?<=..)(?:缓收|减收|免收|缓缴|减缴|减免)$|的?(?:正常|日常|财政性)$|的(?:建设|维修|维护|运行|购置)$|(?<=之家)工作$|(?<=办公室)工作$|(?<=中心)工作$|(?<=家庭)(?:无障碍|危房|住房)+$|(?<=[师家员])(?:课酬|讲课费|劳务费)$|(?<=[员任师者])(?:岗位|生活|交通|护理)+$"
)
_SUM_POST = re.compile(
    r"(?<=[童人女工员者生师户席会联织])(?:康复训练|就学|就医|评定|救治|体检|年度工作|年工作|年度|报酬|薪酬|奖金|生均|平均|资助|代缴|两项)+$|(?<=轮椅车)燃油$|(?<=[工生])返乡(?:创业)?$"
)
"""脑瘫儿童康复训练补助, 困难职工子女就学资助: what is aided, behind whom."""
_SINCE = re.compile("^(?:20[0-9]{2}年(?:[0-9]{1,2}月)?)?起(?=困难|重度|低保|孤儿|残疾|城乡|农村|城市|全)")
"""2022年起困难残疾人生活补贴提高到…."""
_THEIR_PAY = re.compile("(?:^|[，,])其(?:工作|岗位|生活|交通|通讯)*(?:补贴|津贴|报酬|补助|待遇)")
"""残疾人专职委员实现村（社区）全覆盖，其工作补贴不低于每月500元: who stands in front gets it."""
_PERSONS_END = re.compile(rf"(?:{PERSONS}|委员)$")
_HALF_VERB = re.compile(
    r"^(?:(?:补助|资助|补贴)(?=[^，,；;费金资经]{2,12}$)|做好(?=[^，,；;]*(?:工作|服务|保障)$)|(?:和|并)?(?:健全|完善)|(?:和|并)(?:落实|规范))(?=..)"
)
"""The second verb of 建立健全…, 建立和完善…."""

_SHORTEST = 3
"""Of so few characters a word with 其 or 对 is no name (其他, 对下)."""


def settle(record: FundingRule, scene: Scene) -> None:
    """Corrects the beneficiary of a record, whose payer is settled."""
    whom = record.beneficiary
    if whom is not None and whom.startswith(("对", "其")) and len(whom) > _SHORTEST and not whom.startswith("其他"):
        whom = whom[1:]
    if whom is not None:
        whom = _HALF_VERB.sub("", _POST.sub("", whom))
    if whom is not None and record.kind in _SUMS:
        whom = _SUM_POST.sub("", whom)
    if whom is not None and record.kind == "fundraising":
        whom = re.sub(r"、设立.*$", "", whom)
    if whom is not None and (
        _ABSTRACT.match(whom) or _VERBS_INSIDE.search(whom) or (whom == "贴息" and record.kind == "subsidy")
    ):
        whom = None
    record.beneficiary = whom
    if record.kind in _SILENT:
        record.beneficiary = noun_of(whom)
        return
    find = _BY_KIND.get(record.kind)
    if find is not None:
        find(record, scene)
    if record.beneficiary is None and _THEIR_PAY.search(scene.said) and _PERSONS_END.search(record.payer or ""):
        record.payer, record.beneficiary = None, record.payer
    if record.kind == "subsidy" and record.payer is None and _GIVES.search(record.beneficiary or ""):
        record.payer, record.beneficiary = record.beneficiary, None
    record.beneficiary = trimmed_name(record.beneficiary) or trimmed_name(somebody(record.kind, record.payer, scene))
    if record.beneficiary is not None and record.kind in _SUMS:
        record.beneficiary = _SINCE.sub("", record.beneficiary)


_GIVES = re.compile("(?:^|[^的])(?:有关|主管|财政|民政|人力资源社会保障|税务)部门$")
"""有关部门应免收通行费: an office spares others."""


_SILENT = frozenset(("oversight", "penalty"))
_SUMS = frozenset(("fixed_amount", "per_capita", "subsidy"))


def _purchase(record: FundingRule, scene: Scene) -> None:
    if record.beneficiary is not None and "通过" in record.beneficiary:
        record.beneficiary = fields.provider_of(scene.said.partition("方式")[2] or scene.behind)
    if record.beneficiary is None and record.condition is not None and _TAKER.search(record.condition):
        record.beneficiary, record.condition = record.condition, None
    fostered = _FOSTERED.search(f"{scene.ahead}，{scene.said}") if _ITS_WORK.search(scene.said) is not None else None
    if fostered is not None:
        record.beneficiary = fostered["whom"]
    bought = _BOUGHT_FROM.search(scene.said) or _TILTED_TO.search(scene.said)
    if bought is not None:
        record.beneficiary = bought["whom"]
    fits, chosen = _SERVES.search(scene.said), _SELECTED.search(scene.said)
    if fits is not None:
        record.beneficiary = fits["whom"]
    elif chosen is not None and record.beneficiary is None:
        record.beneficiary = chosen["whom"]
    elif record.beneficiary is None and (paid := _PAID_OUT.search(scene.said)) is not None:
        record.beneficiary = paid["whom"]
    elif record.beneficiary is None and "建立" in scene.said:
        record.beneficiary = whom_before(scene, 2)
    elif record.beneficiary is not None and (served := _SERVED.match(record.beneficiary)) and "纳入" in scene.said:
        record.beneficiary = served["whom"]
    elif record.beneficiary is not None and f"将{record.beneficiary}服务纳入" in scene.said:
        record.beneficiary += "服务"
    elif record.beneficiary is not None and _MATTERS.search(record.beneficiary):
        record.beneficiary = None


def _fundraising(record: FundingRule, scene: Scene) -> None:
    if record.beneficiary is not None and _LAND.fullmatch(record.beneficiary):
        gives = record.beneficiary == "社会" or not _URGES.search(scene.said)
        record.payer, record.beneficiary = record.payer or (record.beneficiary if gives else None), None
    if record.beneficiary is None and (fund := gifts.FUND_SET_UP.search(scene.said)) is not None:
        record.beneficiary = fund["fund"]
    if record.beneficiary is None:
        found = _INVESTED_IN.search(scene.said) or _HELPED.match(scene.behind) or _FURTHERED.match(scene.behind)
        found = found or _FOR_PERSONS.search(scene.said) or _FOR_PERSONS.match(scene.behind)
        record.beneficiary = found["whom"] if found is not None else None


def _collection(record: FundingRule, scene: Scene) -> None:
    spared = _SPARED_IF.match(scene.said)
    if spared is not None:
        record.beneficiary, record.condition = spared["whom"], spared["condition"]
        return
    for pattern in (_COLLECTOR, _SPARED, _APPLICANT):
        found = pattern.match(scene.said)
        if found is not None:
            record.beneficiary = found["whom"]
            return
    if "涉企收费" in scene.said:
        record.beneficiary = "企业"
        return
    returned = _RETURNED.search(scene.said) or _RETURNED_TO.search(scene.said)
    if returned is not None:
        record.beneficiary = returned["whom"]
        return
    treasury, keeper = _TREASURY.search(scene.said), _DUES_KEEPER.search(scene.said)
    if treasury is not None:
        record.beneficiary = treasury["whom"]
    elif keeper is not None and record.amount is None:
        record.beneficiary = keeper["whom"]
    elif record.beneficiary is None and scene.last is not None and _OFFICE_ROW.match(scene.said):
        record.beneficiary = scene.last.beneficiary


def _facility(record: FundingRule, scene: Scene) -> None:
    if _SHARED_WITH.match(scene.first) and record.payer is not None:
        record.beneficiary, record.payer = record.payer, None
        return
    built = _BUILT_ON.match(scene.first) if (record.beneficiary or "").startswith("依托") else None
    if built is not None:
        record.beneficiary = built["whom"]
    rooms = _ROOMS.search(scene.said) or _NECESSARY.search(scene.said)
    if rooms is not None:
        record.beneficiary = rooms["whom"]
    inside = _IN_IT.search(scene.said)
    if record.beneficiary is not None and inside is not None and scene.said.startswith(record.beneficiary):
        record.beneficiary = venue_of(scene.said[inside.start() :]) or record.beneficiary
    elif _POOLS.search(scene.first):
        rest = scene.said[len(scene.first) + 1 :] or scene.behind
        record.beneficiary = (venue_of(rest) if _SETS_UP.match(rest) else None) or record.beneficiary
    needs = _NEEDS_OF.search(scene.said)
    if needs is not None:
        record.base, record.beneficiary = record.beneficiary, needs["whom"]


def _other(record: FundingRule, scene: Scene) -> None:
    if _POOLED.search(scene.said) or "相适应" in (record.beneficiary or ""):
        record.beneficiary = None


_BOUGHT_FROM = re.compile(r"(?:将|把)购买(?P<whom>[^，,；;]{2,12}?(?:组织|机构|团体|企业))服务")
"""将购买群团组织服务项目列入目录: from whom it is bought."""
_TILTED_TO = re.compile(
    "购买[^，,；;]{2,20}(?:优先|重点|适当)?向(?P<whom>[^，,；;向]{2,20}?(?:组织|机构|团体|企业))倾斜"
)
"""政府购买残疾人服务项目优先向残疾人组织和机构倾斜."""
_SHARED_WITH = re.compile(rf"^与[^，,；;]{{2,30}}{VENUE}(?:共建|共享|共用)")
_BUILT_ON = re.compile(r"^依托[^，,；;]{2,24}?(?:建设|建立|打造|设立)(?P<whom>[^，,；;]{2,20})$")
_ROOMS = re.compile(r"(?:^|提供)(?P<whom>[^，,；;为]{0,8}办公和开展活动的?(?:必要|所需)的?设施和[^，,；;]{0,4}场所)")
_NECESSARY = re.compile(r"提供(?P<whom>必要的?设施和[^，,；;的]{0,4}场所)")
"""为工会办公和开展活动，提供必要的设施和活动场所等物质条件 (Trade Union Law art. 46)."""
_IN_IT = re.compile(r"提供|设立|设置|开设|开辟|设有")
_POOLS = re.compile(r"整合|统筹|利用|依托|盘活")
_SETS_UP = re.compile(r"(?:建设|打造|建立|设立)")
_POOLED = re.compile(r"整合[^，,；;]{4,}")


def _matching(record: FundingRule, scene: Scene) -> None:
    if record.beneficiary is None and scene.last is not None and not scene.said.startswith("所需"):
        record.beneficiary = scene.last.beneficiary


_BY_KIND = {
    "subsidy": aided.settle,
    "budget_line": aided.settle,
    "remuneration": aided.settle,
    "asset_protection": owned.settle,
    "purchase": _purchase,
    "fundraising": _fundraising,
    "tax": relieved.settle,
    "collection": _collection,
    "matching": _matching,
    "facility": _facility,
    "other": _other,
    "percentage": share_receivers.settle,
    "fixed_amount": sum_receivers.settle,
    "per_capita": sum_receivers.settle,
}
