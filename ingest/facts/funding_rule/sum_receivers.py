"""Who receives a sum, read again when all records of its sentence are found, by the clauses around it.

Forms: 并按贷款额的50%给予贴息，最高不超过2万元 (whom the sum before is for); 入选“龙江工匠”的，由省财政给予每人5万元;
妇联主席由女委员担任，其补贴每人每月300元; 从工会经费中拿出500万元，用于慰问困难职工.
"""

from __future__ import annotations

import itertools
import re

from ingest.facts.funding_rule import fields, occasions, set_aside, sum_doubts
from ingest.facts.funding_rule.parties import owner_of
from ingest.facts.funding_rule.scene import CLAUSE_END, Scene
from ingest.facts.funding_rule.spoken_of import spoken_of
from ingest.facts.funding_rule.sum_doubts import SPENT_ON, WHO_ENDS
from ingest.facts.funding_rule.words import BODY, EMPLOYER, HAS_ATTRIBUTE, PERSONS, SCHOOLING, VENUE
from ingest.records import FundingRule

_AT_MOST = re.compile(
    r"(?:慰问|补助|补贴)?(?:标准|金额|额度)(?:不|为|最高)|(?:但)?(?:累计|年度)?(?:最高|最多)?不?(?:得)?(?:超过|高于)|最高|并按|并给予|并再|同时给予"
)
_STAGE = re.compile(SCHOOLING)
"""本科每人5000元，专科每人3000元: a stage of those whom the clause in front names."""
_HIRER = re.compile(rf"(?P<who>[^，,；;]{{0,8}}?{EMPLOYER})(?:招用|吸纳|安置|录用|聘用)")
_EACH_HIRED = re.compile("每(?:招用|吸纳|安置|录用|聘用)[1一]")
"""对企业招用登记失业的残疾人，…按每招用1人每年6000元: who hires gets it."""
_EACH_FURTHER = re.compile(r"每(?:增加|多|新增|超)[^，,；;]{0,12}[，,](?:再|另)")
"""每增加1人，再增加2000元: for whom the first sum is."""
_TOPIC = re.compile(r"^对于?(?P<whom>[^，,；;对给补每元]{2,40}[^的，,；;对给补每元])$")
_SET_UP = re.compile(r"设立(?P<whom>[^，,；;设]{2,16}?基金)[，,](?:总|规模|首期)")
_ALLOWED = re.compile(
    rf"(?:将|落实|提高)(?P<whom>[^，,；;将]{{0,20}}?{PERSONS})的?(?:工作|岗位|生活|交通)*(?:补贴|津贴|报酬)"
)
_GIVEN_FOR = re.compile(
    rf"^(?P<whom>[^，,；;对由]{{2,30}}?(?:{PERSONS}|{VENUE}))[，,]由[^，,；;]{{2,16}}(?:补助|补贴|奖励|给予)"
)
_BARE_SUM = re.compile(r"[^，,；;的]{2,12}(?:财政|总工会|政府)每年(?:安排|投入)?不[低少]于[0-9.]{1,8}[百千万亿]{0,2}元")
_OUT_OF = re.compile(r"从(?P<fund>[^，,；;从0-9]{2,20}?)中(?:拿出|安排|划出)")
_EACH_BY = re.compile(
    rf"^(?P<payer>[^，,；;每对]{{0,16}}?{BODY})(?:给予)?每[个所家](?:一次性)?(?:补助|补贴|给予|奖励|奖补)"
)
_TAKES = re.compile(r"(?:机构|中心|基地|学校|站|园|合作社|企业|家庭)$")
_ONE_OF_THEM = frozenset(("中心", "机构", "项目", "基地", "站点", "单位", "单个项目"))
_HOLDS_POST = re.compile(rf"^(?P<whom>[^，,；;对]{{0,16}}?{PERSONS})(?:到|参加|担任|兼任|从事)[^，,；;]{{2,30}}的[，,]")
_BACKED = re.compile(rf"(?:^|[，,。])支持(?P<whom>[^，,；;]{{0,20}}?{PERSONS})(?:发展|建设)[，,]")
_HOME = re.compile(r"(?:对|安排|给予|支持)(?P<whom>[^，,；;对安排给予]{0,12}家庭)")
USED_FOR = re.compile(
    r"^(?:统筹|主要|专项)?用于(?:发展|支持|开展|改善|资助|补助|慰问|帮扶|救助|奖励|扶持|加强|解决)*(?P<whom>[^，,；;]{2,20})$"
)


_AWARDED = re.compile(
    r"^(?:对|凡)?(?:[^，,；;]{0,12}?[被获])?(?:获得(?=[^，,；;“”]{0,6}“)|入选|当选|评为|评选为|获评|认定为|命名为|选树为|评定为|(?:新|首次)?(?:获得|荣获|取得)(?=[^，,；;]{2,20}(?:称号|荣誉)的))(?P<whom>[“”]?[^，,；;]{2,20}?[“”]?)(?:荣誉)?(?:称号|荣誉)?的$"
)
"""入选“龙江工匠”的，由省财政给予每人5万元奖励."""

_HOLDER = re.compile(
    rf"^(?P<whom>[^，,；;由对]{{2,30}}?{PERSONS})(?:由|从|在|应当?|要|可以?|必须|每|进入|享受|列席|参加|担任|兼任)"
)
"""Whose 其 in the next clause is: 妇联主席由女委员担任，其补贴每月300元."""

_DOES = re.compile(
    r"^对?(?P<whom>[^，,；;的对]{0,20}?(?:单位|企业|机构|学校|基地|家庭|合作社))(?:超比例|当年新?招|上年度|新招用|建立|组建|成立|创建|安排|安置|招用|招录|吸纳|录用|聘用|接收|留用)[^，,；;]{2,90}的$"
)
"""用人单位超比例安排残疾人就业的，每多安排1人，每年给予6000元."""

_CHOSEN = re.compile(
    r"^(?P<whom>“[^“”]{2,16}”|[^，,；;由对]{0,16}?(?:能手|标兵|工匠|劳模|模范|人才|先锋|骨干|团队|工作室))"
    r"(?:每[0-9一两二三]{0,2}[年届次]|评选|评定|选树|名额|不超过|一般)"
)
"""“龙江工匠”每2年评选一次，每次不超过10名，由省财政给予每人5万元."""

_WIDENED = re.compile(rf"扩大[到至](?P<whom>[^，,；;]{{0,30}}{PERSONS})")
_WHILE = re.compile(rf"(?:^|[，,])(?P<whom>[^，,；;对由]{{0,16}}?{PERSONS})[^，,；;]{{2,16}}期间[，,]")
_CASE = re.compile(r"(?:合伙|考上|带动|考入|考取|升入|就读|获得|取得|达到|评定为|评为|首次|连续|属于|符合|住院|参加)")


_FUND_BEHIND = re.compile(
    r"[0-9]万?元(?:以上|左右)?的(?P<whom>[^，,；;0-9的]{2,16}?)(?:专项|日常)*(?:经费|资金|基金)(?:$|，)"
)
"""每年安排不少于50万元的妇女工作专项经费."""

_FOR_EACH = re.compile(
    r"^对?(?P<whom>[^，,；;每对]{2,20}?(?:机构|单位|企业|学校|基地|组织|中心|合作社))每(?:多|新|超|再)?(?:培训|安排|招用|吸纳|带动|接收|托养|服务|开展|新增|超)"
)
"""培训机构每培训合格1名残疾人，给予1200元."""

_MANY = re.compile(
    r"(?:支持|资助|给予|奖励|补助|扶持|评选|表彰|评定)[^，,；;0-9]{0,10}?[0-9]{1,6}[个名家所户](?P<whom>[^，,；;0-9]{2,20}?)"
    r"(?:的?(?:工作|活动)?(?:经费|资金))?[，,]?各(?:给予|奖励|补助|资助)?(?=[0-9])"
)
"""给予10个示范县妇联各5万元; 每年评选5个先进集体，各奖励2万元."""

_AROUND = (
    _MANY,
    _FOR_EACH,
    _WIDENED,
    _WHILE,
    _SET_UP,
    _ALLOWED,
    _GIVEN_FOR,
    _HOLDS_POST,
    _BACKED,
    SPENT_ON,
    _FUND_BEHIND,
)

_DEEDS = "招聘|选聘|聘用|招募|选派|配备|走访|慰问|帮扶|救助|资助|扶持|奖励|表彰|评选|培训|培育|建设|建成|新建"
_DEED = re.compile(f"^(?:{_DEEDS})+|^.*?(?:招聘|选聘|聘用|招募|选派)(?=..)")
_EACH_ONE = re.compile(
    r"每[人个名家所户位](?:每[年月])?(?P<noun>[^，,；;0-9]{0,6}?)(?:给予|补助|补贴|资助|奖励|奖补|扶持|慰问|一次性|最高|不|[0-9])"
)
_COUNTED = re.compile(
    rf"(?:[0-9]{{1,6}}|[一两二三四五六七八九十百千万余]{{1,4}})[户名个家所位]"
    rf"(?P<whom>[^，,；;0-9、]{{0,20}}(?:{PERSONS}|{VENUE}|大学生|项目|课题)$|[^，,；;0-9、]{{0,16}}?{PERSONS}(?:家庭|子女)?)"
    rf"|(?:^|{_DEEDS})(?P<named>[^，,；;0-9、每不少]{{2,16}}?)[0-9]{{1,6}}[户名个家所位]$"
    rf"|(?:走访慰问|走访|慰问|帮扶|救助|资助|扶持|培训|表彰)(?P<visited>[^，,；;0-9]{{2,24}}?{PERSONS}(?:家庭)?)$"
    rf"|(?:支持|推进|加强|建设|新建|改造)(?P<built>[^，,；;0-9]{{2,20}}?{VENUE})(?:建设|发展|改造)?$"
    rf"|将(?P<budgeted>[^，,；;将0-9]{{0,20}}?{PERSONS})[^，,；;0-9]{{0,16}}(?:纳入|列入)"
)
"""Of whom the next clause gives so much to each: 评选10个优秀项目，每个项目给予5万元; 慰问困难职工1000户，每户500元."""

_PAYS_PART = re.compile(
    rf"^(?:其中)?[，,]?(?P<payer>[^，,；;0-9]{{0,10}}?(?:{BODY}|本人))(?:承担|负担|补贴|补助|资助|出资|缴费|缴纳|交纳|自缴)(?=[0-9])"
)
"""其中个人承担20元，工会补贴40元: who pays which part."""

_SOUGHT = re.compile(r"争取(?P<payer>上级|中央|国家|省级?|市级)[^，,；;0-9]{0,8}(?:资金|补助|经费)(?=[0-9])")
_NOBODY = re.compile("[0-9一二三四五六七八九十百千万]元|^(?:培训|运营|建设|改建|新建|扩建|改造|运行|维护)$")
_TIERS_WORK = re.compile(
    r"(?P<tier>[省市县区](?:本级|级)|[县区](?:（[^（）]{1,6}）)|市、县(?:（区）)?|区、县)(?P<work>科普(?:活动)?|科学普及|青少年活动)"
)
_BY_INCOME = re.compile("家庭[月年]?人均(?:可支配|纯)?收入[^，,；;]{2,30}的[，,]")
_LEVEL = re.compile(r"[省市县区乡镇]本?级(?:财政)?")
_TIER = re.compile(r"(?:各|每个)?(?:省|市|县|区|乡镇|乡|镇|街道|村|社区)级?(?:[（(][^（()）]{1,8}[)）])?")
"""残疾人专职委员补贴标准：乡镇（街道）每人每月1000元: a tier is where, the words in front of the colon tell who."""

_TIER_TOO = re.compile(
    rf"(?:{_TIER.pattern})(?:每年)?(?:安排|投入|列支)?不(?:得)?[低少]于[0-9.]{{1,8}}[百千万亿]{{0,2}}元"
)
_GIVEN_BY_TIER = re.compile("(?:财政|政府|本级|[省市县区]级)$")
"""市级财政每年安排不少于100万元，县（市、区）不少于50万元: the next tier gives as well."""

_STANDARD = re.compile(r"(?:标准|补贴|补助|津贴|报酬)(?:为)?$")
_SINCE = re.compile(r"(?:建站|成立|建成|认定|挂牌|运营)(?:之?后|之日起)[^，,；;]{0,6}$")
_TITLED = re.compile(r"^(?:新)?(?:获批|获评|入选|认定为|评为|被评为|创建为|获批为)(?!的)(?P<whom>[^，,；;]{2,20})$")
_COST_OF = re.compile(
    rf"^(?P<whom>[^，,；;对由将从]{{0,16}}?{PERSONS})(?:疗休养|体检|健康体检|培训|保险|保费|春秋游|伙食|交通|参保)[^，,；;]{{0,4}}费用?"
    rf"|^(?P<aided>[^，,；;对由将从]{{0,16}}?(?:{PERSONS}|{VENUE}|机构))(?:生活|岗位|工作|护理|交通|运营|建设|运行)+(?:补贴|补助|津贴)"
)


def _counted(scene: Scene, named: str | None) -> str | None:
    """Of whom the clause in front gives a number, or else sets them in a budget, where the sum is for each.

    Args:
        named: whom the sum has been read to be for.
    """
    each = _EACH_ONE.search(scene.said)
    if each is None:
        return None
    words = CLAUSE_END.split((scene.ahead + scene.said)[: len(scene.ahead) + each.start()].rstrip("，,"))[-1]
    found = _COUNTED.search(words)
    if found is None:
        before = CLAUSE_END.split(scene.ahead.rstrip("，,"))
        before = before[:-1] if len(before) > 1 and HAS_ATTRIBUTE.search(before[-1]) is not None else before
        found = _COUNTED.search(before[-1])
    if found is None:
        return None
    if found["budgeted"] is not None and named is not None:
        return None
    whom: str = _DEED.sub("", next(name for name in found.groups() if name))
    return whom if found["whom"] is None or whom.endswith(each["noun"]) else None


def _awarded(scene: Scene) -> str | None:
    """Whom an award names or an election chooses, or whose 其 a clause with a sum begins with."""
    for words in (scene.first, *itertools.islice(scene.earlier(), 2)):
        found = _AWARDED.match(words) or _DOES.match(words)
        if found is not None:
            return found["whom"]
    pattern = _HOLDER if scene.said.startswith("其") else _CHOSEN if "每" in scene.said else None
    if pattern is not None:
        for place, words in enumerate(scene.earlier()):
            found = pattern.match(words)
            if found is not None or place > 1:
                return found["whom"] if found is not None else None
    return None


def same(record: FundingRule, scene: Scene) -> None:
    """A sum that only goes on with the one in front is for whom that is: 并按贷款额的50%给予贴息，最高不超过2万元."""
    last = scene.last
    if record.beneficiary is not None or last is None:
        return
    if (last.amount and (_AT_MOST.match(scene.said) or _EACH_FURTHER.match(scene.said))) or scene.said.startswith(
        ("也", "还", "并", "由")
    ):
        record.beneficiary = last.beneficiary


def settle(record: FundingRule, scene: Scene) -> None:
    """Corrects who receives a sum, by one reading of the clauses around it after the other."""
    for reading in _READINGS:
        reading(record, scene)


def _of_home(record: FundingRule, scene: Scene) -> None:
    """户均不低于2000元: so much a household is for the family that is named."""
    home = _HOME.search(scene.ahead + scene.said) if "户均" in scene.said else None
    if home is not None and "家庭" not in (record.beneficiary or ""):
        record.beneficiary = home["whom"]


def _of_topic(record: FundingRule, scene: Scene) -> None:
    """Whom the clause in front names behind 对; a case of those that the sum before is for."""
    whom, last = record.beneficiary, scene.last
    if whom is not None and _STAGE.fullmatch(whom) is not None:
        record.beneficiary = as_before(scene)
        return
    hirer = _HIRER.match(whom) if whom is not None and _EACH_HIRED.search(scene.said) is not None else None
    if hirer is not None:
        record.beneficiary = hirer["who"]
        return
    topic = _TOPIC.match(scene.before or "") or _TOPIC.match(scene.first)
    if topic is not None and (
        whom is None or whom in (record.payer or "") or _is_case(whom, scene) or not WHO_ENDS.search(whom)
    ):
        record.beneficiary = fields.actor_of(topic["whom"]) or topic["whom"]
    elif whom is not None and last is not None and last.amount and _is_case(whom, scene):
        record.beneficiary = last.beneficiary


def _of_income(record: FundingRule, scene: Scene) -> None:
    """家庭人均收入在…以内的，给予不超过2000元: only the income is told; those of the rule before receive."""
    if record.beneficiary == "家庭" and _BY_INCOME.match(scene.said) is not None:
        record.beneficiary = as_before(scene)
        record.condition = scene.first.removesuffix("的")


def _of_tiers_work(record: FundingRule, scene: Scene) -> None:
    """市本级科普经费按…安排: a tier and the work that it pays for."""
    found = _TIERS_WORK.fullmatch(record.beneficiary or "")
    if found is not None and (record.payer is None or record.payer not in scene.said):
        record.payer, record.beneficiary = found["tier"], found["work"]


def _of_each_body(record: FundingRule, scene: Scene) -> None:
    """财政部门每家补助5万元: who stands in front pays; 每个中心 is one of those that the rule before is for."""
    each = next(filter(None, map(_EACH_BY.match, CLAUSE_END.split(scene.said))), None)
    if each is not None and _TAKES.search(each["payer"]):
        each = None
    if each is not None:
        record.payer, record.beneficiary = each["payer"], None
    if record.beneficiary in _ONE_OF_THEM or each is not None:
        record.beneficiary = as_before(scene)


def _named_around(record: FundingRule, scene: Scene) -> None:
    """Whom the sentence names in front of the sum, and no words of work or money in their place."""
    if record.beneficiary is None:
        words = scene.ahead + scene.said
        named = (pattern.search(words) for pattern in _AROUND)
        found = next((match for match in named if match is not None), None)
        record.beneficiary = found["whom"] if found is not None else None
    if record.beneficiary is None:
        record.beneficiary = set_aside.for_each(scene.said, scene.behind)
    if record.beneficiary is not None and _NOBODY.search(record.beneficiary):
        record.beneficiary = None


def _of_level(record: FundingRule, scene: Scene) -> None:
    """省级补助5万元: a level pays; 入选示范站 and 建成后 are left out of a name."""
    whom = record.beneficiary
    if whom is None:
        return
    if _LEVEL.fullmatch(whom) and f"{whom}的" not in scene.said:
        if _LEVEL.fullmatch(record.payer or "") is None:
            record.payer = whom
        record.beneficiary = as_before(scene) if scene.last is not None else owner_of(scene.first)
        return
    last = scene.last
    if last is not None and last.amount and _GIVEN_BY_TIER.search(last.payer or "") and _TIER_TOO.fullmatch(scene.said):
        record.payer, record.beneficiary = whom, last.beneficiary
        return
    if _TIER.fullmatch(whom) is not None:
        heads = filter(_STANDARD.search, itertools.islice(scene.earlier(), sum_doubts.BACK))
        carried = as_before(scene) if f"{whom}的" in scene.said else None
        record.beneficiary = next(filter(None, map(spoken_of, heads)), carried or whom)
        return
    titled = _TITLED.match(whom)
    record.beneficiary = titled["whom"] if titled is not None else _SINCE.sub("", whom) or whom


def _of_part(record: FundingRule, scene: Scene) -> None:
    """其中个人承担20元: who bears the part pays it."""
    part, whom = _PAYS_PART.match(scene.said), record.beneficiary
    if part is not None and (whom is None or whom.startswith(part["payer"])):
        record.payer, record.beneficiary = part["payer"], as_before(scene)


def _sought(record: FundingRule, scene: Scene) -> None:
    """总投资1200万元，其中争取上级资金600万元: who gives a part that is sought; it is for whom the whole is for."""
    found = _SOUGHT.search(scene.said)
    if found is not None:
        record.payer, record.beneficiary = found["payer"], as_before(scene)


def _of_counted(record: FundingRule, scene: Scene) -> None:
    """慰问困难职工1000户，每户500元: those that the clause in front counts."""
    whom = record.beneficiary
    if whom is None or whom in ("项目", "课题", "站点") or whom not in scene.said:
        record.beneficiary = _counted(scene, whom) or whom


def _of_cost(record: FundingRule, scene: Scene) -> None:
    """职工体检费用每人500元: whose cost it is; else whom an award names, or the rule before."""
    if record.beneficiary is None:
        cost = _COST_OF.match(scene.said)
        record.beneficiary = cost["whom"] or cost["aided"] if cost is not None else _awarded(scene)
    if record.beneficiary is None and (_BARE_SUM.fullmatch(scene.said) or "贷款" in scene.said):
        record.beneficiary = as_before(scene)


def as_before(scene: Scene) -> str | None:
    """Whom the rule before is for."""
    return scene.last.beneficiary if scene.last is not None else None


def _is_case(whom: str, scene: Scene) -> bool:
    """Whether words in front of a sum tell when those named before receive it: 考入本科的一次性资助5000元."""
    return f"{whom}的" in scene.said and _CASE.match(whom) is not None


def out_of(record: FundingRule, scene: Scene) -> None:
    """A sum taken out of a fund is for what it is spent on, not for whose the fund is."""
    source = _OUT_OF.search(scene.ahead + scene.said)
    whom = record.beneficiary
    if source is None or (whom and whom not in source["fund"]):
        return
    if not whom:
        record.beneficiary = _named_end(scene)
        return
    if whom not in scene.said.replace(source["fund"], ""):
        record.beneficiary = _end_of(scene)
    elif source["fund"].startswith(whom):
        record.beneficiary = _end_of(scene) or whom


def _end_of(scene: Scene) -> str | None:
    """What a sum out of a fund is for: 从工会经费中拿出500万元，用于慰问困难职工; else whom the rule before is for."""
    return _named_end(scene) or as_before(scene)


def _named_end(scene: Scene) -> str | None:
    for words in (scene.behind, *scene.said.split("，")[1:]):
        found = USED_FOR.match(words)
        if found is not None:
            return found["whom"]
    return None


_READINGS = (
    same, out_of, _of_home, _of_topic, _of_each_body, _named_around, _of_level, _of_part, _of_counted, _of_cost,
    sum_doubts.settle, _sought, _of_income, _of_tiers_work, occasions.settle,
)  # fmt: skip
"""In the order in which they are asked: each may correct what the ones before it found."""
