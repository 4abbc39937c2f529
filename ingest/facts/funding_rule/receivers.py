"""Who receives a sum: said behind 向, 对, 为, in the fund's name, in what it is for, or in front of the figure."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.funding_rule import fields, parties, put_up, set_aside
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.spoken_of import spoken_of
from ingest.facts.funding_rule.words import BODY, EMPLOYER, FUND, GIVER, PERSONS, VENUE
from ingest.facts.phrases import EACH_MORE

_GIVEN = re.compile(
    r"(?:对(?!象|口)|(?<!勇)(?<!则上)(?<!一般)为(?!限额|标准|上限|主))(?!每[人年月生户])(?P<beneficiary>(?:[0-9]{1,4}个|[0-9]{1,2}[—至-][0-9]{1,2}周?岁)?[^，,；;0-9]{2,50}?)(?:的(?=再|另|还))?[，,]?(?:再|另|还)?"
    r"(?:$|每[人年月个名户]|按(?!摩)照?|给予|予以|发放|拨付|核拨|补助|补贴|奖补|奖励|资助|一次性|提供|安排(?![^，,；;]{0,8}就业)|购买|缴纳|实行|分别|的，)"
)
_SHARED_OUT = re.compile(r"向(?P<beneficiary>[^，,；;]{2,16}?)(?:发放|支付|提供|补助)")
_WHO = re.compile(rf"[^，,；;对在由按为]{{2,24}}的(?:{PERSONS}|[^，,；;的]{{0,6}}[生者户人])")
"""首次创业的大学生，可申请…: a clause that only names who."""

_TOPIC = re.compile(rf"对于?(?P<whom>[^，,；;对]{{2,50}}(?:{PERSONS}|{VENUE}|{BODY}))")
"""对超比例安排残疾人就业的用人单位，每超1人给予…: a clause that names for whom the next one is."""

_OFFICE = re.compile(r"税务(?:机关|部门|局|所)$|征收机关$")
_DUES_OF = re.compile(r"(?P<whose>工会|上级工会)(?:经费|建会筹备金)")
"""向地方税务机关缴纳工会经费: the office only collects for the union."""

_PASSED_ON = re.compile(
    r"(?:奖励|发放|发|支付|返还|补助|拨付|分配|下拨)(?:给|至|到)(?P<beneficiary>[^，,；;0-9]{2,24})$"
)
_GRADES = re.compile(r"[^，,；;、对]{1,6}级(?:、[^，,；;、对]{1,24})+")
_DOWN = re.compile(r"(?:下拨|返还|拨付|返拨)(?:给|至|到)?(?P<beneficiary>基层[^，,；;0-9]{0,8})$")
_MEMBERS = re.compile(r"组织(?P<beneficiary>(?:全体|本单位)?(?:会员|职工|党员|团员|妇女|青年|少先队员|学生))")
_PURPOSE = re.compile(
    r"(?:用于(?:支持|扶持|资助|补助|奖励|保障|开展|解决)*|支持)(?P<beneficiary>[^，,；;]{2,24}?)(?:的?(?:工作|支出|开支|补助|补贴|比例)|的(?:经费|资金)|开展|建设|$)"
)
_ITS_SPENDING = re.compile(r"(?:用于|开展)(?P<beneficiary>[^，,；;]{2,16}?)的(?:年度|全部)?(?:部分|比例|份额|支出)$")
_SHARE_FOR = re.compile(
    r"(?:[0-9][%％]|分之[一二三四五六七八九十]{1,3})(?:以上|以下)?的?(?:比例|资金|份额)?用于(?P<beneficiary>[^，,；;]{2,24})$"
)
"""福利彩票公益金分别按10%、15%的比例用于残疾人事业."""

_NEXT_PURPOSE = re.compile(
    r"(?:安排|拨付|提取|划拨)?(?:专项)?(?:资金|经费)?(?:专项|主要|全部)?用于(?:支持|扶持|资助|补助|奖励|保障)*(?P<beneficiary>[^，,；;]{2,24}?)(?:(?:开展|组织|实施)[^，,；;]*|的?(?:工作|支出|开支))?$"
    r"|设立(?P<fund>[^，,；;]{2,20}?)(?:专项)?(?:经费|资金|基金)$"
)
"""从保障金中安排不低于百分之五的资金，用于特殊教育学校开展…; 每年安排500万元，设立基层团建专项经费."""

_RETAINED = re.compile(
    r"^(?P<whom>[^，,；;的]{2,16}?(?:工会|单位|组织))(?:留用|留成|自留|留存)的(?:经费|会费|资金|部分)"
)
"""基层工会留用的经费不得少于拨缴总额的百分之六十."""

_SPENT_ON = re.compile(r"列支(?P<beneficiary>[^，,；;]{2,20}?)(?:支出|经费|费用|$)")
_FIGURE_LEAD = re.compile(
    r"按(?!摩)|参照|比照|[回返]拨|(?:达(?!标)|[每为约共给补](?!助对象))|国家助学金|(?:助学|奖学|救助)金|年?人均|户均|最高|最低|标准|补贴|补助|津贴|额度|不[低高少超]|分别|各(?=不|给|补|[0-9])|留成|留存|提高|一次性|占|安排|拨|不得"
)
_BY_WHOM = re.compile(r"(?<=.)由[^，,；;由]{1,12}$")
_NAME_CUT = re.compile(
    r"落实(?=.)|发放(?=.)|提高(?=.)|给予(?=.)|解决(?=.)|支付(?=.)|保障(?=.)(?!金)|确保|保证|逐步|应当|应(?![急届])|(?<![主需重必])要(?![求素点])|必须|可以|[将把]"
)
"""What leads up to a name in front of a figure: 各地要落实|村妇联主席…补贴每月200元."""

_MAY_GIVE = re.compile(r"(?:可以?|应当?|要|将)*(?:给予|予以|发放|安排|购买|申请|申领|获得|享受|领取)?$")
"""What stands between the payer and the figure: 地方财政可给予每月100元."""

_KIND_OF_AID = re.compile(
    r"(?:创业担保|小额担保|小额|创业)*贷款$|(?<=[部子者人工])奖金$|(?<=低保)平均$|(?:生日|婚丧|基本)?(?:慰问|工作|生活|岗位|护理|交通|误工|奖励)+[品费]?$"
    r"|(?<=[构业地位心校户])(?:扶持|资助|救助|运营|建设补助)$"
)
_EACH_END = re.compile(r"(?:每[人名户]|生均|人均|户均)$")
"""What else stands behind a name in front of a figure: 会员生日慰问|标准为…, 残疾人小额贷款|每人…."""

_BENEFIT = re.compile(r"^(?:帮扶|救助|资助|补助)?标准|最高额度|给予|予以|发放|补助|补贴|慰问|资助|奖励|救助")
_EVENT = re.compile(
    r"(?P<who>(?!获|荣|取得|被|经|因|在|首次|新|吸纳|招用|安置|招录|聘用|录用|带动)[^，,；;的0-9]{0,12}?(?:会员|职工|残疾人|妇女|青年|儿童|学生|学员|毕业生|农民工|家庭|人员|教师|主任|协理员|劳模|工匠|家属|子女|老人|个体工商户))(?!职工|家庭|子女|人员|主任|督导员|工作者|之家|活动|服务|个体工商户)"
    r"(?P<event>(?!的)[^，,；;]{2,40}?(?:的|时|期间)|(?:本人|及其[^，,；;]{2,8})?(?:因[^，,；;]{1,6})?(?:生病|患病|住院|去世|死亡|结婚|生育|退休|离岗|生日|受灾)[^，,；;慰]{0,8})(?:慰问[^，,；;]{0,16})?"
)
"""What befalls the one who receives: 会员生病住院，给予…; 残疾人参加职业技能培训的，按…给予…."""

_ENDOWED = re.compile(r"(?:设立|建立)(?:总额|总规模|规模)?[^，,；;元]{1,12}元的?(?P<beneficiary>[^，,；;]{2,16}?基金)")
_MORE_OF = re.compile(rf"{EACH_MORE}[^，,；;0-9]{{0,4}}[1一](?:个|家|张|处)(?P<thing>[^，,；;0-9]{{2,12}})$")
"""每新增1个普惠性托位，给予1万元建设补助."""

_NUMBERED = re.compile(r"对(?![^，,；;]*(?:元|补贴|补助|给予))[^，,；;]{2,24}[0-9][^，,；;]{2,24}(?<!的)")
"""对正常经营1年以上的残疾人: whom a clause names in front of the one with the sum, with a figure in it."""

LIMITED_TO = re.compile(r"(?:用于|(?<=[费金])支持)(?P<beneficiary>[^，,；;]{2,16}?)的(?:部分|比例|份额|支出)")
"""The part of a fund that is kept for one end: 残疾人就业保障金用于就业培训的比例不得少于50%."""

_LEADING_VERB = re.compile(
    r"^(?:落实|确保|保障|发放|提高|给予|安排|对|为|将|把|由|按|逐步|同时|其中|并|支付|解决|(?:省|市|县)(?!级|部级|总|[联政财委直（(]))*"
)
_KEEPS = re.compile(
    r"(?P<beneficiary>[^，,；;]{2,30}?)(?:分别)?(?:按[^，,；;]{1,20})?(?:留成|留存|留用|分成|留(?=[0-9]))"
)
_SET_APART = re.compile(r"(?:提取|计提)[^，,；;]{0,12}教育经费$")
"""What an employer sets apart of its own money is paid to nobody."""

THING_EACH = re.compile(r"每个(?P<thing>[^，,；;0-9每]{0,8}?(?:托位|床位|学位|岗位|项目|课题))[0-9]")
"""So much for each thing that is built: 按每个新增托位1万元的标准; a thing is no body."""

_PER_PUPIL = re.compile(r"(?P<whom>[^，,；;]{0,20}?(?:学校|院校|幼儿园|高校|中学|小学|机构))(?:的|年)?生均")
"""特殊教育学校生均公用经费: the school has it, for each pupil."""

_TO_EACH = re.compile(
    r"(?:给予|补助|补贴|奖励|奖补|资助)每[个所家名位](?P<whom>[^，,；;0-9每]{2,16}?)(?:一次性|最高|不超过|不少于|不低于|每年)*(?=[0-9])"
)
"""给予每个示范点3万元."""

_TO_FIRM = re.compile(
    r"(?:给予|补助|补贴|奖励|奖补)(?P<whom>[^，,；;0-9每]{0,10}?(?:企业|单位|机构|学校|基地|院校))每[人名位]"
)
"""给予企业每人每年4000元: the firm has it, for each person."""

_PAID_OUT_TO = re.compile(
    rf"(?:落实|发放|给予|支付|兑现|解决|提供)(?P<whom>[^，,；;0-9的]{{0,16}}?{PERSONS})的?(?:工作|岗位|生活|护理|履职|误工|交通|基本)*(?:补贴|补助|津贴|报酬|工资|待遇)"
)
"""按每人每月不低于200元的标准落实残疾人专职委员补贴: whose allowance it is stands behind the figure."""

_BY_STANDARD = re.compile(
    rf"标准(?:分别|一次性)?(?:资助|补助|救助|奖励|慰问)(?P<whom>[^，,；;0-9]{{0,16}}?(?:{PERSONS}|{GIVER}))(?:[0-9]{{1,6}}[名人户])?$"
)
"""按每名大学新生5000元的标准资助贫困家庭学生200名."""

_GIVEN_SUM = re.compile(
    rf"(?:给予|奖励|资助|发给|拨给|补助给)(?P<whom>(?!其)[^，,；;0-9每对]{{0,20}}?(?:{PERSONS}))(?:一次性|不超过|不低于|最高)?$"
)
"""给予成功创业的残疾人5000元."""

_GIVEN_KIN = re.compile(r"(?:给予|发给|付给|向)(?P<whom>其(?:直系亲属|家属|亲属|子女|配偶|遗属|父母))")
"""会员去世时，给予其家属1500元慰问金."""

_GIVEN_TO = re.compile(
    rf"(?:给予|发给|付给)(?P<whom>(?!其)[^，,；;0-9每的一按]{{0,12}}?(?:{PERSONS}))(?:一次性|适当|相应|[^，,；;0-9]{{0,8}}(?:补贴|补助|奖励|奖补|津贴|资助|救助|慰问金?|抚恤金?|丧葬费|助学金))"
)
"""按每人2000元给予企业一次性岗位补贴: whom the verb itself names."""

PERSONS_AND_SUM = (
    r"(?:青少年|妇女|青年|儿童|职工|会员|学生|残疾人|老年?人|团员|党员|农民工|家庭妇女|干部|教师)+(?=[每不补给])"
)
"""每个青少年每年1元: persons behind 每个, where mostly a body stands; a part of patterns."""

_EACH_BODY = re.compile(
    rf"每[个所家](?!{PERSONS_AND_SUM})(?P<beneficiary>[^，,；;0-9]{{2,16}}?)(?:每[年月]|一次性|给予|补助|补贴|(?:(?<=”)|(?<=之家)|(?<=[驿务]站)|(?<=中心)|(?<=基地)|(?<=作室))(?=[0-9]))"
)
_EACH_PERSON = re.compile(
    rf"(?:^|[，,按为向给])每[位名个](?P<whom>(?!村|社区|县|镇|乡)[^，,；;每0-9单企机组团]{{0,8}}?{PERSONS})(?!之家|驿站|服务站|服务中心)(?=[^，,；;、]{{0,12}}[0-9])"
)
"""每位会员全年累计不超过1500元."""

_INVESTS = re.compile(r"(?:总|计划|共|预计)?投资")
_GIVER = re.compile(r"(?:财政|政府|部门|单位|企业|总工会|党委|^各?[省市县区州]*(?:[（(][省市县区、]{1,6}[）)]))$")
"""Bodies that stand in front of a figure because they pay: 同级财政每年给予每户…."""

_GIVES = re.compile(r"(?:可以?|应当?|要|每年|一次性|按规定|再|另)*(?:给予|发放|资助|奖励|奖补|补助|补贴)")
_HELPER = re.compile(
    r"(?:工会|残联|妇联|团委|团省委|团市委|科协|红十字会|基金会|联合会|(?:^|其中)[省市县区]级|本级|财政|政府)$"
)
"""上级工会给予3000元: who stands in front of such a verb gives."""

_PAYS_DUES = re.compile(r"(?:交纳|缴纳|缴交)[^，,；;]{0,6}(?:会费|团费|党费)|(?:缴费|缴纳|交纳)[0-9]|[交缴]纳$")
_PAYS_OUT = re.compile(r"按[^，,；;]{2,40}(?:安排|发放|拨付|核拨|支付|列支|提取)")
"""企业工会按每名职工100元标准安排体检费用: who stands in front pays."""

_CHARGED = re.compile(r"(?:从|在)[^，,；;]{1,24}?(?:列支|支出|解决|提取|开支|基础上)")
_BESIDES = re.compile(r"在[^，,；;]{2,20}基础上")
"""在落实国家补助的基础上每户增加5000元: what is granted already."""

_NOT_KEEPER = re.compile(rf"{FUND}|[0-9%]|比例|总额")
_NOT_WHO = re.compile(
    rf"{FUND}|[0-9%]|返还|元|封顶|起付|^每|^按|^(?:[交缴]纳|低于|高于|超过|不足|原则上|一般)$|^[一二三四五六]{{1,2}}年内$|首期|到位|连续"
    r"|^[省市县区]直(?:生活困难)?$|^第[一二三四]年|工资|总额|比例|标准|(?<![级岁])以上|以下|额度|计划|投入|预算|期限|罚|要$"
    r"|^(?:机构|居家|集中|寄宿制?|日间|住院|社区)[^，,；;]{0,2}(?:托养|照料|治疗|康复|养护)$|^定额|新建(?![^，]{0,12}(?:站|点|中心|之家|基地|馆|所|园)$)"
)

_SETS_APART = re.compile(r"(?:安排|提取|划出|拿出|列支|切出)[^，,；;]{0,24}|(?:的比例|的标准)$")


class _Sum(NamedTuple):
    """A clause with a sum, as its receiver is read from it.

    Attributes:
        passage, phrase: the sentence and the clause.
        first: the first clause of the record's evidence.
        ahead: the clause's words in front of the figure.
        opener, after: the clauses in front of it and behind it in its stretch.
    """

    passage: Passage
    phrase: Phrase
    first: Phrase
    ahead: str
    opener: Phrase | None
    after: Phrase | None

    @property
    def text(self) -> str:
        return self.phrase.text


def receiver(passage: Passage, phrase: Phrase, first: Phrase, figure: int) -> str | None:
    """Who receives the sum whose figure begins at the offset `figure` of the text, None where nothing tells.

    Args:
        first: the first clause of the record's evidence.
    """
    ahead = phrase.text[: max(0, figure - phrase.start)]
    about = _Sum(passage, phrase, first, ahead, passage.previous(phrase), passage.next(phrase))
    for reading in _READINGS:
        found = reading(about)
        if found is not None:
            return found or None
    return _named(about) or _from_earlier(passage, phrase, first) or fields.actor_of(first.text)


_NOBODY = ""
"""What a reading finds where it is certain that nobody is named."""


def _of_the_verb(about: _Sum) -> str | None:
    """给予企业每人…, 给予每个示范点3万元, 按每人200元落实专职委员补贴; 特殊教育学校生均公用经费."""
    text = about.text
    found = _GIVEN_KIN.search(text) or _TO_FIRM.search(text) or _TO_EACH.search(text) or _GIVEN_TO.search(text)
    found = found or _PAID_OUT_TO.search(text, len(about.ahead)) or _PER_PUPIL.match(text)
    found = found or _BY_STANDARD.search(text, len(about.ahead)) or _GIVEN_SUM.search(about.ahead)
    return found["whom"] if found is not None else None


def _of_the_event(about: _Sum) -> str | None:
    happening = event(about.passage, about.phrase)
    return happening[0] if happening is not None else None


def _of_the_end(about: _Sum) -> str | None:
    """So much for each thing, the part of a fund that is kept for an end, a fund that is set up."""
    thing = THING_EACH.search(about.text)
    if thing is not None:
        return thing["thing"]
    retained = _RETAINED.match(about.text)
    if retained is not None:
        return retained["whom"]
    limited = LIMITED_TO.search(about.text) or (_ITS_SPENDING.search(about.opener.text) if about.opener else None)
    found = limited or _ENDOWED.search(about.text)
    return found["beneficiary"] if found is not None else None


def _of_the_neighbours(about: _Sum) -> str | None:
    """The rooms that the clause in front builds, whom it numbers, whom the clause behind names."""
    opener = about.opener
    if opener is not None and put_up.built(about.passage, about.phrase):
        return parties.venue_of(opener.text) or _NOBODY
    each = put_up.of_each(opener.text, about.text) if opener is not None else None
    if each is not None:
        return each
    if opener is not None and _NUMBERED.fullmatch(opener.text) and _BENEFIT.search(about.text):
        return parties.trimmed(opener.text)
    given_on = set_aside.goes_to(about.passage, about.phrase)
    return parties.trimmed(given_on[1]) if given_on is not None else None


def _of_the_purpose(about: _Sum) -> str | None:
    ahead, text = about.ahead, about.text
    later = _NEXT_PURPOSE.fullmatch(about.after.text) if about.after is not None and _SETS_APART.search(text) else None
    if later is not None and _PURPOSE.search(text) is None:
        return parties.trimmed(later["beneficiary"] or later["fund"])
    found = _PURPOSE.search(text, len(ahead)) if ahead.endswith("的") or "从" in ahead else _SHARE_FOR.search(text)
    return parties.trimmed(found["beneficiary"]) or _NOBODY if found is not None else None


def _of_the_preposition(about: _Sum) -> str | None:
    """Behind 向, 对, 为, 给, 至; what an employer sets apart is for nobody."""
    for pattern in (_PASSED_ON, parties.PAID_TO, _GIVEN, _SHARED_OUT, _MEMBERS, _DOWN):
        found = pattern.search(_BESIDES.sub("", about.text))
        if found is not None:
            whom = found["beneficiary"]
            dues = _DUES_OF.search(about.text) if _OFFICE.search(whom) else None
            if dues is not None:
                return dues["whose"]
            return parties.trimmed(fields.actor_of(whom) or spoken_of(whom) or whom) or _NOBODY
    return _NOBODY if _SET_APART.search(about.text) else None


def _of_the_fund(about: _Sum) -> str | None:
    """Each body or person, a house that is invested in, whose fund it is."""
    text = about.text
    each = _EACH_BODY.search(text)
    if each is not None:
        return each["beneficiary"]
    if _INVESTS.match(text):
        behind_it = about.passage.policy.text[about.phrase.end : about.phrase.end + 30]
        house = put_up.what(about.opener.text) if about.opener is not None else None
        return parties.venue_of(text) or parties.venue_of(behind_it) or house or _NOBODY
    for candidate in (_CHARGED.sub("", text[len(about.ahead) :]), _CHARGED.sub("", text)):
        owner = parties.owner_of(candidate)
        if owner is not None and not _NOT_WHO.search(owner):
            return owner
    counted = _EACH_PERSON.search(text)
    if counted is not None:
        return counted["whom"]
    return parties.owner_of(about.after.text) if about.after and about.after.text.startswith("将") else None


def _of_what_is_kept(about: _Sum) -> str | None:
    """Who keeps a share, what a sum is spent on, for each more thing."""
    keeps = _KEEPS.search(about.text)
    if keeps is not None and not _NOT_KEEPER.search(keeps["beneficiary"]):
        return keeps["beneficiary"]
    later = about.after.text if about.after is not None and not about.after.text.startswith("其中") else ""
    for place in (about.text, later):
        found = _SPENT_ON.search(place) or _PURPOSE.search(place)
        if found is not None:
            return parties.trimmed(found["beneficiary"]) or _NOBODY
    grown = _MORE_OF.search(about.opener.text) if about.opener is not None else None
    return grown["thing"] if grown is not None else None


_READINGS = (
    _of_the_verb, _of_the_event, _of_the_end, _of_the_neighbours, _of_the_purpose, _of_the_preposition, _of_the_fund,
    _of_what_is_kept,
)  # fmt: skip
"""In the order in which they are asked; the first that finds somebody, or is certain of nobody, is right."""


def _named(about: _Sum) -> str | None:
    """Who stands in front of the figure, unless it is who pays."""
    text, named = about.text, _named_before(about.ahead)
    if named is None or (text.startswith("由") and _GIVER.search(named)):
        return None
    if text.startswith(named) and (
        _PAYS_DUES.search(text) or (_GIVES.match(text, len(named)) and _HELPER.search(named))
    ):
        return None
    if (about.passage.own_subject(about.phrase) or "").endswith(named) and (
        _GIVER.search(named) or _PAYS_OUT.match(text, len(named))
    ):
        return None
    return named


_HIRES = re.compile(rf"(?P<who>[^，,；;的对由]{{0,14}}?{EMPLOYER})(?P<event>(?:当年|上年度|新)[^，,；;]{{4,90}}的)")
"""小微企业当年新招用人员数量达到职工人数25%（超过100人的企业达到15%）的，可申请…贷款."""


def event(passage: Passage, phrase: Phrase) -> tuple[str, str] | None:
    """Who receives a benefit and on what event, where the clause in front tells both: 会员 and 生病住院."""
    opener = passage.previous(phrase)
    if opener is None or not _BENEFIT.search(phrase.text) or parties.PAID_TO.search(phrase.text):
        return None
    actor = fields.actor_of(opener.text) if opener.text.endswith(("的", "时", "期间")) else None
    if actor is not None and not opener.text.startswith("对"):
        return actor, opener.text[len(actor) :]
    found = _HIRES.fullmatch(opener.text) or _EVENT.fullmatch(opener.text)
    return (found["who"], found["event"]) if found is not None and not opener.text.startswith("对") else None


def _named_before(ahead: str) -> str | None:
    """协理员 in 协理员补贴每人每月500元, 会员 in 会员生日慰问标准为每人300元."""
    ahead = _BESIDES.sub("", ahead)
    lead = _FIGURE_LEAD.search(ahead)
    name = ahead[: lead.start()] if lead is not None else ahead
    cuts = [cut.end() for cut in _NAME_CUT.finditer(name) if "的" not in name[cut.end() :]]
    name = name[cuts[-1] :] if cuts else name
    name = _LEADING_VERB.sub("", _KIND_OF_AID.sub("", name))
    name = _EACH_END.sub("", _BY_WHOM.sub("", _MAY_GIVE.sub("", name)))
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
            return parties.trimmed(fields.actor_of(topic["whom"]) or topic["whom"])
        for pattern in (_SHARED_OUT, _MEMBERS, _GIVEN, _SPENT_ON):
            found = pattern.search(text)
            if found is not None:
                whom = found["beneficiary"].removesuffix("的")
                return parties.trimmed(fields.actor_of(whom) or whom)
        owner = parties.owner_of(text)
        if owner is not None and not _NOT_WHO.search(owner):
            return owner
    return None
