"""Reads one sentence: finds the form of each comma clause, its extent and its parts, and settles the ledger."""

from __future__ import annotations

import re
from typing import cast

from ingest.facts.funding_rule import doubles, fields, joining, needs, offences, parties, sources, sums, topics
from ingest.facts.funding_rule.extent import has_sum
from ingest.facts.funding_rule.passage import NAMED, Passage, Phrase
from ingest.facts.funding_rule.words import CUE, HAS_FUND, VENUE, ends_in_body
from ingest.ledger import Candidate, Ledger
from ingest.records import FundingKind, FundingRule
from vocabulary.funding import Form, funding_forms

LONGEST = 300
"""A comma clause of more characters was never written by hand: it is not looked into, which bounds the cost."""

_CARRY = re.compile(
    r"冻结|查封|支持做好|恢复|移交|结转|扣除|用地|征得|发放情况|结余|解决|弥补|补足|结算|挂钩|收回|归还|清退|腾退|退还|专户|分账|先建|不准|规定执行|推广(?:到|至)|(?:给予|提供|落实)住房保障|专项|分解下达|补[缴交拨足提]|签[字名收]|意愿|监督|报告|提出意见|查询|不得|公布|公开|公示|通报|审计|反馈|强制执行|划拨|归|由|账户|重建|参照|同等|工作经费|纳入|列入|开放|支付|承担|%|％|百分之|重点用于|限期|扩大[到至]|严禁|核算|公告|侵犯|追回|报销|至少建|绩效|内部控制|承接主体|放宽|改作他用|列项|增幅|增长幅度|力度|法律保护|信息公开|报批|全额返还|(?:返还|返拨|回拨)[^，,；;]{0,8}(?:工会|组织|单位)|划入|汇入|转入|缴存|一定的?比例|监管办法|(?:给予|予以)支持$|(?:分配|使用|支出)方案"
)
_VENUE_HEAD = re.compile(rf"(?P<venue>[^，,；;应]{{0,40}}{VENUE})(?=应|要|必须|须|向)")
_AIDED = re.compile(r"(?:用于)?(?:资助|补助)(?!经费|资金|标准|金|对象)(?P<whom>[^，,；;0-9]{2,20})$")
"""Whom a fund is for that the clause before sets up: 设立助学金，资助残疾学生."""

_MEANS = re.compile(
    r"转移支付(?:等?方式)?$|(?:采取|采用|通过)[^，,；;]{2,10}(?:补贴|补助|资助|奖补)等?(?:方式|办法|形式)$|财政[^，,；;]{0,6}安排[^，,；;]{0,8}(?:经费|资金)$|(?:可以?|从[^，,；;]{2,20}中|应当?|要|适当)安排[^，,；;]{0,6}(?:经费|资金)$"
)
_BACKS = re.compile(
    r"(?:重点)?(?:支持|扶持|资助|补助)|对[^，,；;]{2,60}?(?:实施|开展|进行)[^，,；;]{2,12}$|对[^，,；;]{2,50}(?:给予|予以)[^，,；;]{0,6}(?:支持|补助|资助|扶持|奖补|补贴|奖励)$|对[^，,；;]{2,60}?(?:给予|予以)[^，,；;]{0,8}(?:改造|帮扶|服务)$"
)
"""Money and whom it backs: 可安排经费，对…给予支持; 通过专项转移支付，支持…开展工作."""

_TAKES_PART = re.compile(r"(?:参与|支持|帮助|发展|资助)[^，,；;]{2,24}$")
"""鼓励社会组织以捐赠等方式，支持残疾人事业: for what the gift is."""
_FUND_SET = re.compile(r"设立|建立|安排")
_SAME_TERMS = re.compile(
    r"^其中|^[交缴]纳[0-9]|(?:提高|增加)[到至]|^不足[^，,；;]{2,12}的|以[上下]的(?:至少|不低于|不少于)?[0-9]"
)

_NO_TERMS = re.compile(
    r"(?![^，,；;]{0,16}(?:最[高多低]|累计|一次性))(?:[^，,；;0-9每]{2,16}(?:补助|补贴|缴纳|交纳|承担|负担|资助|出资)"
    r"|[^，,；;0-9每]{0,10}(?:儿童|孤儿|老年人|残疾人|人员|学生|对象|家庭)(?:按|为|不(?:得)?(?:低于|少于|超过|高于))"
    r"|[^，,；;0-9每]{0,12}(?:地区|山区|牧区|老区|海岛县|山区县|农村|城镇|城市|地方)(?:按|为|不(?:得)?(?:低于|少于|超过|高于))?)[0-9.]{1,8}万?元(?:的标准)?"
)
"""人均不低于3元，山区、海岛县不低于2元: a sum that leaves out by what it is measured, as the clause in front said."""

_MAY_RISE = re.compile(r"(?:可以?|适当|酌情)+(?:适当|酌情)*(?:提高|增加|上浮)$")
_AT_MOST = re.compile(r"但?(?:最高|最多|一般)?不(?:得)?(?:超过|高于)[0-9.]{1,8}[万]?元$")

_THEREBY = re.compile(r"^由此(?:产生|引起|形成|发生|增加)的")
"""由此产生的贴息资金由地方财政承担: no payer stands behind this 由."""
_WATCHERS = re.compile(r"(?:国有)?资产监督管理(?:部门|机构|委员会)")
"""Bodies whose names speak of assets."""

_TITLE = re.compile(r"《(?![^《》]{0,20}(?:通知书|通知单|决定书|申请书|支付令)》)[^《》]{1,60}》")
"""Titles, whose words say nothing of their own; a form that is sent (《催缴工会经费通知书》) does."""


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
        for phrase in sources.with_definitions(phrases):
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
            payer = sources.payer_of(sources.defined(phrase.text)) or sources.payer_of(phrase.text)
            self.records.append(
                FundingRule(start=phrase.start, end=phrase.end, kind=kind, payer=payer, beneficiary=owner)
            )
            candidate.facts()
        return self.records

    def deeds(self, phrases: list[Phrase]) -> None:
        """Accounts for the items of a list of deeds or cases, which state no rule."""
        for phrase in phrases:
            if CUE.search(phrase.text):
                self._candidate(phrase).reject("an item of a list of deeds or cases")

    def read(self) -> list[FundingRule]:
        """The records of a passage of prose."""
        if topics.defines(self.passage):
            return []
        aims = topics.aims(self.passage)
        first_deed = offences.first_item(self.passage)
        prose = self.passage.phrases[:first_deed]
        self.deeds(self.passage.phrases[len(prose) :])
        for phrase in prose:
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

    def _candidate(self, phrase: Phrase) -> Candidate:
        return self.ledger.candidate("funding_rule", phrase.start, phrase.end)

    def _keep_topic(self, phrase: Phrase) -> None:
        """Remembers a clause that only opens the next one (对于…的服务，); else forgets the earlier ones."""
        after = self.passage.next(phrase)
        told_of = topics.is_taxed(phrase, after) or topics.draws(phrase, after)
        opening = topics.is_topic(phrase, bool(self._topics)) or told_of
        if not opening and self._topics and topics.between(self._topics[-1], phrase, after):
            return
        self._topics = [*self._topics[-2:], phrase] if opening else []

    def _phrase(self, phrase: Phrase) -> None:
        owner, listed = sources.inline(phrase)
        if listed:
            self.items(owner, listed)
            return
        if self._reports(phrase):
            self._candidate(phrase).reject("a sentence that reports what was")
            return
        if self._sums(phrase):
            return
        adjacent = self._adjacent(phrase)
        again = joining.another_payer(adjacent, phrase) if adjacent is not None else None
        if again is not None:
            self.records.append(again)
            self._candidate(phrase).facts()
            self._topics = []
            return
        text = _TITLE.sub("某文", phrase.text) if "《" in phrase.text else phrase.text
        text = _THEREBY.sub("", text)
        text = _WATCHERS.sub("国资部门", text) if "资产监督" in text else text
        claim = joining.claimed_back(self.passage, phrase)
        if claim is not None:
            self._claim(phrase, claim)
            return
        blocked = funding_forms().blocked(text)
        if blocked is not None:
            if CUE.search(text):
                self._candidate(phrase).reject(blocked.reason)
            self._topics = []
            return
        after = self.passage.next(phrase)
        reason = topics.not_told(phrase, after)
        if reason is not None:
            self._candidate(phrase).reject(reason)
            return
        rule = match = None
        if topics.leads_to(text, phrase, after):
            self._topics = [*self._topics[-2:], phrase]
            self._left.append(phrase)
            return
        if not topics.opens(text, phrase, after):
            joined = topics.joined(self._topics or topics.pay_before(self.passage.previous(phrase), text), text)
            rule, match = self._rule(joined if "配套" in joined or "倾斜" in text else text, phrase)
            if rule is None and self._topics:
                rule, match = self._rule(joined, phrase, len(joined) - len(text))
        if rule is None or match is None:
            if CUE.search(phrase.text):
                self._left.append(phrase)
            self._keep_topic(phrase)
            return
        self._candidate(phrase).facts()
        self._stated.add(phrase.index)
        if adjacent is None or not joining.goes_on(self.passage, adjacent, rule, match, phrase):
            self._add(rule, match, phrase)
        self._topics = []

    def _claim(self, phrase: Phrase, last: Phrase) -> None:
        """The record of a claim to what somebody took."""
        self.records.append(
            FundingRule(
                start=phrase.start, end=last.end, kind="asset_protection", payer=None,
                beneficiary=parties.owner_of(phrase.text), condition=phrase.text.removesuffix("的"),
            )
        )  # fmt: skip
        self._candidate(phrase).facts()
        self._done = last.index
        self._topics = []

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
        if self.last_sum is not None and _goes_on_from(self.last_sum, phrase, self.passage.previous(phrase)):
            sums.part_of(records, self.last_sum)
        while self.records and (
            self.records[-1].end > records[0].start
            or joining.only_policy(self.records[-1], records[0], self.passage.policy.text)
        ):
            self.records.pop()
        self.records += records
        self.last_sum = records[-1]
        self._done = last
        self._candidate(phrase).facts()
        self._topics = []
        return True

    def _rule(self, text: str, phrase: Phrase, past: int = 0) -> tuple[Form | None, re.Match[str] | None]:
        """The first form that fits the words `text` of a clause, of which `past` characters are its topics."""
        for form in funding_forms().worth_trying(text):
            match = form.fits(text, past)
            if match is not None and needs.met(form, text, phrase, self.passage, self._topics):
                return form, match
        return None, None

    def _adjacent(self, phrase: Phrase) -> FundingRule | None:
        """The record that rests on the clause directly before."""
        previous = self.passage.previous(phrase)
        if previous is None or not self.records or self.records[-1].end != previous.end:
            return None
        return self.records[-1]

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
            if phrase.text.startswith("其隶属"):
                spanned = []
        first = spanned[0] if spanned else phrase
        before = self.passage.previous(phrase)
        if (
            first is phrase
            and before is not None
            and self._adjacent(phrase) is None
            and (topics.befalls(before, phrase) or joining.leads_up(rule.kind, before, phrase))
        ):
            first = before
        last = phrase
        after = self.passage.next(phrase)
        if after is not None and self._only_adds(rule, phrase, after):
            last = after
            self._done = after.index
        while (after := self.passage.next(last)) is not None and joining.tells_how(rule.kind, phrase.text, after.text):
            last = after
            self._done = after.index
        text = topics.joined(self._topics, phrase.text)
        openers = tuple(topic.text for topic in self._topics)
        clause = fields.Clause(
            phrase.text if openers and openers[0].startswith("对") else text, openers, self.passage.subject(phrase)
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
        if rule.kind == "tax" and record.beneficiary is None and openers and ends_in_body(openers[-1]):
            record.beneficiary = openers[-1]
        self.records.append(record)
        second = doubles.second(record, text)
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

    def _only_adds(self, rule: Form, phrase: Phrase, after: Phrase) -> bool:
        """Whether the next clause states no rule of its own and tells how: 参与政府购买服务，要严格管理."""
        if after.end - after.start > LONGEST or (rule.kind == "facility" and has_sum(self.passage, after)):
            return False
        if rule.kind == "subsidy" and _FUND_SET.search(phrase.text) and _AIDED.match(after.text):
            return True
        if rule.kind in ("subsidy", "budget_line") and _MEANS.search(phrase.text) and _BACKS.match(after.text):
            return True
        if rule.kind == "fundraising" and phrase.text.endswith(("方式", "形式")) and _TAKES_PART.match(after.text):
            return True
        if self._rule(after.text, after)[0] is not None:
            return False
        if (
            topics.MODAL_START.match(after.text)
            and not topics.HAS_MODAL.search(phrase.text)
            and not CUE.search(after.text)
        ):
            return True
        if rule.kind == "subsidy" and not topics.HAS_MODAL.search(after.text) and _AIDED.match(after.text):
            return True
        if rule.kind == "purchase" and phrase.text.endswith("方式") and fields.provider_of(after.text) is not None:
            return True
        return (
            rule.kind == "facility" and self.passage.speaks(after, "venue") and not topics.HAS_MODAL.search(after.text)
        )


def _goes_on_from(last: FundingRule, phrase: Phrase, before: Phrase | None) -> bool:
    """Whether a sum takes its terms from the one before it: 其中…, a bare sum directly behind that one, or how far that
    one may be raised (每人次不超过1000元，特殊情况可适当提高，但最高不得超过3000元)."""
    if _SAME_TERMS.search(phrase.text):
        return True
    if before is not None and _MAY_RISE.search(before.text) is not None and _AT_MOST.match(phrase.text) is not None:
        return True
    return phrase.start - last.end <= 1 and _NO_TERMS.fullmatch(phrase.text) is not None


def _why_none(phrase: Phrase) -> str | None:
    """Why a clause about money is known to state no rule; None if it is not understood."""
    known = funding_forms()
    reason = next((no.reason for no in (*known.blocking, *known.no_facts) if no.pattern.search(phrase.text)), None)
    if reason is None and phrase.closing in ("，", ",") and phrase.text.endswith(topics.TOPIC_END):
        return "a condition"
    return reason
