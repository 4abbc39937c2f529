"""The first reading of a record's fields: what its form's groups and its own clause say, by its kind.

A sentence of prose is read twice. Here the clause alone is read, while the records of the sentence are still being
found, because the next clause may go on with this one's money. When all are found `completing` reads each again with
the words around it, and it decides, in the order that `complete` tells, each field from the value that stands here.
The base that a form gives counts for property and matching shares only.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.funding_rule import dues, gifts, parties
from ingest.facts.funding_rule.parties import trimmed
from ingest.facts.funding_rule.passage import Passage, Phrase, subject_of
from ingest.facts.funding_rule.words import BODY, HAS_FUND, PERSONS, ends_in_body
from ingest.records import FundingRule
from vocabulary.funding import Form

_BUDGET = re.compile(r"(?:列入|纳入|编入|打入|列进|在)(?P<budget>[^，,；;]{0,24}?预算)")
_BUDGET_OWNER = re.compile(
    r"(?P<owner>[^，,；;]{0,14}?(?:财政|政府|本单位|单位)(?<!年度财政))(?:的)?(?:年度)?(?:财政)?(?:部门)?预算"
)
_CHARGED_TO = re.compile(r"(?:从|由|按照?)[^，,；;]{1,30}?(?:列支|支付|解决|安排|提取|开支|支出|报销)")
_PAY_FIRST = re.compile(r"(?:^|，)(?:其|本人|期间)?(?:的)?(?:工资|奖金|福利|其他|待遇|报酬)")
_TOWARDS = re.compile(rf"(?:[^，,；;]{{0,24}}?{BODY})?对于?(?![口外])(?P<whom>.+)")
_FIT = re.compile(r"(?!对)(?P<who>[^，,；;的]{4,40}?)(?P<condition>符合(?:规定)?条件)的")
"""工会所属疗养院符合条件的，减免房产税."""

_WITHIN = re.compile(r"(?P<condition>在[^，,；;]{2,30}(?:范围内|前提下|条件下))")
_ITS_COST = re.compile(r"(?:将|把)(?P<owner>[^，,；;将把]{2,24}?)(?:所需)?的?经费(?:列入|纳入)")
_DURING = re.compile(r"(?P<who>[^，,；;的在]{0,8}?(?:职工|会员|干部|人员|委员|代表|妇女))[^，,；;]{2,20}期间$")
_SUPPORTED = re.compile(r"(?P<whom>由财政拨款支持的[^，,；;]{2,12}?组织)")
ENFORCED = re.compile(r"支付令|强制(?:执行|征收)|责令|限期|催缴|催告|扣缴|划扣")
"""Dues that are claimed from one who did not pay."""

_BREACH = re.compile(r"拒不|拒绝|拖延|逾期|未按|未依法|未缴|未拨|不缴|不拨|少缴|少拨|欠缴")
_FAILED = re.compile(r"(?:逾期|仍)?(?:未|不|少|欠|拒|拖)[按足如]?[缴交拨]")
"""未交、少交工会经费的: what was not paid is no subject."""
_DISPOSES = re.compile(r"(?:归|由)(?P<owner>[^，,；;]{2,20}?)(?:所有|处置|处理|承接|承继|接管|清算)")
_PROVIDER = re.compile(
    r"(?:引入|委托(?!运营|管理|[^，,；;]{0,10}购买)|支持|扶持|引导|吸引|鼓励|充实)(?!通过|以|采取|政府)(?P<who>[^，,；;]{2,30}?)"
    r"(?:承接|承担|参与|开展|提供|实施|运营|成员|为(?=[^，,；;]{2,12}提供)|$)"
)
_BUYER = re.compile(rf"(?:建立|探索|推进|推动|支持)(?P<buyer>[^，,；;]{{0,8}}?{BODY})(?:向[^，,；;]{{2,8}})?购买")
_TAKES_ON = re.compile(r"承接|参与[^，,；;]{0,4}购买|承担")
_INVESTED = re.compile(r"通过(?P<budget>[^，,；;]{0,6}预算内投资)")
_EMPTY = frozenset((
    "稳定", "科学", "现有", "救助", "标准自然", "所需", "奖励", "补贴", "补助", "检查", "设立", "独立", "建设",
    "所需建设", "合理", "长效", "根据", "一定", "运转", "运行", "医疗", "自然灾害", "临时", "住房", "教育", "就业",
    "专项", "困难",
))  # fmt: skip
"""What stands where a beneficiary may stand and is none."""

_AID_FOR = re.compile(r"(?<=人)(?:基本)?(?:生活|护理|岗位|交通|误工|高龄|养老服务|营养)+$")
_EMPLOYS = re.compile(r"招用|吸纳|录用|聘用|参与|开展|从事|承接")
_OF_PERSONS = re.compile(
    r"(?P<who>[^，,；;的]{2,30}(?:残疾人|妇女|儿童|学生|职工|青年|家庭))的(?!.{0,12}(?:单位|企业|机构|组织|家庭|地区)$)"
)
_AID_VERB = re.compile(r"^.*(?:落实|实施|发放|完善|健全|提高|建立|做好)")
_TWO_AIDS = re.compile(
    r"(?P<first>[^，,；;、和]{2,10}人)(?:生活|护理)补贴和(?P<second>[^，,；;、和]{2,10}人)(?:生活|护理)补贴"
)
_NEEDED = re.compile(r"(?P<condition>确有必要[^，,；;的]{0,6})的")
_GIVEN_ON = re.compile(r"给予|予以|贴息|(?:适当|酌情)提高")
_ACTING = re.compile(
    rf"(?P<who>[^，,；;]{{0,20}}?{BODY})(?=为[^，,；;为]{{2,16}}?(?:购买|购置|缴纳|办理|投保|安装|配备|代缴)(?!的)|(?<!社会)(?<!群团)(?<!慈善)组织[^，,；;的]{{2,24}}?(?:培训|体检|活动|疗养|疗休养|比赛)的$|上大学|生病|患病|住院|去世|结婚|退休|依法|依章|开展|参与|招用|吸纳|录用|自主创业|首次创业|创办|聘用|承接|承担|举办|(?<!社会)(?<!群团)组织开展|信息化|所属|符合|自主|从事"
    r"|本人|因|患|遭遇|遭受|突发|死亡|生育|合伙|返乡|自谋职业|实施|接受|参加|取得|获得|考上|考入|考取|入读|就读|升入|毕业(?!生)|担任|兼任|达到|达不到|超过|超比例|每(?:新|多)?(?:招用|吸纳|录用|聘用|招收|安置|安排)|安置|招收|新招|新录用|签订|带动|购买|租赁)"
)
_STAYS_AT = re.compile(rf"(?P<who>[^，,；;]{{0,20}}?(?:{PERSONS}))在(?![职校岗编])")
"""残疾儿童在普惠性幼儿园接受学前教育: where those are who act."""
_DESCRIBES = re.compile(rf"的[^，,；;的]{{0,8}}(?:{BODY})$")
"""What a verb behind persons describes: 超比例安排残疾人就业的用人单位 are employers."""

_AFTER_TO = re.compile(r"^.*(?:可以|应当|要)?对(?![口象])于?")
_GIVER = re.compile(r"(?:推动|将|把)(?P<payer>[^，,；;]{1,14}?(?:联|会|组织|政府|部门|单位))的(?:资源|经费|资金)")
_SERVICE = re.compile(r"(?:社会工作|帮扶|救助|关爱)*(?:等)?(?:社会化|公共|社会|专业)?服务(?:项目|事项)?$")
_CONDITION = re.compile(
    r"(?P<condition>(?:有条件|具备条件)的|确有必要[^，,；;的]{0,6}的)"
    r"(?P<rest>(?:[^，,；;]{0,6}[乡镇县市区村]|街道|社区)(?:[（(][^，,；;）)]{1,8}[）)])?)"
)
"""A condition in front of a tier of administration; 有条件的地方, 有条件的单位 are whole names of who acts."""


class Clause(NamedTuple):
    """The words that a record rests on.

    Attributes:
        text: the comma clause.
        topics: the clauses that open it.
        subject: who acts, see `Passage.subject`.
    """

    text: str
    topics: tuple[str, ...]
    subject: str | None


def actor_of(words: str) -> str | None:
    """Who does what a condition tells: 残疾人 in 残疾人自主创业, None where nobody acts."""
    found = _ACTING.match(words)
    if (
        found is None
        or "由" in found["who"]
        or found["who"].startswith(("创办", "开办", "成立", "入驻", "新办"))
        or words[found.end() + 2 : found.end() + 3] == "的"
        or _DESCRIBES.search(words, found.end())
    ):
        return None
    who = found["who"].removeprefix("对于").removeprefix("对")
    stays = _STAYS_AT.match(who)
    return stays["who"] if stays is not None else who


def _condition_of(clause: str) -> str | None:
    """A condition without its subject and its closing 的: 达不到规定比例 in 用人单位达不到规定比例的."""
    found = _TOWARDS.match(clause)
    words = found["whom"] if found is not None else clause
    subject = subject_of(words) if _FAILED.match(words) is None else None
    return trimmed(words.removeprefix(subject) if subject is not None else words)


def condition_before(passage: Passage, phrase: Phrase) -> str | None:
    """The condition that stands in front of a clause in its stretch: 逾期仍不缴纳的，…按日加收."""
    for earlier in passage.before(phrase, 3):
        if earlier.part != phrase.part:
            break
        if earlier.text.endswith("的") and earlier.closing in ("，", ","):
            return _condition_of(earlier.text)
    return None


def budget_of(text: str) -> str | None:
    """The budget that a clause names (同级财政年度预算)."""
    found = _BUDGET.search(text)
    return trimmed(found["budget"]) if found else None


def budget_owner(budget: str | None) -> str | None:
    """Whose budget it is: 县市区财政 in 县市区财政预算."""
    found = _BUDGET_OWNER.search(budget or "")
    return found["owner"] if found and found["owner"] != "财政" else None


def fill(record: FundingRule, rule: Form, match: re.Match[str], clause: Clause, last: FundingRule | None) -> None:
    """Sets the fields of `record`.

    Args:
        match: where the form of `rule` was found in the clause, or in the clause with the topics that open it.
        clause: the words that the record rests on.
        last: the record before it in the sentence, from which a venue or an owner may be carried over.
    """
    groups = match.groupdict()
    record.payer = trimmed(groups.get("payer"))
    record.beneficiary = trimmed(groups.get("beneficiary"))
    record.base = trimmed(groups.get("base"))
    record.budget = trimmed(groups.get("budget"))
    subject = clause.subject
    if subject is not None:
        qualified = _CONDITION.fullmatch(subject)
        if qualified is not None:
            record.condition, subject = subject, qualified["rest"]
    for topic in clause.topics:
        _topic(record, topic)
    within = _WITHIN.search(clause.text)
    if within is not None and record.condition is None:
        record.condition = within["condition"]
    paid_by = parties.PAID_BY.search(clause.text)
    if rule.acts == "payer":
        record.payer = record.payer or (paid_by["payer"] if paid_by else None) or subject
    elif rule.acts == "beneficiary":
        record.beneficiary = record.beneficiary or subject
    else:
        record.agent = subject
    kind = _BY_KIND.get(record.kind)
    if kind is not None:
        kind(record, clause.text, last)
    if record.kind == "subsidy" and clause.topics and ends_in_body(clause.topics[-1]):
        record.beneficiary = _whom(clause.topics[-1])
    if record.kind == "subsidy":
        _persons(record, clause.text)
    if record.beneficiary in _EMPTY:
        record.beneficiary = None
    during = _DURING.match(clause.topics[-1]) if clause.topics and record.kind == "remuneration" else None
    if during is not None and record.beneficiary is None:
        record.beneficiary = during["who"]


def _persons(record: FundingRule, text: str) -> None:
    """The persons themselves: 贫困残疾人 in 贫困残疾人的康复服务; both of 困难残疾人生活补贴和重度残疾人护理补贴."""
    both = _TWO_AIDS.search(text)
    of_persons = _OF_PERSONS.match(record.beneficiary or "")
    if both is not None:
        record.beneficiary = parties.trimmed(_AID_VERB.sub("", both["first"])) or both["first"]
        record.beneficiary += f"和{both['second']}"
    elif of_persons is not None:
        record.beneficiary = of_persons["who"]


def _topic(record: FundingRule, topic: str) -> None:
    """What a clause that opens another one says: 对…， names who receives, …的， the condition."""
    fit = _FIT.fullmatch(topic) if record.kind in ("tax", "subsidy") else None
    if fit is not None:
        record.beneficiary, record.condition = fit["who"], fit["condition"]
        return
    found = _TOWARDS.match(topic)
    if found is not None:
        whom = trimmed(found["whom"])
        words = whom or ""
        acting = _ACTING.match(words)
        if acting is not None and record.kind in ("subsidy", "tax"):
            record.beneficiary = acting["who"]
            rest = words[len(acting["who"]) :]
            record.condition = trimmed(rest) if topic.endswith("的") or _EMPLOYS.match(rest) else None
            return
        if record.kind == "purchase":
            record.condition = whom
        elif not topic.endswith("的"):
            record.beneficiary = acting["who"] if acting else whom
    within = _WITHIN.search(topic)
    if within is not None:
        record.condition = within["condition"]
    elif topic.endswith(("的", "条件下", "前提下")):
        stated = None if found is not None and record.kind == "subsidy" else _condition_of(topic)
        record.condition = (
            f"{record.condition}，{stated}" if record.condition and stated else stated or record.condition
        )


def enforce(record: FundingRule, passage: Passage, phrase: Phrase) -> None:
    """Who owes the dues that a clause claims, to whom, and what he failed to do (拒不拨缴工会经费，…申请支付令)."""
    for earlier in passage.before(phrase, 12):
        if not _BREACH.search(earlier.text):
            continue
        debtor = passage.own_subject(earlier)
        if record.condition is None:
            record.condition = _condition_of(earlier.text)
        if debtor is not None:
            record.payer = debtor
            break
    if passage.policy.text.find("工会经费", max(passage.sentence.start, phrase.start - 400), phrase.end) >= 0:
        record.beneficiary = "工会"


def _whom(topic: str) -> str | None:
    """The noun of a clause that opens another: 生活不能自理的残疾人 in 对生活不能自理的残疾人."""
    found = _TOWARDS.match(topic)
    return trimmed(found["whom"] if found is not None else topic)


def _budget_line(record: FundingRule, text: str, _last: FundingRule | None) -> None:
    if "由财政拨款支持" in text:
        record.condition = "由财政拨款支持"
        record.payer = None if record.payer == "财政" else record.payer
    if record.payer is None:
        record.payer = budget_owner(record.budget)
    supported = _SUPPORTED.search(text)
    if supported is not None:
        record.beneficiary = supported["whom"]
    if record.beneficiary is None:
        cost = _ITS_COST.search(text)
        record.beneficiary = parties.owner_of(_CHARGED_TO.sub("", text)) or (cost["owner"] if cost else None)


def _mechanism(record: FundingRule, text: str, last: FundingRule | None) -> None:
    """建立稳定的经费保障机制 behind 将残疾人事业经费列入财政预算 is for the same work."""
    _subsidy(record, text, None)
    if record.beneficiary in _EMPTY or record.beneficiary is None:
        record.beneficiary = last.beneficiary if last is not None and last.kind == "budget_line" else None


def _owned(record: FundingRule, text: str, last: FundingRule | None) -> None:
    record.payer = None
    if "拥有" in text or "享有" in text:
        return
    disposes = _DISPOSES.search(text)
    if disposes is not None:
        record.beneficiary = disposes["owner"]
        return
    owner = parties.holder_of(text) or parties.owner_of(text) or record.beneficiary or parties.venue_of(text)
    if owner is None and last is not None and last.kind == "facility" and not HAS_FUND.search(text):
        owner = last.beneficiary
    elif owner is not None and owner.endswith("事业"):
        owner = None
    record.beneficiary = owner


def _subsidy(record: FundingRule, text: str, last: FundingRule | None) -> None:
    invested = _INVESTED.search(text)
    record.budget = invested["budget"] if invested is not None else record.budget
    if record.beneficiary is not None:
        record.beneficiary = _AFTER_TO.sub("", record.beneficiary)
        if record.beneficiary in ("下", "财政", "适当"):
            record.beneficiary = None
            if record.payer is None and "财政投入" in text:
                record.payer = "财政"
            return
        record.beneficiary = actor_of(record.beneficiary) or record.beneficiary
    elif "对下" not in text:
        record.beneficiary = parties.owner_of(text)
        if text.startswith("并") or _GIVEN_ON.search(text):
            _carried(record, last)
    if record.payer is None and "财政投入" in text:
        record.payer = "财政"
    if record.beneficiary is not None:
        record.beneficiary = _AID_FOR.sub("", record.beneficiary) or None
    giver = _GIVER.search(text)
    if record.payer is None and giver is not None:
        record.payer = giver["payer"]


def _tax(record: FundingRule, text: str, last: FundingRule | None) -> None:
    record.payer = "国家" if text.startswith("国家") else None
    if record.beneficiary is not None and not (record.condition or "").startswith("符合"):
        record.beneficiary = actor_of(record.beneficiary) or record.beneficiary
        if record.beneficiary.endswith(("国家", "政府", "部门")):
            record.beneficiary = None
    _carried(record, last)


_GIFTS = frozenset(("tax", "subsidy", "fixed_amount", "per_capita"))


def _carried(record: FundingRule, last: FundingRule | None) -> None:
    """对…的用人单位给予税收优惠，并在…等方面给予扶持: the second gift goes to whom the first went."""
    if record.beneficiary is None and last is not None and last.kind in _GIFTS:
        record.beneficiary = last.beneficiary


def _oversight(record: FundingRule, _text: str, _last: FundingRule | None) -> None:
    record.payer = record.beneficiary = None


def provider_of(text: str) -> str | None:
    """Who renders the services that are bought: 工会 in 委托工会开展困难职工帮扶."""
    found = _PROVIDER.search(text)
    return found["who"] if found is not None else None


def _remuneration(record: FundingRule, text: str, _last: FundingRule | None) -> None:
    if "享受" in text and not parties.PAID_BY.search(text):
        record.payer, record.beneficiary = None, record.payer or record.beneficiary
    elif record.beneficiary is None and _PAY_FIRST.search(text) and not parties.PAID_BY.search(text):
        record.payer, record.beneficiary = None, record.payer


def _purchase(record: FundingRule, text: str, _last: FundingRule | None) -> None:
    taker = record.payer if _TAKES_ON.search(text) else None
    if re.search(r"政府(?:向[^，,；;]{2,12})?(?:购买|采购)", text):
        record.payer = "政府"
    buyer = _BUYER.search(text)
    if record.payer is None and buyer is not None:
        record.payer = buyer["buyer"]
    if record.beneficiary is not None and "纳入" in text:
        record.beneficiary = _SERVICE.sub("", record.beneficiary) or record.beneficiary
    if record.beneficiary is None:
        record.beneficiary = provider_of(text) or taker


def _facility(record: FundingRule, text: str, last: FundingRule | None) -> None:
    venue = None if text.startswith(("纳入", "列入", "享受", "并纳入", "并列入")) else parties.venue_of(text)
    if venue is None and last is not None and last.kind == "facility":
        venue, record.condition = last.beneficiary, record.condition or last.condition
    record.beneficiary = venue or record.beneficiary
    needed = _NEEDED.search(text)
    if needed is not None:
        record.condition = needed["condition"]


_BY_KIND = {
    "collection": lambda record, text, _last: dues.read(record, text),
    "budget_line": _budget_line,
    "asset_protection": _owned,
    "subsidy": _subsidy,
    "other": _mechanism,
    "oversight": _oversight,
    "purchase": _purchase,
    "remuneration": _remuneration,
    "fundraising": lambda record, text, _last: gifts.read(record, text),
    "tax": _tax,
    "facility": _facility,
}
