"""Whom a subsidy, a budget line or pay is for, by the clause that names them or those in front of it.

Forms: 残疾人参加医疗保险的个人缴费部分，由医疗救助资金给予全额资助;
所需经费列入本级财政预算 (of whom the clause in front speaks);
由财政拨款的机关、事业单位的工会经费，应当列入同级财政预算; 补助对象为困难职工 (behind the rule).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule import fields, pay, sum_receivers, topics
from ingest.facts.funding_rule.owned import POSSESSOR
from ingest.facts.funding_rule.persons import named_by, whom_before
from ingest.facts.funding_rule.scene import Scene
from ingest.facts.funding_rule.spoken_of import spoken_of
from ingest.facts.funding_rule.words import PERSONS, VENUE
from ingest.records import FundingRule

_SOURCE_ONLY = re.compile(
    r"^(?:并将?|将|其)?(?:所需的?|人员|有关|相关|上述|减免|检查|评定|救助|奖励|工作|培训|补贴|康复|疗休养|参保|运行|体检|服务|保险)*"
    r"(?:经费|费用|资金)(?:由|从|列入|纳入|在|可|按|统一|应|要)"
)

_ITS = re.compile(r"^(?:并|也|且)?(?:对|给予|为)?(?:其|他们|她们|该)")

_DENIED = re.compile(rf"^(?P<whom>[^，,；;]{{0,50}}?{PERSONS})(?:生育|退休|失业|患病)?不?(?:可以|可|优先|同等)?享受")

_OTHER_HAND = re.compile(r"^(?:也|并)?(?:可以?|应当?)?(?:享受|申领|领取)")

_BEARS_ON = re.compile(
    r"(?P<whom>[^，,；;]{2,40}?(?:机构|组织|企业|单位|基地|学校|中心))的(?:设施|设备|无障碍|建设|运行|场地)"
)

_PAID_FOR = re.compile(rf"为(?P<whom>[^，,；;为]{{0,16}}?{PERSONS})(?:代为?|依法)?(?:缴纳|支付|购买|办理)的?")

_INSURED = re.compile(r"由[^，,；;]{2,12}基金支付")

_WORKERS = re.compile(r"(?:职工|会员|残疾人|人员|妇女|干部)$")

_SCHEME = re.compile(r"制度|政策|贴息|补贴|信贷支持")

_AIDED_IN = re.compile(
    r"^(?P<whom>[^，,；;、]{0,20}?(?:残疾人|残疾儿童|妇女|儿童|青年|职工|学生))(?:康复|创业|就业|培训)$"
)

_NOUN = re.compile(rf"^[^，,；;对在]{{0,30}}(?:{PERSONS}|事业|项目)$")

_CREATED = re.compile(
    r"^(?P<whom>[^，,；;]{2,20}?(?:创办|兴办|举办|开办|集中就业|招收)[^，,；;]{0,10}的[^，,；;]{2,20}?)"
    r"(?:优先|享受|可|依法|给予|予以|，|$)"
)

_FOR_END = re.compile(r"(?:用于|支持)(?:发展|开展|改善|加强|支持)*(?P<whom>[^，,；;]{2,20}?)(?:建设|发展)?$")

_FIRST = re.compile("[，,]")

_TWO_AIDS = re.compile("(?:残疾人)?两项补贴")

_WHO_DOES = re.compile(
    rf"^(?P<whom>[^，,；;的对]{{0,12}}?{PERSONS})(?:到|参加|担任|兼任|从事|报考|申请|取得)[^，,；;]{{2,30}}的$"
)

_DEFINED = re.compile(r"是指(?P<whom>[^，,；;]{2,16}?)收到的")

_NOT_COUNTED = re.compile(r"不计入(?P<whom>[^，,；;]{2,20}?家庭)的")

_BUILDS = re.compile(rf"^建设(?P<whom>[“”]?[^，,；;]{{2,16}}(?:{VENUE}|之家)[“”]?)$")

_ATTRACTS = re.compile(rf"^(?:吸引|引导|鼓励)(?P<whom>[^，,；;]{{0,24}}?{PERSONS})(?:到|从事|参加|报考|来)")

_MEANT_FOR = re.compile(rf"^(?:补助|补贴|救助)?对象为(?P<whom>[^，,；;]{{0,50}}{PERSONS})$")

_NEEDING = re.compile(r"^(?P<whom>[^，,；;所要应须安将把]{2,20}?)所需的?[^，,；;]{0,4}(?:经费|资金|费用)")

_PAID = re.compile(rf"^(?P<whom>[^，,；;]{{0,30}}?{PERSONS})的(?:工资|待遇|报酬|津贴|补贴)")

_EXAMINED = re.compile(rf"^(?P<whom>[^，,；;]{{0,24}}?{PERSONS})[^，,；;]{{0,12}}费用由")

_UPKEEP = re.compile(
    rf"(?:^|将|把)(?P<whom>[^，,；;将把]{{0,24}}?(?:{VENUE}|{PERSONS}))的?(?:日常|运行|维护|管理|建设|设立|和)+(?:经费|费用|资金)"
)

_BACKED = re.compile(
    rf"^(?:支持|保障|确保)(?P<whom>[^，,；;]{{0,16}}?(?:{PERSONS}|委员会|办公室|工会|妇联))(?:依法|正常|有效|高效)*(?:开展|发展|建设|参与|运转|运行|履职)"
)

_VERBAL = ("向", "对", "为", "开展", "按")

_OWNER_CLAUSE = re.compile(
    r"^(?P<whom>[^，,；;]{2,40}?(?:机构|组织|企业|单位|学校|中心))的?[^，,；;]{0,6}(?:经费|费用)[^，,；;]{0,4}$"
)

_NEEDS_AID = re.compile("(?:残疾人|妇女|儿童|孤儿|学生|老年人|职工|家庭|农民工|居民|患者|毕业生)$")
"""残疾人可以申请社会救助，符合条件的，应当依法提供救助: the subject before the clause gets the aid that it promises."""

_OF_TREASURY = re.compile(r"(?:^|由)(?P<whom>财政(?:全额|差额|部分)?拨款的[^，,；;]{2,20}的工会)经费")
"""由财政拨款的机关、事业单位的工会经费，应当列入同级财政预算: the unions of some bodies alone."""

_BY_FUND = re.compile(r"由[^，,；;]{2,16}(?:资金|基金|经费)(?:给予|予以)")
"""残疾人参加医疗保险的个人缴费部分，由医疗救助资金给予全额资助."""


def settle(record: FundingRule, scene: Scene) -> None:
    """Corrects whom a subsidy, a budget line or pay is for; pay has a reading of its own."""
    said = scene.said
    by_fund = _BY_FUND.search(said) is not None
    if record.payer is not None and _NEEDS_AID.search(record.payer) and (by_fund or record.payer not in said):
        record.payer, record.beneficiary = None, (None if by_fund else record.beneficiary) or record.payer
    if record.kind == "subsidy" and named_by(record, said):
        return
    denied = _DENIED.match(scene.first) or _CREATED.match(scene.first)
    if denied is not None and record.kind == "subsidy":
        record.beneficiary = denied["whom"]
        return
    insured = record.kind == "budget_line" and record.beneficiary is None and _INSURED.search(said) is not None
    if insured and _WORKERS.search(record.payer or ""):
        record.beneficiary, record.payer = record.payer, None
    if record.kind == "subsidy" and record.beneficiary is not None and _SCHEME.search(said):
        aided = _AIDED_IN.match(record.beneficiary)
        record.beneficiary = aided["whom"] if aided is not None else record.beneficiary
    if record.beneficiary is not None:
        on = _BEARS_ON.match(record.beneficiary)
        if on is not None:
            record.beneficiary = on["whom"]
    if _ITS.match(said) and record.beneficiary is not None and record.beneficiary not in said:
        return
    drawer = topics.drawer(*_FIRST.split(said, 1)) if record.kind == "subsidy" and _FIRST.search(said) else None
    if drawer is not None:
        record.beneficiary = drawer
        return
    if record.beneficiary is None and said.startswith("享受") and _NOUN.match(scene.before or ""):
        record.beneficiary = scene.before
        return
    if _ITS.match(said) or _SOURCE_ONLY.match(said) or (record.beneficiary is None and _OTHER_HAND.match(said)):
        record.beneficiary = _carried(scene) or (None if _ITS.match(said) else record.beneficiary)
        return
    of_treasury = _OF_TREASURY.search(said) if record.kind == "budget_line" else None
    if of_treasury is not None:
        record.beneficiary = of_treasury["whom"]
        return
    needing = _NEEDING.match(said) if record.kind == "budget_line" else None
    if needing is not None and record.beneficiary and needing["whom"].startswith(record.beneficiary):
        record.beneficiary = needing["whom"]
    if record.kind == "remuneration":
        pay.settle(record, scene)
    elif record.beneficiary is None:
        record.beneficiary = _from_words(record, scene) or _same_as_before(record, scene)


def _carried(scene: Scene) -> str | None:
    shown = whom_before(scene)
    if shown is not None:
        return shown
    if scene.last is not None and scene.last.beneficiary is not None:
        return scene.last.beneficiary
    for place, words in enumerate(scene.earlier()):
        if place > 2:
            break
        found = POSSESSOR.match(words)
        if found is not None:
            return found["whom"]
    return None


def _from_words(record: FundingRule, scene: Scene) -> str | None:
    said = scene.said
    two = _TWO_AIDS.search(said)
    if record.kind == "budget_line" and two is not None:
        return two.group()
    for pattern, words in (
        (_MEANT_FOR, scene.behind),
        (_DEFINED, said),
        (_ATTRACTS, scene.behind),
        (_NOT_COUNTED, said),
        (sum_receivers.USED_FOR, scene.behind),
        (_BUILDS, scene.behind),
    ):
        found = pattern.search(words)
        if found is not None and record.kind == "subsidy":
            return found["whom"]
    actor = fields.actor_of(scene.first)
    if actor is not None and record.kind == "subsidy" and (actor != record.payer or _NEEDS_AID.search(actor)):
        return actor
    case = scene.first.endswith("的") and record.kind == "subsidy"
    acting = _WHO_DOES.match(scene.first) if case else None
    named = acting["whom"] if acting is not None else spoken_of(scene.first) if case else None
    if named is not None:
        return named
    end = _FOR_END.search(said)
    if end is not None and record.kind in ("budget_line", "subsidy"):
        return end["whom"]
    backed = _BACKED.match(scene.behind) if record.kind == "budget_line" else None
    if backed is not None:
        return backed["whom"]
    paid_for = _PAID_FOR.search(scene.first) if record.kind == "subsidy" else None
    if paid_for is not None:
        return paid_for["whom"]
    for pattern in (_NEEDING, _PAID, _EXAMINED, _UPKEEP):
        found = pattern.search(said) if pattern is _UPKEEP else pattern.match(said)
        if found is not None and not found["whom"].startswith(_VERBAL):
            return found["whom"]
    owner = _OWNER_CLAUSE.match(scene.before or "") if record.kind == "budget_line" else None
    return owner["whom"] if owner is not None else None


def _same_as_before(record: FundingRule, scene: Scene) -> str | None:
    """Whom the clause in front speaks of, or the record in front: the second of two gifts to the same persons."""
    if record.kind != "subsidy" or _AT_LARGE.search(scene.said):
        return None
    if scene.before is not None:
        event = fields.actor_of(scene.before)
        if event is not None:
            record.condition = record.condition or scene.before[len(event) :]
            return event
    last = scene.last
    if last is not None and last.kind in _GIFTS and last.beneficiary is not None:
        another = _OWN_COST.match(scene.said) is not None and _NEEDS_AID.search(last.beneficiary) is None
        return None if another else last.beneficiary
    return whom_before(scene, 3) if scene.before is not None else None


_GIFTS = frozenset(("subsidy", "tax", "fixed_amount", "per_capita", "budget_line"))
_OWN_COST = re.compile(r"(?!所需|相关|有关|其)[^，,；;由]{2,8}费用?由")
"""培训费用由用人单位承担，交通费由工会补助: what the first cost is for, the second is not."""

_AT_LARGE = re.compile(r"对下|资金由|补贴标准|补助标准|资助标准|资金通过|贴息政策")
