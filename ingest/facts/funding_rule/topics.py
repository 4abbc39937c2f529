"""Clauses that only open the next one: a condition, a manner, whom it is about, the noun that it speaks of, an aim."""

from __future__ import annotations

import re

from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.words import BODY, MONEY_NOUNS, PERSONS, ends_in_body

TOPIC_END = (
    "的", "过程中", "工作中", "条件下", "情况下", "前提下", "基础上",
    "范围内", "时", "后", "期间", "政府采购",
)  # fmt: skip
_TOPIC_START = re.compile(
    rf"(?:[^，,；;]{{0,24}}?{BODY})?对于?(?![口外])|(?:要|应当?)?(?:围绕|聚焦|针对)|在|按照?|根据|经|凡|参与|除"
)
LONGEST_BETWEEN = 8
"""Characters of a clause that stands between those of whom a sentence tells and what they are given."""
_OF_ITS_OWN = ("所需", "由", "差额", "资金", "经费", "其", "费用")
"""How a clause begins that tells of the money itself."""
_ENTERS = re.compile(r"(?:优先|逐步|全部|及时|依规)*(?:纳入|列入)[^，,；;]{2,24}$")
_ENDS_IN_PERSONS = re.compile(rf"{PERSONS}(?:家庭)?$")
_DRAWS = re.compile(
    r"(?:依法|按规定|可以?)*享受"
    r"|由[^，,；;由]{2,20}?(?:依法|按月|按年|按规定|按照?[^，,；;]{2,12}标准)*(?:发放|给予|发给)[^，,；;]{0,10}(?:补贴|补助|津贴|慰问金|救助金|生活费)$"
)
"""八十周岁以上的老年人，由县级人民政府按月发放高龄津贴: persons alone, in front of what they are given."""
_PERSONS_ALONE = re.compile(rf"[^，,；;]{{2,40}}的[^，,；;的]{{0,8}}{PERSONS}")
_TAKE_PART = re.compile(
    rf"(?P<who>(?!对|为|组织)[^，,；;]{{0,30}}?{PERSONS})(?:参加|接受|取得|从事|申请)[^，,；;的]{{2,60}}"
)
_BY_RULE = re.compile(r"(?:可以?|均)?按(?:照)?(?:有关|国家)?规定(?:给予|享受|发放|申领)")
"""企业职工参加安全技能培训，按规定给予职业培训补贴: what persons do, in front of what they are given for it."""
_ENTERED = re.compile(rf"将[^，,；;将]{{2,40}}{PERSONS}(?:家庭)?$")
"""将符合条件的低收入残疾人家庭，优先纳入住房保障对象，提供租房补贴: of whom the clauses behind tell."""
_MANNER = re.compile(r"(?:要|应当?)?(?:按照|根据|依照|依据|本着)")
_MEASURED = re.compile(r"(?:要|应当?|必须)?严格按(?:照)?[^，,；;]{2,60}(?:比例|标准|口径)")
"""要严格按照规定的分成比例，及时足额拨缴工会经费."""

_ORDERED = re.compile(r"由[^，,；;]{2,30}责令")
_BEFALLS = re.compile(r"(?:遭受|遭遇|遇|受到|发生)[^，,；;]{2,30}(?:损失|困难|灾害|事故|变故|事件)$")
_ABOUT = re.compile(r"(?:要|应当?)?(?:紧紧)?(?:围绕|聚焦)")
_DELEGATED = re.compile(r"由[^，,；;]{2,40}(?:制定|规定|确定|公布)$")
_SPOKEN_OF = (*MONEY_NOUNS, "名单", "物质条件", "附加")
_TOPIC_NOUN = (*_SPOKEN_OF, "情况", "待遇", "报酬", "工资", "薪酬", "费用")
_COSTS = ("薪酬", "开支", "支出", "保险费", "缴费", "利息", "部分")
_VERB_FIRST = re.compile(
    r"合理|设置|建立|建设|加强|完善|健全|落实|推进|推动|发挥|开展|组织|通过|积极|充分|支持|鼓励|引导|利用|依托|提供(?!.*的)|成立(?!.*的)"
)
MODAL_START = re.compile(r"(?:应当|应该|应|要|必须|须|不得|可以)")
HAS_MODAL = re.compile(r"应当|应该|必须|可以|不得|(?<![主需重必])要(?!求)|应(?![急对用聘])")
_VERB_IN_NOUN = re.compile(
    r"剩余|减免|免征|缓缴|缓征|擅自|(?:发放|给予|予以|实行)(?![^，,；;]*的)|应当|必须|不得|支持|鼓励|推动|建成|新建|建设(?![、的和资经]|$)|列入|纳入|加强|加大|[收拨上征补]缴|缴纳|征收|落实|规范|完善|健全|安排|提供|购买|筹集|募集|代收|代征|划拨|拨付|筹措"
)
_FOR_IT = ("所需资金", "所需经费", "所需费用", "的资金", "的经费", "的费用")
_FUND_PART = re.compile(r"(?:公益金|经费|资金|保障金|会费|党费|团费)[^，,；;]{0,6}(?:留成|留存|上缴|使用)部分$")
"""公益金中的留成部分，应当按照一定比例用于…: of what part the next clause tells."""
_OUT_OF = re.compile(r"(?:在|从)[^，,；;]{2,40}(?:经费|资金|公益金|基金|预算|收入|支出)中$")
"""体育部门每年在公益金中，安排一定经费用于…: out of what the next clause sets money aside."""
_DRAWN = re.compile(r"(?:从|在|列入|纳入|由)[^，,；;]{0,24}(?:预算|财政|经费|基金|资金|公益金|保障金)")
"""政府购买服务的资金，在既有预算中统筹安排: what is paid for, and from what."""

_PREDICATE = re.compile(r"(?:由|应当|应|要|必须|任何|不得|其(?![中他余])|统一|归)")
"""A noun that opens a sentence, and how its predicate begins: …的建设、维护经费，由同级财政予以保障."""
_FORBIDDEN_TO_ALL = re.compile("任何(?:单位|组织|个人|机构)[^，,；;]{0,12}不得")
"""单位为工会提供的活动场所及工会所有的财产和经费，任何单位和个人不得侵占: all of it is what must not be taken."""
_ITS = re.compile(r"其(?![中他余])")
_ALLOWED = re.compile(r"(?:经[^，,；;]{0,8}批准)?(?:后)?(?:可以?|应当?|要)")
_WHO = re.compile(rf"(?![^，,；;]*(?:应当|必须|不得|可以))[^，,；;]{{2,40}}的[^，,；;的]{{0,6}}{BODY}")
"""Who something is granted to: 缴纳保障金确有困难的用人单位，经批准可以缓缴."""
_ACCEPTS = re.compile(r"(?:接受[^，,；;]{0,40}?(?:捐赠|资助|捐助|款物)|(?:开展|进行|组织)[^，,；;]{0,8}募捐(?:活动)?)$")
_HOW_TAKEN = re.compile(
    r"应当|应该|应|要|必须|须|不得|可以|(?:依照|按照?|依法|根据)[^，,；;]{0,20}(?:享受|税|处理|管理|使用|公开)|享受"
)
_GIFT_SPENT = re.compile(
    r"(?:捐赠|捐助|资助)的?(?:公益性)?(?:支出|财产|款物|物资|资金)$|的(?:公益性?|慈善)?(?:捐赠|捐助)$"
)
"""企业、个人通过红十字会捐赠的支出，依法享受税收优惠: what is free of tax."""

_GIVES = re.compile(r"免除|减免|给予|予以")
_HOW_GIVEN = re.compile(
    r"(?:通过|采取|采用)[^，,；;]{2,80}(?:方式|形式|途径|办法)$|(?:由[^，,；;由]{2,20}?)?(?:按照?|依照|根据)[^，,；;]{2,60}(?:差额|标准|比例|规定|数额|金额|程序)$"
)
_GRANT = re.compile(
    r"(?:给予|予以|实施|提供|发放|发给|支付|提高)[^，,；;]{0,16}(?:救助|救济|补助|资助|补贴|津贴|生活保障金|救助金|抚恤|供养)(?:$|金|待遇|水平|标准)"
)
_COST_ENDS = ("费用", "支出", "部分")
"""A cost in front of the grant: 治疗后的自负费用，按照下列规定，给予医疗救助."""

_TO_WHOM = re.compile(r"对于?(?!.*(?:给予|予以|实行|实施|提供|发放))[^，,；;]{2,60}$")
"""How something is granted, and to whom, in front of the grant: 对特困人员，按照规定标准，给予改造补助."""

_BY_WHOM = re.compile(
    r"(?:应当?|必须|须|可以?|已)?(?:依法|按规定|按时|足额)*(?:缴纳|交纳|拨缴|上缴|缴交|代收|代征|收取|征收|收缴|捐赠|捐助|募集|拨付|下拨|补助|安排|支出|使用|(?:支付|发放|发)(?:给[^，,；;的]{2,14})?|"
    r"承担|需要|所需|发生|产生|提供|建设|新建|兴办|投资|占用|接受|收到|筹集|筹措|购买|划拨)的(?=[^，,；;的]{1,14}$)"
)
"""What only tells which money or thing a noun means: 用人单位应缴纳的保障金."""

_WHICH_MONEY = re.compile(
    r"(?!收取|收缴|(?:全额|全部|足额|按规定|一次性)*(?:返还|返拨|退还)|足额|及时|依法|按时|将|把|对|从)"
    rf"(?={_BY_WHOM.pattern.join(('[^，,；;]{2,40}?', ''))})"
)
"""上级工会拨付的资金，下级工会须在30日内分解下达: money that the next clause disposes of."""

_SET_ASIDE = re.compile(r"(?:依法|按规定)?(?:提取|计提)的[^，,；;的]{2,14}(?:经费|基金|资金)$")
"""依法提取的职工教育经费，可以用于…: money of which only the use is told."""

_ON_INCOME = re.compile(r"对[^，,；;]{2,50}(?:收入|所得|支出|设备|用地|物资|用房)$")
"""What is free of a tax: 对提供社区托育服务取得的收入，免征增值税."""

_TOLD = re.compile(r"公布|公开|公示|报告|通报|接受[^，,；;]{0,16}(?:监督|审计|检查|审查)")
"""团费收缴、使用和管理情况，每年向团员公布一次."""

_DEDUCTED = re.compile(r"(?:依法|按规定|可以?|准予|允许)*(?:在[^，,；;]{0,12}税前|税前|免征|抵扣)")
"""企业拨缴的工会经费，准予在所得税前扣除: money of which only the tax is spoken."""

_REMITS = re.compile(r"(?:依法|按规定|可以?|应当?|暂|全额|给予|予以)*(?:免征|减征|免缴|减免|减半征收|免予征收|不征)")
_AIM = re.compile(r"为(?!妇女|职工|会员|残疾人|青少?年|儿童|其|[^，,；;]{2,20}提供)")
_LAID_DOWN = re.compile(r"制定(?:本|如下|以下|了?《)|(?:特|现)制定|现(?:提出|就)|制定本|提出(?:如下|以下)")


_ON_MONEY = re.compile(
    r"[^，,；;对]{2,20}(?:应当?|要|必须|须)对[^，,；;对]{2,24}(?:经费|资金|财产|资产|收支|账目)(?:(?:和|、|及)[^，,；;]{2,8})?"
)
"""上级工会应当对下级工会的经费和财产，加强审查监督: of what money the next clause tells."""
_FOUNDS = re.compile(rf"[^，,；;的]{{2,12}}?{BODY}(?:依法)?(?:成立|设立|组建|建立)[^，,；;的]{{2,24}}$")
"""市人民政府成立妇女儿童工作委员会，…保障工作经费: a body that sets up another is no noun that opens a clause."""
_HOURS = ("小时", "课时", "学时", "工时")


def _opens_by_end(text: str) -> bool:
    """Whether a clause ends as conditions and circumstances do: …的, …期间, …时 (but no 40小时)."""
    return text.endswith(TOPIC_END) and not text.endswith(_HOURS)


def is_topic(phrase: Phrase, has_topics: bool) -> bool:
    """Whether a clause that states nothing opens the next one (对于…的服务，).

    Args:
        has_topics: whether the clause in front opens this one.
    """
    text = phrase.text
    if phrase.closing not in ("，", ",") or _ORDERED.match(text):
        return False
    if _ENTERED.match(text) is not None or _ON_MONEY.fullmatch(text) is not None:
        return True
    if _opens_by_end(text) or _MEASURED.fullmatch(text) or (has_topics and _MANNER.match(text) is not None):
        return True
    return (
        HAS_MODAL.search(_BY_WHOM.sub("", text)) is None
        and not text.startswith("每")
        and _FOUNDS.match(text) is None
        and (
            _TOPIC_START.match(text) is not None
            or (
                _is_noun(text)
                and not _VERB_FIRST.match(text)
                and not (text.endswith(_COSTS) and _VERB_IN_NOUN.search(_BY_WHOM.sub("", text)))
            )
        )
        and not (_GIVES.search(text) and not text.endswith("名单"))
    )


def between(topic: Phrase, phrase: Phrase, after: Phrase | None) -> bool:
    """Whether a short clause tells one more thing of those whom 对… or 将… names.

    对重度残疾人，单独施保，全额发放低保金.
    """
    named = topic.text.startswith(("对", "将")) and _ENDS_IN_PERSONS.search(topic.text) is not None
    short = len(phrase.text) <= LONGEST_BETWEEN or _ENTERS.match(phrase.text) is not None
    given = after is not None and not after.text.startswith(_OF_ITS_OWN)
    return named and short and given and phrase.closing in ("，", ",") and HAS_MODAL.search(phrase.text) is None


def drawer(words: str, after: str) -> str | None:
    """Who draws what the clause `after` grants, where `words` is those persons alone or what they take part in."""
    if _BY_RULE.match(after) and (found := _TAKE_PART.fullmatch(words)) is not None:
        return found["who"]
    return words if _DRAWS.match(after) is not None and _PERSONS_ALONE.fullmatch(words) else None


def draws(phrase: Phrase, after: Phrase | None) -> bool:
    """Whether a clause is the persons of whom the next one tells what they draw: …的手语翻译，享受特殊教育津贴."""
    return after is not None and phrase.closing in ("，", ",") and drawer(phrase.text, after.text) is not None


def is_taxed(phrase: Phrase, after: Phrase | None) -> bool:
    """Whether a noun is what the next clause frees of a tax: 残疾人个人提供的修理劳务，免征增值税."""
    return (
        after is not None
        and phrase.closing in ("，", ",")
        and "的" in phrase.text
        and "税" in after.text
        and _REMITS.match(after.text) is not None
        and HAS_MODAL.search(phrase.text) is None
    )


def opens(text: str, phrase: Phrase, after: Phrase | None) -> bool:
    """Whether a clause that has words of money is only the noun, the condition or the way of the clause behind it."""
    if phrase.closing not in ("，", ","):
        return False
    if (
        _ON_MONEY.fullmatch(text) is not None
        or _opens_by_end(text)
        or (text.startswith("通过") and text.endswith(("渠道", "途径")))
    ):
        return True
    if (text.startswith("在") and text.endswith("中")) or _OUT_OF.search(text) is not None:
        return True
    if after is None:
        return False
    if _ABOUT.match(text) is not None:
        return True
    if _ACCEPTS.search(text) is not None and _HOW_TAKEN.match(after.text) is not None:
        return True
    if _FUND_PART.search(text) is not None and MODAL_START.match(after.text) is not None:
        return HAS_MODAL.search(text) is None
    if text.endswith(_FOR_IT) and _DRAWN.match(after.text) is not None and HAS_MODAL.search(text) is None:
        return True
    if _FORBIDDEN_TO_ALL.match(after.text) is not None and text.endswith(_SPOKEN_OF):
        return HAS_MODAL.search(text) is None and not text.startswith(("将", "把"))
    if _PREDICATE.match(after.text) is not None and text.endswith(_SPOKEN_OF):
        return text.endswith("名单") or _VERB_IN_NOUN.search(_BY_WHOM.sub("", text)) is None
    if "税" in after.text and _DEDUCTED.match(after.text) is not None and _BY_WHOM.search(text) is not None:
        return HAS_MODAL.search(text) is None
    if text.endswith("情况") and _TOLD.search(after.text) is not None and _TOLD.search(text) is None:
        return (HAS_MODAL.search(text) or _VERB_FIRST.match(text)) is None and not text.startswith(("将", "把"))
    if _ITS.match(after.text) is not None and "的" in text and ends_in_body(text) and HAS_MODAL.search(text) is None:
        return True
    if _WHICH_MONEY.match(text) is not None and text.endswith(_SPOKEN_OF):
        rest = _BY_WHOM.sub("", text)
        return (_VERB_IN_NOUN.search(rest) or HAS_MODAL.search(rest)) is None
    if _GIFT_SPENT.search(text) is not None and _HOW_TAKEN.match(after.text) is not None and "税" in after.text:
        return True
    if _SET_ASIDE.match(text) is not None and MODAL_START.match(after.text) is not None:
        return True
    if _ON_INCOME.match(text) is not None and "税" in after.text:
        return True
    return _ALLOWED.match(after.text) is not None and _WHO.fullmatch(text) is not None


def leads_to(text: str, phrase: Phrase, after: Phrase | None) -> bool:
    """Whether a clause only says how, or to whom, the next one grants: 对特困人员，按照规定标准，给予改造补助."""
    if after is None or phrase.closing not in ("，", ","):
        return False
    grants = _GRANT.search(after.text) is not None
    how = _HOW_GIVEN.match(after.text) is not None
    if _HOW_GIVEN.match(text) is not None:
        return grants
    if text.endswith(_COST_ENDS) and (grants or how) and HAS_MODAL.search(text) is None:
        return True
    return _TO_WHOM.match(text) is not None and ends_in_body(text) and (grants or how)


def befalls(before: Phrase, phrase: Phrase) -> bool:
    """Whether a clause tells what befalls the one to whom the next grants something: 用人单位遭受损失，可以申请缓缴."""
    return _BEFALLS.search(before.text) is not None and phrase.text.startswith(("可以", "可", "应当", "应"))


def not_told(phrase: Phrase, after: Phrase | None) -> str | None:
    """Why a clause is no rule by what the next one says: 经费的收缴、使用，适用本办法; 征收标准，由省人民政府规定."""
    if after is None:
        return None
    if after.text.startswith("适用"):
        return "what a text is for"
    if phrase.text.endswith(("标准", "办法", "比例", "范围", "细则")) and _DELEGATED.match(after.text):
        return "rules by delegation"
    return None


def joined(topics: list[Phrase], text: str) -> str:
    """A clause with the topics that open it; a noun joins it without a comma (专职人员的工资，由所在单位支付)."""
    for topic in reversed(topics):
        text = topic.text + ("" if _is_noun(topic.text) else "，") + text
    return text


_PAY = re.compile(r"绩效工资|薪酬|工资总[量额]|奖金|收入分配|内部分配")


def pay_before(before: Phrase | None, text: str) -> list[Phrase]:
    """The clause about pay in front of one that tilts it: …分配绩效工资，向关键岗位倾斜."""
    return [before] if before is not None and "倾斜" in text and _PAY.search(before.text) is not None else []


def aims(passage: Passage) -> int:
    """How many clauses only lead up to what is laid down: 为加强…管理，规范资金使用，根据…，制定本办法."""
    if not _AIM.match(passage.phrases[0].text):
        return 0
    return next((phrase.index for phrase in passage.phrases if _LAID_DOWN.search(phrase.text)), 0)


_DEFINES = re.compile(r"本(?:法|条例|办法|规定|细则|意见|规则|章程|制度)所称")


_IS_MONEY = re.compile(r"[^，,；;是的]{2,12}(?:资金|经费|基金)是(?!由|从|为)")
_OF_MONEY = ("的资金", "的经费", "的专项资金", "的专项经费", "的基金")
"""送温暖资金是各级工会…筹集资源，对职工开展走访慰问的资金."""


def defines(passage: Passage) -> bool:
    """Whether a sentence only says what a word means: 本办法所称送温暖资金，是各级工会…的资金."""
    opening = passage.phrases[0].text
    return _DEFINES.match(opening) is not None or (
        _IS_MONEY.match(opening) is not None and passage.phrases[-1].text.endswith(_OF_MONEY)
    )


def _is_noun(text: str) -> bool:
    """Whether a clause ends as a noun that the next clause may speak about."""
    return text.removesuffix("等").endswith((*_TOPIC_NOUN, *_COSTS)) or ends_in_body(text)
