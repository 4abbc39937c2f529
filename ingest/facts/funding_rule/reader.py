"""Reads one sentence: finds the form of each comma clause, its extent and its parts, and settles the ledger."""

from __future__ import annotations

import re
from typing import cast

from ingest.facts.funding_rule import fields, parties, sources, sums
from ingest.facts.funding_rule.passage import NAMED, Passage, Phrase
from ingest.facts.funding_rule.words import BODY, CUE, HAS_FUND, HAS_VENUE, MONEY_NOUNS, VENUE, ends_in_body
from ingest.ledger import Candidate, Ledger
from ingest.records import FundingKind, FundingRule
from vocabulary.funding import Form, funding_forms

LONGEST = 300
"""A comma clause of more characters was never written by hand: it is not looked into, which bounds the cost."""

_LOOK_BACK = 12
"""How many comma clauses back the money that a clause speaks of may be named."""

_TOPIC_END = (
    "的", "过程中", "工作中", "条件下", "情况下", "前提下", "基础上", "范围内", "时", "之后", "期间", "政府采购",
)  # fmt: skip
_TOPIC_START = re.compile(rf"(?:[^，,；;]{{0,24}}?{BODY})?对于?(?![口外])|在|按照?|根据|经|凡|参与|除")
_MANNER = re.compile(r"(?:要|应当?)?(?:按照|根据|依照|依据|本着)")
_SPOKEN_OF = (*MONEY_NOUNS, "名单", "物质条件")
_TOPIC_NOUN = (*_SPOKEN_OF, "情况", "待遇", "报酬", "工资", "费用")
_VERB_FIRST = re.compile(
    r"合理|设置|建立|建设|加强|完善|健全|落实|推进|推动|发挥|开展|组织|通过|积极|充分|支持|鼓励|引导|利用|依托|提供(?!.*的)|成立(?!.*的)"
)
_MODAL_START = re.compile(r"(?:应当|应该|应|要|必须|须|不得|可以)")
_HAS_MODAL = re.compile(r"应当|应该|必须|可以|不得|(?<![主需重必])要(?!求)|应(?![急对用聘])")
_CARRY = re.compile(
    r"专项|监督|报告|提出意见|查询|不得|公布|公开|公示|审计|反馈|强制执行|划拨|归|由|账户|重建|参照|同等|工作经费|纳入|列入|开放|支付|承担|%|％|百分之|重点用于|限期|扩大[到至]|严禁|核算|公告|侵犯|追回|报销|至少建"
)
_INTO_BUDGET = re.compile(r"^(?:并|且|并且)?(?:按[^，,；;]{2,10})?(?:足额)?(?:纳入|列入)")
_AID = re.compile(r"补贴|补助|资助|救助|津贴|救济|供养")
_SUPPORTED = re.compile(r"财政|信贷|阵地|信息化建设|地区|农村|设施|基地")
_GROWTH = re.compile(r"(?:增长|投入|保障)[^，,；;]{0,12}(?:监督|监管)机制")
"""One mechanism clause that names two mechanisms: 经费合理增长、灵活使用和有效监督机制."""

_ROOM_AND_MONEY = re.compile(r"提供[^，,；;]{0,12}(?:场地|场所|设施|用房)(?:、|和|及)[^，,；;]{0,6}(?:经费|资金)")
_MONEY_AND_ROOM = re.compile(r"提供[^，,；;]{0,8}经费(?:、|和)[^，,；;]{0,8}(?:场地|场所|设施|用房)$")
_TAX_AND_AID = re.compile(r"税[^，,；;]{2,8}(?:、|和|及|以及)[^，,；;]{0,24}(?:补贴|补助|贴息|资助|奖补)")
_TWO_SYSTEMS = re.compile(
    r"(?:建立|完善|健全|实施|落实)(?P<first>[^，,；;、和]{2,10}?)(?:生活|护理|生活费|福利)*(?:补贴|补助|津贴|生活费)制度(?:和|、|及)"
    r"(?P<second>[^，,；;、和]{2,10}?)(?:生活|护理|生活费|福利)*(?:补贴|补助|津贴|生活费)制度"
)
"""Two aids, each a system of its own: 建立困难残疾人生活补贴制度和重度残疾人护理补贴制度."""

_FOR_WHOM = re.compile(r"(?:为|给|向)(?P<whom>[^，,；;]{2,20}?)提供")
_VERB_IN_NOUN = re.compile(
    r"剩余|应当|必须|不得|支持|鼓励|推动|建成|新建|建设(?![、的和资经]|$)|列入|纳入|加强|加大|[收拨上征补]缴|缴纳|征收|落实|规范|完善|健全|安排|提供|购买|筹集|募集|代收|代征|划拨|拨付|筹措"
)
_PREDICATE = re.compile(r"(?:由|应当|应|要|必须|任何|不得|其|统一|归)")
"""A noun that opens a sentence, and how its predicate begins: …的建设、维护经费，由同级财政予以保障."""

_ALLOWED = re.compile(r"(?:经[^，,；;]{0,8}批准)?(?:后)?(?:可以?|应当?|要)")
_WHO = re.compile(rf"(?![^，,；;]*(?:应当|必须|不得|可以))[^，,；;]{{2,40}}的[^，,；;的]{{0,6}}{BODY}")
"""Who something is granted to: 缴纳保障金确有困难的用人单位，经批准可以缓缴."""

_ACCEPTS = re.compile(r"(?:接受[^，,；;]{0,14}(?:捐赠|资助|捐助|款物)|(?:开展|进行|组织)[^，,；;]{0,8}募捐(?:活动)?)$")
_GIVES = re.compile(r"免除|减免|给予|予以")
_OUTCOME = ("实现", "做到", "形成", "促进")
_VENUE_HEAD = re.compile(rf"(?P<venue>[^，,；;应]{{0,40}}{VENUE})(?=应|要|必须|须|向)")
_WATCHED = re.compile(r"(?:自觉|主动)*接受(?:社会|公众)?监督")
"""Watching by nobody in particular belongs to what is told: …向社会公布，接受社会监督."""

_APPROVED = re.compile(
    r"(?:并|且|经|依法|按程序|按规定|履行|提交)[^，,；;]{0,24}(?:报|提交|送)[^，,；;]{2,16}(?:批准|审批|备案|审议|审定)$"
)
"""How a budget that is drawn up comes into force: 编制年度预算，经…审查后报上级工会批准."""

_BOOKS = re.compile(r"账[簿册目户]?|核算|记[载录]")
_AIM = re.compile(r"为(?!妇女|职工|会员|残疾人|青少?年|儿童|其|[^，,；;]{2,20}提供)")
_LAID_DOWN = re.compile(r"制定(?:本|如下|以下|了?《)|(?:特|现)制定|现(?:提出|就)|制定本|提出(?:如下|以下)")
_ANOTHER_PAYER = re.compile(r"(?:也|或者?|还|亦)?(?:可以?|应当?)?由[^，,；;]{2,24}(?:承担|负担|支付|解决|发放|列支)$")
"""也可以由上级工会承担: another payer for what the clause before it grants."""

_AIDED = re.compile(r"(?:用于)?(?:资助|补助)(?P<whom>[^，,；;]{2,20})$")
"""Whom a fund is for that the clause before sets up: 设立助学金，资助残疾学生."""

_FUND_SET = re.compile(r"设立|建立|安排")
_SAME_TERMS = re.compile(r"^其中|(?:提高|增加)[到至]")
_BUILDING = ("建设", "打造", "设立", "建立")
_USING = ("整合", "利用", "盘活", "依托")
_TITLE = re.compile(r"《[^《》]{1,60}》")


class Reader:
    """Reads one passage and settles a ledger candidate for each of its clauses that speaks of money."""

    def __init__(self, passage: Passage, ledger: Ledger, last_sum: FundingRule | None) -> None:
        self.passage = passage
        self.ledger = ledger
        self.last_sum = last_sum
        self.records: list[FundingRule] = []
        self._done = -1
        self._topics: list[Phrase] = []
        self._left: list[Phrase] = []
        self._stated: set[int] = set()
        where = passage.sentence
        self._past = NAMED["past"].search(passage.policy.text, where.start, where.end) is not None

    def items(self, owner: str | None, phrases: list[Phrase]) -> list[FundingRule]:
        """The records of clauses that are items of a list of sources of `owner`'s money."""
        for phrase in phrases:
            candidate = self.ledger.candidate("funding_rule", phrase.start, phrase.end)
            found = sums.read(self.passage, phrase)
            if isinstance(found, tuple):
                for record in found[0]:
                    record.beneficiary = owner or record.beneficiary
                    record.payer = record.payer or sources.payer_of(phrase.text)
                self.records += found[0]
                candidate.facts()
                continue
            kind = sources.kind_of(phrase.text)
            if kind is None:
                candidate.reject("names no money")
                continue
            payer = sources.payer_of(phrase.text)
            self.records.append(
                FundingRule(start=phrase.start, end=phrase.end, kind=kind, payer=payer, beneficiary=owner)
            )
            candidate.facts()
        return self.records

    def read(self) -> list[FundingRule]:
        """The records of a passage of prose."""
        aims = self._aims()
        for phrase in self.passage.phrases:
            if phrase.index <= self._done:
                continue
            if phrase.index < aims:
                if CUE.search(phrase.text):
                    self._candidate(phrase).reject("an aim")
                continue
            if self._topics and self._topics[-1].part != phrase.part:
                self._topics = []
            if not (CUE.search(phrase.text) or _CARRY.search(phrase.text)):
                self._keep_topic(phrase)
            elif phrase.end - phrase.start > LONGEST:
                self._candidate(phrase).unknown("a clause of more than 300 characters")
            else:
                self._phrase(phrase)
        self._settle()
        return self.records

    def _aims(self) -> int:
        """How many clauses only lead up to what is laid down: 为加强…管理，规范资金使用，根据…，制定本办法."""
        if not _AIM.match(self.passage.phrases[0].text):
            return 0
        return next((phrase.index for phrase in self.passage.phrases if _LAID_DOWN.search(phrase.text)), 0)

    def _candidate(self, phrase: Phrase) -> Candidate:
        return self.ledger.candidate("funding_rule", phrase.start, phrase.end)

    def _keep_topic(self, phrase: Phrase) -> None:
        """Remembers a clause that only opens the next one (对于…的服务，); else forgets the earlier ones."""
        text = phrase.text
        is_topic = phrase.closing in ("，", ",") and (
            text.endswith(_TOPIC_END)
            or (bool(self._topics) and _MANNER.match(text) is not None)
            or (
                _HAS_MODAL.search(text) is None
                and not text.startswith("每")
                and (_TOPIC_START.match(text) is not None or (_is_noun(text) and not _VERB_FIRST.match(text)))
                and not _GIVES.search(text)
            )
        )
        self._topics = [*self._topics[-2:], phrase] if is_topic else []

    def _phrase(self, phrase: Phrase) -> None:
        owner, listed = sources.inline(phrase)
        if listed:
            self.items(owner, listed)
            return
        if self._reports(phrase):
            self._candidate(phrase).reject("a sentence that reports what was")
            return
        if self._sums(phrase) or self._another_payer(phrase):
            return
        text = _TITLE.sub("某文", phrase.text) if "《" in phrase.text else phrase.text
        opens = phrase.closing in ("，", ",") and text.endswith(_TOPIC_END)
        blocked = funding_forms().blocked(text)
        if blocked is not None:
            if CUE.search(text):
                self._candidate(phrase).reject(blocked.reason)
            self._topics = []
            return
        after = self.passage.next(phrase)
        if after is not None and after.text.startswith("适用"):
            self._candidate(phrase).reject("what a text is for")
            return
        if after is not None and phrase.closing in ("，", ","):
            opens = opens or (_ACCEPTS.search(text) is not None and _MODAL_START.match(after.text) is not None)
            opens = opens or (
                _PREDICATE.match(after.text) is not None
                and text.endswith(_SPOKEN_OF)
                and _VERB_IN_NOUN.search(text) is None
            )
            opens = opens or (_ALLOWED.match(after.text) is not None and _WHO.fullmatch(text) is not None)
        opens = opens or (text.startswith("通过") and text.endswith(("渠道", "途径")) and phrase.closing in ("，", ","))
        rule = match = None
        if not opens:
            joined = self._with_topics(text)
            rule, match = self._rule(joined if "配套" in joined else text, phrase)
            if rule is None and self._topics:
                rule, match = self._rule(joined, phrase)
        if rule is None or match is None:
            if CUE.search(phrase.text):
                self._left.append(phrase)
            self._keep_topic(phrase)
            return
        self._candidate(phrase).facts()
        self._stated.add(phrase.index)
        if not self._continues(rule, match, phrase):
            self._add(rule, match, phrase)
        self._topics = []

    def _with_topics(self, text: str) -> str:
        """A clause with the topics that open it; a noun joins it without a comma (专职人员的工资，由所在单位支付)."""
        for topic in reversed(self._topics):
            text = topic.text + ("" if _is_noun(topic.text) else "，") + text
        return text

    def _reports(self, phrase: Phrase) -> bool:
        """Whether the stretch between semicolons tells what has been done (近年来累计投入…，建成活动场所300个)."""
        if not self._past:
            return False
        near = (phrase, *self.passage.before(phrase, 3))
        return any(self.passage.speaks(part, "past") for part in near if part.part == phrase.part)

    def _sums(self, phrase: Phrase) -> bool:
        referred = sums.by_reference(self.passage, phrase, self.last_sum)
        if referred is not None:
            self.records.append(referred)
            self._candidate(phrase).facts()
            return True
        found = sums.read(self.passage, phrase, self._stated)
        if isinstance(found, str):
            self._candidate(phrase).reject(found)
            return True
        if found is None:
            return False
        records, last = found
        if self.last_sum is not None and _SAME_TERMS.search(phrase.text):
            sums.part_of(records, self.last_sum)
        while self.records and self.records[-1].start >= records[0].start:
            self.records.pop()
        self.records += records
        self.last_sum = records[-1]
        self._done = last
        self._candidate(phrase).facts()
        self._topics = []
        return True

    def _another_payer(self, phrase: Phrase) -> bool:
        before = self._adjacent(phrase)
        if before is None or before.kind not in ("remuneration", "subsidy") or not _ANOTHER_PAYER.match(phrase.text):
            return False
        named = parties.PAID_BY.search(phrase.text)
        self.records.append(
            FundingRule(
                start=phrase.start, end=phrase.end, kind=before.kind, payer=named["payer"] if named else None,
                beneficiary=before.beneficiary,
            )
        )  # fmt: skip
        self._candidate(phrase).facts()
        self._topics = []
        return True

    def _rule(self, text: str, phrase: Phrase) -> tuple[Form | None, re.Match[str] | None]:
        """The first form that fits the words `text` of a clause."""
        for form in funding_forms().worth_trying(text):
            match = form.fits(text)
            if match is not None and self._spoken(form, text, phrase):
                return form, match
        return None, None

    def _spoken(self, rule: Form, text: str, phrase: Phrase) -> bool:
        """Whether what the rule needs is spoken of."""
        if not rule.need:
            return True
        if rule.need == "alone":
            return self.passage.next(phrase) is None and (bool(self._topics) or self.passage.previous(phrase) is None)
        if rule.need == "aid":
            near = (phrase, *self.passage.before(phrase, _LOOK_BACK))
            return any(_AID.search(part.text) is not None for part in near)
        if rule.need == "money":
            return HAS_FUND.search(text) is not None or _SUPPORTED.search(text) is not None
        wanted = ("venue",) if rule.need == "venue" else ("fund", "asset", "money")
        if rule.kind == "asset_protection":
            wanted = (*wanted, "venue")
        near = (phrase, *self.passage.before(phrase, _LOOK_BACK))
        return any(self.passage.speaks(part, what) for part in near for what in wanted)

    def _adjacent(self, phrase: Phrase) -> FundingRule | None:
        """The record that rests on the clause directly before."""
        previous = self.passage.previous(phrase)
        if previous is None or not self.records or self.records[-1].end != previous.end:
            return None
        return self.records[-1]

    def _continues(self, rule: Form, match: re.Match[str], phrase: Phrase) -> bool:
        """Whether a clause only goes on with the record before it: ，接受社会监督; ，并纳入同级财政预算."""
        before = self._adjacent(phrase)
        if before is not None and before.kind == rule.kind == "oversight" and self._same_care(before, phrase):
            before.end = phrase.end
            return True
        if before is None or HAS_FUND.search(phrase.text):
            return False
        if rule.kind == "budget_line" and _INTO_BUDGET.match(phrase.text) and before.kind in ("subsidy", "other"):
            before.kind = "budget_line"
            before.budget = fields.budget_of(phrase.text)
            before.payer = before.payer or fields.budget_owner(before.budget)
            before.end = phrase.end
            return True
        if before.kind != rule.kind:
            return False
        said = self.passage.policy.text[before.start : before.end]
        if rule.kind == "oversight" and _WATCHED.fullmatch(phrase.text):
            before.end = phrase.end
            return True
        joined = {
            "facility": phrase.text.startswith(_OUTCOME)
            or (phrase.text.startswith(_BUILDING) and said.startswith(_USING))
            or (phrase.text.startswith("每") and not HAS_VENUE.search(phrase.text) and said.endswith("建设")),
            "purchase": said.endswith(("方式", "过程中")),
            "remuneration": phrase.text.startswith(("并与", "并按", "且与")),
        }.get(rule.kind, False)
        if joined:
            before.end = phrase.end
            before.beneficiary = before.beneficiary or match.groupdict().get("beneficiary")
            if rule.kind == "facility" and phrase.text.startswith(_BUILDING):
                before.beneficiary = parties.venue_of(phrase.text) or before.beneficiary
        return joined

    def _same_care(self, before: FundingRule, phrase: Phrase) -> bool:
        """Whether a clause only tells how the care of money before it is taken.

        加强财务管理制度建设，健全…制度; 设立会计账簿，办理收支核算; 编制预算，报上级批准.
        """
        said = self.passage.policy.text[before.start : before.end]
        return (
            (said.endswith("制度建设") and phrase.text.startswith(("健全", "完善", "建立")))
            or (_BOOKS.search(said) is not None and _BOOKS.search(phrase.text) is not None)
            or ("预算" in said and _APPROVED.match(phrase.text) is not None)
        )

    def _settle(self) -> None:
        """Accounts for the clauses that state no rule of their own: part of a record's evidence, known, or unknown."""
        place = 0
        for phrase in self._left:
            while place < len(self.records) and self.records[place].end < phrase.end:
                place += 1
            candidate = self._candidate(phrase)
            reason = _why_none(phrase)
            if place < len(self.records) and self.records[place].start <= phrase.start:
                candidate.facts()
            elif reason is not None:
                candidate.reject(reason)
            else:
                candidate.unknown("words of money in a form that is not known")

    def _add(self, rule: Form, match: re.Match[str], phrase: Phrase) -> None:
        spanned = [
            topic for topic in self._topics if not topic.text.endswith(("期间", "时", "后", "原则", "要求", "规定"))
        ]
        if phrase.text.startswith("其"):
            spanned = [topic for topic in spanned if not topic.text.endswith("的")]
        first = spanned[0] if spanned else phrase
        last = phrase
        after = self.passage.next(phrase)
        if after is not None and self._only_adds(rule, phrase, after):
            last = after
            self._done = after.index
        text = self._with_topics(phrase.text)
        topics = tuple(topic.text for topic in self._topics)
        clause = fields.Clause(
            phrase.text if topics and topics[0].startswith("对") else text, topics, self.passage.subject(phrase)
        )
        kind = cast(FundingKind, rule.kind)
        record = FundingRule(start=first.start, end=last.end, kind=kind, payer=None, beneficiary=None)
        fields.fill(record, rule, match, clause, self.records[-1] if self.records else None)
        if record.condition is None and not self._topics and rule.kind in ("collection", "penalty"):
            record.condition = fields.condition_before(self.passage, phrase)
        aided = _AIDED.match(last.text) if rule.kind == "subsidy" and last is not phrase else None
        if aided is not None and record.beneficiary is None:
            record.beneficiary = aided["whom"]
        if rule.kind == "purchase" and record.beneficiary is None and last is not phrase:
            record.beneficiary = fields.provider_of(last.text)
        if rule.kind == "asset_protection" and record.beneficiary is None and not HAS_FUND.search(text):
            record.beneficiary = self._venue_before(phrase)
        if rule.kind == "collection" and fields.ENFORCED.search(phrase.text):
            fields.enforce(record, self.passage, phrase)
        if rule.kind == "tax" and record.beneficiary is None and topics and ends_in_body(topics[-1]):
            record.beneficiary = topics[-1]
        self.records.append(record)
        second = self._second_mechanism(record, text)
        if second is not None:
            self.records.append(second)

    def _venue_before(self, phrase: Phrase) -> str | None:
        """The venue that the clauses in front speak of: 工会兴办的活动场所应当坚持公益性，…不得改变用途."""
        for earlier in self.passage.before(phrase, 3):
            if self.passage.speaks(earlier, "fund") or self.passage.speaks(earlier, "asset"):
                return None
            if self.passage.speaks(earlier, "venue"):
                head = _VENUE_HEAD.match(earlier.text)
                return head["venue"] if head is not None else parties.venue_of(earlier.text)
        return None

    def _second_mechanism(self, record: FundingRule, text: str) -> FundingRule | None:
        """The other mechanism of a clause that names two: 合理增长…和有效监督机制; 提供必要的场地和经费."""
        if record.kind == "oversight" and _GROWTH.search(text):
            kind: FundingKind = "other"
            payer, beneficiary = None, parties.owner_of(text)
        elif record.kind == "facility" and _ROOM_AND_MONEY.search(text):
            kind, payer = "subsidy", record.payer
            found = _FOR_WHOM.search(text)
            beneficiary = found["whom"] if found is not None else None
        elif record.kind == "subsidy" and _MONEY_AND_ROOM.search(text):
            kind, payer, beneficiary = "facility", record.payer, parties.venue_of(text)
        elif record.kind == "tax" and _TAX_AND_AID.search(text):
            kind, payer, beneficiary = "subsidy", record.payer, record.beneficiary
        elif record.kind == "subsidy" and (systems := _TWO_SYSTEMS.search(text)) is not None:
            kind, payer = "subsidy", record.payer
            record.beneficiary, beneficiary = systems["first"], systems["second"]
        else:
            return None
        return FundingRule(
            start=record.start, end=record.end, kind=kind, payer=payer, beneficiary=beneficiary, base=record.base
        )

    def _only_adds(self, rule: Form, phrase: Phrase, after: Phrase) -> bool:
        """Whether the next clause states no rule of its own and tells how: 参与政府购买服务，要严格管理."""
        if after.end - after.start > LONGEST:
            return False
        if rule.kind == "subsidy" and _FUND_SET.search(phrase.text) and _AIDED.match(after.text):
            return True
        if self._rule(after.text, after)[0] is not None:
            return False
        if _MODAL_START.match(after.text) and not _HAS_MODAL.search(phrase.text) and not CUE.search(after.text):
            return True
        if rule.kind == "subsidy" and not _HAS_MODAL.search(after.text) and _AIDED.match(after.text):
            return True
        if rule.kind == "purchase" and phrase.text.endswith("方式") and fields.provider_of(after.text) is not None:
            return True
        return rule.kind == "facility" and self.passage.speaks(after, "venue") and not _HAS_MODAL.search(after.text)


def _is_noun(text: str) -> bool:
    """Whether a clause ends as a noun that the next clause may speak about."""
    return text.removesuffix("等").endswith(_TOPIC_NOUN) or ends_in_body(text)


def _why_none(phrase: Phrase) -> str | None:
    """Why a clause about money is known to state no rule; None if it is not understood."""
    known = funding_forms()
    reason = next((no.reason for no in (*known.blocking, *known.no_facts) if no.pattern.search(phrase.text)), None)
    if reason is None and phrase.closing in ("，", ",") and phrase.text.endswith(_TOPIC_END):
        return "a condition"
    return reason
