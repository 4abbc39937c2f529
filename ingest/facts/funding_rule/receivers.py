"""Who receives a sum: said behind 向, 对, 为, in the fund's name, in what it is for, or in front of the figure."""

from __future__ import annotations

import itertools
import re

from ingest.facts.funding_rule import fields, parties
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.scene import Scene
from ingest.facts.funding_rule.words import BODY, FUND, PERSONS, VENUE
from ingest.records import FundingRule

_GIVEN = re.compile(
    r"(?:对|为)(?!每[人年月生户])(?P<beneficiary>[^，,；;0-9]{2,50}?)[，,]?"
    r"(?:$|每[人年月个名]|按照?|给予|予以|发放|拨付|核拨|补助|补贴|一次性|提供|安排(?![^，,；;]{0,8}就业)|购买|缴纳|实行|分别|的，)"
)
_SHARED_OUT = re.compile(r"向(?P<beneficiary>[^，,；;]{2,16}?)(?:发放|支付|提供|补助)")
_WHO = re.compile(rf"[^，,；;对在由按为]{{2,24}}的(?:{PERSONS}|[^，,；;的]{{0,6}}[生者户人])")
"""首次创业的大学生，可申请…: a clause that only names who."""

_TOPIC = re.compile(rf"对于?(?P<whom>[^，,；;对]{{2,50}}(?:{PERSONS}|{VENUE}|{BODY}))")
"""对超比例安排残疾人就业的用人单位，每超1人给予…: a clause that names for whom the next one is."""

_GRADES = re.compile(r"[^，,；;、对]{1,6}级(?:、[^，,；;、对]{1,24})+")
_DOWN = re.compile(r"(?:下拨|返还|拨付|返拨)(?:给|至|到)?(?P<beneficiary>基层[^，,；;0-9]{0,8})$")
_MEMBERS = re.compile(r"组织(?P<beneficiary>(?:全体|本单位)?(?:会员|职工|党员|团员|妇女|青年|少先队员|学生))")
_PURPOSE = re.compile(
    r"(?:用于(?:支持|扶持|资助|补助|奖励|保障|开展|解决)*|支持)(?P<beneficiary>[^，,；;]{2,24}?)(?:的?(?:工作|支出|开支|补助|补贴|比例)|的(?:经费|资金)|开展|建设|$)"
)
_SPENT_ON = re.compile(r"列支(?P<beneficiary>[^，,；;]{2,20}?)(?:支出|经费|费用|$)")
_FIGURE_LEAD = re.compile(
    r"按(?!摩)|[回返]拨|[每为达约共给补](?!助对象)|国家助学金|(?:助学|奖学|救助)金|年?人均|户均|最高|最低|标准|补贴|补助|津贴|额度|不[低高少超]|分别|各(?=不|给|补|[0-9])|留成|留存|提高|一次性|占|安排|拨|不得"
)
_MAY_GIVE = re.compile(r"(?:可以?|应当?|要|将)?(?:给予|予以|发放|安排|购买|申请|申领|获得|享受|领取)?$")
"""What stands between the payer and the figure: 地方财政可给予每月100元."""

_BENEFIT = re.compile(r"^标准|最高额度|给予|予以|发放|补助|补贴|慰问|资助|奖励|救助")
_EVENT = re.compile(
    r"(?P<who>[^，,；;的]{0,12}?(?:会员|职工|残疾人|妇女|青年|儿童|学生|学员|毕业生|农民工|家庭|人员|教师|主任|协理员|劳模|工匠|家属|子女|老人|个体工商户))(?!主任|督导员|工作者|之家|活动|服务|个体工商户)"
    r"(?P<event>(?!的)[^，,；;]{2,40}?(?:的|时|期间)|(?:因[^，,；;]{1,6})?(?:生病|患病|住院|去世|死亡|结婚|生育|退休|离岗|生日|受灾)[^，,；;慰]{0,8})(?:慰问[^，,；;]{0,16})?"
)
"""What befalls the one who receives: 会员生病住院，给予…; 残疾人参加职业技能培训的，按…给予…."""

_ENDOWED = re.compile(r"(?:设立|建立)(?:总额|总规模|规模)?[^，,；;元]{1,12}元的?(?P<beneficiary>[^，,；;]{2,16}?基金)")
_EACH_BUILT = re.compile(r"每[个所家处](?:一次性)?(?:给予|补助|奖补|补贴|资助)")
"""So much for each of the rooms that the clause in front has built."""

_NUMBERED = re.compile(r"对(?![^，,；;]*(?:元|补贴|补助|给予))[^，,；;]{2,24}[0-9][^，,；;]{2,24}(?<!的)")
"""对正常经营1年以上的残疾人: whom a clause names in front of the one with the sum, with a figure in it."""

LIMITED_TO = re.compile(r"(?:用于|(?<=[费金])支持)(?P<beneficiary>[^，,；;]{2,16}?)的(?:部分|比例|份额|支出)")
"""The part of a fund that is kept for one end: 残疾人就业保障金用于就业培训的比例不得少于50%."""

_LEADING_VERB = re.compile(
    r"^(?:落实|确保|保障|发放|提高|给予|安排|对|为|将|把|由|按|逐步|同时|其中|并|支付|解决|(?:省|市|县)(?!级|总|[联政财委]))+"
)
_KEEPS = re.compile(
    r"(?P<beneficiary>[^，,；;]{2,30}?)(?:分别)?(?:按[^，,；;]{1,20})?(?:留成|留存|留用|分成|留(?=[0-9]))"
)
_SET_APART = re.compile(r"(?:提取|计提)[^，,；;]{0,12}教育经费$")
"""What an employer sets apart of its own money is paid to nobody."""

THING_EACH = re.compile(r"每个(?P<thing>[^，,；;0-9每]{0,8}?(?:托位|床位|学位|岗位|项目|课题))[0-9]")
"""So much for each thing that is built: 按每个新增托位1万元的标准; a thing is no body."""

_PER_PUPIL = re.compile(r"(?P<whom>[^，,；;]{0,20}(?:学校|院校|幼儿园|高校|中学|小学|机构))(?:的|年)?生均")
"""特殊教育学校生均公用经费: the school has it, for each pupil."""

_TO_FIRM = re.compile(
    r"(?:给予|补助|补贴|奖励|奖补)(?P<whom>[^，,；;0-9每]{0,10}?(?:企业|单位|机构|学校|基地|院校))每[人名位]"
)
"""给予企业每人每年4000元: the firm has it, for each person."""

_EACH_BODY = re.compile(
    r"每[个所家](?!(?:妇女|儿童|青年|青少年|职工|会员|学生|残疾人|团员|党员)+[每不补给])(?P<beneficiary>[^，,；;0-9]{2,16}?)(?:每[年月]|一次性|给予|补助|补贴)"
)
_INVESTS = re.compile(r"(?:总|计划|共|预计)?投资")
_GIVER = re.compile(r"(?:财政|政府|部门|单位|企业|总工会|党委|^各?[省市县区州]*(?:[（(][省市县区、]{1,6}[）)]))$")
"""Bodies that stand in front of a figure because they pay: 同级财政每年给予每户…."""

_PAYS_DUES = re.compile(r"(?:交纳|缴纳|缴交)[^，,；;]{0,6}(?:会费|团费|党费)")
_CHARGED = re.compile(r"(?:从|在)[^，,；;]{1,24}?(?:列支|支出|解决|提取|开支)")
_NOT_KEEPER = re.compile(rf"{FUND}|[0-9%]|比例|总额")
_NOT_WHO = re.compile(
    rf"{FUND}|[0-9%]|元|首期|到位|连续|^第[一二三四五]年|工资|总额|比例|标准|(?<!级)以上|以下|额度|计划|投入|预算|期限|罚|要$"
    r"|^定额|新建(?![^，]{0,6}(?:站点|点|中心|之家)$)"
)

_SET_ASIDE = re.compile(r"安排|拿出|划出|切出|筹集|投入|设立|划拨|列支|提取")
_GOES_TO = re.compile(
    r"(?:用于)?对(?P<whom>[^，,；;0-9对]{2,30}?)(?:给予|予以|进行|实行)[^，,；;0-9]{0,6}(?:补助|补贴|奖补|奖励|支持|资助|扶持|救助|慰问|帮扶)$"
    r"|(?:重点|专项|用于)*(?:补助|支持|扶持|资助|奖励|帮扶|救助|慰问)(?P<who>[^，,；;0-9]{2,24})(?:[0-9]{1,6}[户人名个家所])?$"
)
"""What money that is set aside is for: 每年安排专项经费200万元，对贫困县群团工作给予补助."""


def receiver(passage: Passage, phrase: Phrase, first: Phrase, figure: int) -> str | None:
    """Who receives the sum whose figure begins at the offset `figure` of the text, None where nothing tells.

    Args:
        first: the first clause of the record's evidence.
    """
    text = phrase.text
    firm = _TO_FIRM.search(text)
    if firm is not None:
        return firm["whom"]
    school = _PER_PUPIL.match(text)
    if school is not None:
        return school["whom"]
    happening = event(passage, phrase)
    if happening is not None:
        return happening[0]
    thing = THING_EACH.search(text)
    if thing is not None:
        return thing["thing"]
    limited = LIMITED_TO.search(text)
    if limited is not None:
        return limited["beneficiary"]
    endowed = _ENDOWED.search(text)
    if endowed is not None:
        return endowed["beneficiary"]
    opener = passage.previous(phrase)
    if opener is not None and built(passage, phrase):
        return parties.venue_of(opener.text)
    if opener is not None and _NUMBERED.fullmatch(opener.text) and _BENEFIT.search(text):
        return parties.trimmed(opener.text)
    after = passage.next(phrase)
    given_on = behind(phrase, after) if after is not None else None
    if given_on is not None:
        return parties.trimmed(given_on)
    ahead = text[: max(0, figure - phrase.start)]
    purpose = _PURPOSE.search(text, len(ahead)) if ahead.endswith("的") or "从" in ahead else None
    if purpose is not None:
        return parties.trimmed(purpose["beneficiary"])
    for pattern in (parties.PAID_TO, _GIVEN, _SHARED_OUT, _MEMBERS, _DOWN):
        found = pattern.search(text)
        if found is not None:
            return parties.trimmed(fields.actor_of(found["beneficiary"]) or found["beneficiary"])
    if _SET_APART.search(text):
        return None
    each = _EACH_BODY.search(text)
    if each is not None:
        return each["beneficiary"]
    if _INVESTS.match(text):
        return parties.venue_of(text) or parties.venue_of(passage.policy.text[phrase.end : phrase.end + 30])
    for candidate in (_CHARGED.sub("", text[len(ahead) :]), _CHARGED.sub("", text)):
        owner = parties.owner_of(candidate)
        if owner is not None and not _NOT_WHO.search(owner):
            return owner
    if after is not None and after.text.startswith("将"):
        owner = parties.owner_of(after.text)
        if owner is not None:
            return owner
    keeps = _KEEPS.search(text)
    if keeps is not None and not _NOT_KEEPER.search(keeps["beneficiary"]):
        return keeps["beneficiary"]
    for place in (text, after.text if after is not None else ""):
        found = _SPENT_ON.search(place) or _PURPOSE.search(place)
        if found is not None:
            return parties.trimmed(found["beneficiary"])
    named = _named_before(ahead)
    if named is not None and named == passage.own_subject(phrase) and (_GIVER.search(named) or _PAYS_DUES.search(text)):
        named = None
    return named or _from_earlier(passage, phrase, first) or fields.actor_of(first.text)


def behind(phrase: Phrase, after: Phrase) -> str | None:
    """Whom a clause names for whom the money is that the one in front sets aside."""
    if _SET_ASIDE.search(phrase.text) is None:
        return None
    found = _GOES_TO.fullmatch(after.text)
    return (found["whom"] or found["who"]) if found is not None else None


def built(passage: Passage, phrase: Phrase) -> bool:
    """Whether a sum is for each of the rooms of the clause in front, which states a rule of its own."""
    opener = passage.previous(phrase)
    return opener is not None and _EACH_BUILT.match(phrase.text) is not None and passage.speaks(opener, "venue")


def event(passage: Passage, phrase: Phrase) -> tuple[str, str] | None:
    """Who receives a benefit and on what event, where the clause in front tells both: 会员 and 生病住院."""
    opener = passage.previous(phrase)
    if opener is None or not _BENEFIT.search(phrase.text) or parties.PAID_TO.search(phrase.text):
        return None
    found = _EVENT.fullmatch(opener.text)
    return (found["who"], found["event"]) if found is not None and not opener.text.startswith("对") else None


def _named_before(ahead: str) -> str | None:
    """协理员 in 协理员补贴每人每月500元, 会员 in 会员生日慰问标准为每人300元."""
    lead = _FIGURE_LEAD.search(ahead)
    name = ahead[: lead.start()] if lead is not None else ahead
    name = _LEADING_VERB.sub(
        "",
        re.sub(
            r"(?:创业担保|小额担保|小额|创业)*贷款$|(?:生日|婚丧|基本)?(?:慰问|工作|生活|岗位|护理|交通|误工|奖励)+[品费]?$|(?<=[构业地位心校户])(?:扶持|资助|救助|运营|建设补助)$",
            "",
            name,
        ),
    )
    name = _MAY_GIVE.sub("", name)
    name = name if name.startswith("地方") else parties.trimmed(name) or ""
    return name if 2 <= len(name) <= 24 and not _NOT_WHO.search(name) else None


def _from_earlier(passage: Passage, phrase: Phrase, first: Phrase) -> str | None:
    """From the clauses in front: those of the evidence, and two more for a fund named at the sentence's head."""
    for index in range(phrase.index - 1, max(-1, first.index - 3), -1):
        text = passage.phrases[index].text
        if index == phrase.index - 1 and (
            _WHO.fullmatch(text) or (phrase.text.startswith("分别") and _GRADES.fullmatch(text))
        ):
            return text
        topic = _TOPIC.fullmatch(text)
        if topic is not None:
            return parties.trimmed(topic["whom"])
        for pattern in (_SHARED_OUT, _MEMBERS, _GIVEN, _SPENT_ON):
            found = pattern.search(text)
            if found is not None:
                whom = found["beneficiary"].removesuffix("的")
                return parties.trimmed(fields.actor_of(whom) or whom)
        owner = parties.owner_of(text)
        if owner is not None and not _NOT_WHO.search(owner):
            return owner
    return None


_SHARE_FOR = re.compile(
    r"[0-9]%(?:以[上内])?(?:的(?:资金|经费))?(?:用于|补助|支持|扶持)(?:支持|资助|保障|补助)*(?P<whom>[^，,；;]{2,20})$"
)
_AT_MOST = re.compile(
    r"(?:慰问|补助|补贴)?(?:标准|金额|额度)(?:不|为|最高)|(?:但)?(?:累计|年度)?(?:最高|最多)?不?(?:得)?(?:超过|高于)|最高|并按|并给予|并再|同时给予"
)
_COMFORTED = re.compile(rf"^(?:慰问|救助|补助)(?P<whom>[^，,；;]{{0,12}}?{PERSONS})的")
_LENT = re.compile(r"(?P<whom>(?:小微|中小|民营|农业)企业|农户|个人)贷款余额")
_TOPIC = re.compile(r"^对于?(?P<whom>[^，,；;对给补每元]{2,40}[^的，,；;对给补每元])$")
_AGED = re.compile(rf"对于?(?P<whom>(?:[0-9]{{1,2}}[至—-][0-9]{{1,2}}周?岁)[^，,；;0-9]{{0,20}}?{PERSONS})")
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
_FURTHERS = re.compile(r"^支持(?P<whom>[^，,；;]{2,24})$")
_HOME = re.compile(r"(?:对|安排|给予|支持)(?P<whom>[^，,；;对安排给予]{0,12}家庭)")
USED_FOR = re.compile(
    r"^(?:统筹|主要|专项)?用于(?:发展|支持|开展|改善|资助|补助|慰问|帮扶|救助|奖励|扶持|加强|解决)*(?P<whom>[^，,；;]{2,20})$"
)


_AWARDED = re.compile(
    r"^对?(?:[^，,；;]{0,12}?[被获])?(?:入选|当选|评为|评选为|获评|认定为|命名为|选树为|评定为|(?:新|首次)?(?:获得|荣获|取得)(?=[^，,；;]{2,20}(?:称号|荣誉)的))(?P<whom>[“”]?[^，,；;]{2,20}?[“”]?)(?:荣誉)?(?:称号|荣誉)?的$"
)
"""入选“龙江工匠”的，由省财政给予每人5万元奖励."""

_HOLDER = re.compile(
    rf"^(?P<whom>[^，,；;由对]{{2,30}}?{PERSONS})(?:由|从|在|应当?|要|可以?|必须|每|进入|享受|列席|参加|担任|兼任)"
)
"""Whose 其 in the next clause is: 妇联主席由女委员担任，其补贴每月300元."""

_DOES = re.compile(
    r"^对?(?P<whom>[^，,；;的对]{0,20}?(?:单位|企业|机构|学校|基地|家庭|合作社))(?:超比例|安排|安置|招用|招录|吸纳|录用|聘用|接收|留用)[^，,；;]{2,30}的$"
)
"""用人单位超比例安排残疾人就业的，每多安排1人，每年给予6000元."""

_CHOSEN = re.compile(
    r"^(?P<whom>“[^“”]{2,16}”|[^，,；;由对]{0,16}?(?:能手|标兵|工匠|劳模|模范|人才|先锋|骨干|团队|工作室))"
    r"(?:每[0-9一两二三]{0,2}[年届次]|评选|评定|选树|名额|不超过|一般)"
)
"""“龙江工匠”每2年评选一次，每次不超过10名，由省财政给予每人5万元."""

_CASE = re.compile(r"(?:考入|考取|升入|就读|获得|取得|达到|评定为|评为|首次|连续|属于|符合|住院|参加)")
_ENJOYS = re.compile(rf"^(?P<whom>[^，,；;由对]{{0,30}}?{PERSONS})(?:依法|按规定|按照规定|可以?|应当?|每月|每年)*享受")


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


_INSURES = re.compile(
    rf"^(?P<whom>[^，,；;]{{0,40}}?{PERSONS})参加[^，,；;]{{2,30}}(?:保险|医疗|缴费|费用?)[^，,；;]{{0,10}}$"
)
"""Whom an aid is for that names what it pays for: 残疾人参加城乡居民基本医疗保险个人缴费."""


def settle_share(record: FundingRule, scene: Scene) -> None:
    """A levy whose standard is lowered names nobody."""
    spent = _SHARE_FOR.search(scene.said)
    if spent is not None:
        record.beneficiary = spent["whom"]
    comforted = _COMFORTED.match(scene.said) if record.beneficiary is None else None
    if comforted is not None:
        record.beneficiary = comforted["whom"]
    lent = _LENT.search(scene.said)
    if lent is not None:
        record.beneficiary = lent["whom"]
    _same(record, scene)
    insures = _INSURES.match(record.beneficiary or "")
    if insures is not None:
        record.beneficiary = insures["whom"]
    enjoys = _ENJOYS.match(scene.said)
    if enjoys is not None and record.beneficiary is None:
        record.beneficiary, record.payer = enjoys["whom"], None if record.payer == enjoys["whom"] else record.payer
    if "征收标准" in scene.said:
        record.beneficiary = None


def _same(record: FundingRule, scene: Scene) -> None:
    """A sum that only goes on with the one in front is for whom that is: 并按贷款额的50%给予贴息，最高不超过2万元."""
    last = scene.last
    if record.beneficiary is not None or last is None:
        return
    if (last.amount and _AT_MOST.match(scene.said)) or scene.said.startswith(("也", "还", "并")):
        record.beneficiary = last.beneficiary


def settle_sum(record: FundingRule, scene: Scene) -> None:
    """A sum is for whom the clause in front names behind 对; a ceiling of credit, for whom the rule before it is."""
    _same(record, scene)
    _out_of(record, scene)
    if (
        "户均" in scene.said
        and "家庭" not in (record.beneficiary or "")
        and (home := _HOME.search(scene.ahead + scene.said))
    ):
        record.beneficiary = home["whom"]
    topic = _TOPIC.match(scene.before or "") or _TOPIC.match(scene.first)
    whom = record.beneficiary
    if topic is not None and (whom is None or whom in (record.payer or "") or _is_case(whom, scene)):
        record.beneficiary = topic["whom"]
    elif whom is not None and scene.last is not None and scene.last.amount and _is_case(whom, scene):
        record.beneficiary = scene.last.beneficiary
    elif whom is None and (aged := _AGED.search(scene.said)) is not None:
        record.beneficiary = aged["whom"]
    each = _EACH_BY.match(scene.first)
    if each is not None and _TAKES.search(each["payer"]):
        each = None
    if each is not None:
        record.payer, record.beneficiary = each["payer"], None
    if record.beneficiary in _ONE_OF_THEM or each is not None:
        record.beneficiary = scene.last.beneficiary if scene.last is not None else None
    if record.beneficiary is None:
        for pattern in (_SET_UP, _ALLOWED, _GIVEN_FOR, _HOLDS_POST, _BACKED):
            named = pattern.search(scene.ahead + scene.said)
            if named is not None:
                record.beneficiary = named["whom"]
                break
    if record.beneficiary is None:
        record.beneficiary = _awarded(scene)
    if record.beneficiary is None and _BARE_SUM.fullmatch(scene.said) and scene.last is not None:
        record.beneficiary = scene.last.beneficiary
    if record.beneficiary is None and "贷款" in scene.said and scene.last is not None:
        record.beneficiary = scene.last.beneficiary


def _is_case(whom: str, scene: Scene) -> bool:
    """Whether words in front of a sum tell when those named before receive it: 考入本科的一次性资助5000元."""
    return f"{whom}的" in scene.said and _CASE.match(whom) is not None


def _out_of(record: FundingRule, scene: Scene) -> None:
    """A sum taken out of a fund is for what it is spent on, not for whose the fund is."""
    source = _OUT_OF.search(scene.ahead + scene.said)
    whom = record.beneficiary
    if source is None or not whom or whom not in source["fund"]:
        return
    if whom not in scene.said.replace(source["fund"], ""):
        record.beneficiary = _end_of(scene)
    elif source["fund"].startswith(whom):
        record.beneficiary = _end_of(scene) or whom


def _end_of(scene: Scene) -> str | None:
    """What a sum out of a fund is for: 从慈善资金中安排3000万元，支持“两癌”患病妇女救助."""
    for words in (scene.behind, *scene.said.split("，")[1:]):
        found = USED_FOR.match(words) or _FURTHERS.match(words)
        if found is not None:
            return found["whom"]
    return scene.last.beneficiary if scene.last is not None else None
