"""Late fees and fines with their figures.

Forms: 自欠缴之日起，按日加收5‰的滞纳金 (Regulations on the Employment of Persons with Disabilities art. 27);
处五千元以上五万元以下的罚款.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule import fields
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.words import BODY
from ingest.mentions.quantity import Quantity
from ingest.records import Comparator, FundingRule

_WORDS = re.compile(r"罚款|滞纳金|违约金|罚金")

_BASE = re.compile(
    r"(?P<base>(?:骗取|挪用|侵占|截留|套取|非法获取|冒领)的?[^，,；;处按]{0,16}?(?:款额|金额|数额|价值|资金|补贴|补助)(?=的?[0-9一二三四五])|(?<=被)(?:骗取|挪用|侵占|截留|套取)的?[^，,；;处按]{0,10}?(?:资金|款项|金额|补贴|补助)(?!资金|款)"
    r"|应[缴交拨]未[缴交拨]的?(?:数额|金额|经费|会费|款额?|部分)?|(?:欠缴|应缴|未缴|欠拨|应拨缴|应补缴|挪用|侵占|骗取|截留)(?:数额|金额|额|款额?|部分|经费|费用)?|违法所得|捐赠财产价值)"
)
_WHOM = re.compile(r"对于?(?P<who>[^，,；;]{2,40}?)(?:最高|可|处|并处|按|加收|征收)")
_DAILY = re.compile(r"按日|每日|每天|每逾期一[日天]|每延迟一[日天]|逐日|日(?=[0-9.]{1,4}[‰%％]|[千万]分|加收)")
_LOOK_BACK = 12

_FINES = re.compile(r"^(?:并)?处以?[^，,；;0-9]{0,6}罚款$")
"""Behind a standard: 按照受侵害女职工每人1000元以上5000元以下的标准计算，处以罚款."""


_OFFENDER = re.compile(rf"(?P<who>[^，,；;的由]{{2,24}}?{BODY})有(?:下列|前款|上述|本条)")
"""养老机构有下列行为之一的，由民政部门责令改正；逾期不改正的，处以…罚款."""

_OF_A_PART = ("部分", "数额", "金额", "款项")
"""对逾期不交的部分按日加收滞纳金: of what the fee is taken, and nobody."""


def last_of(passage: Passage, phrase: Phrase) -> Phrase | None:
    """The clause that makes the sum of this one a penalty: itself, or the one behind it that only fines."""
    if _WORDS.search(phrase.text):
        return phrase
    after = passage.next(phrase)
    return after if after is not None and _FINES.match(after.text) else None


def read(
    passage: Passage, phrase: Phrase, last: Phrase, ends: list[tuple[Quantity, float, Comparator]]
) -> list[FundingRule]:
    """The penalties of a clause, one for each end of a range: 五千元以上五万元以下 is a floor and a ceiling."""
    since = passage.previous(phrase)
    first = since if since is not None and since.text.endswith("日起") else phrase
    return [
        FundingRule(
            start=first.start,
            end=last.end,
            kind="penalty",
            payer=_debtor(passage, phrase),
            beneficiary=None,
            amount=amount,
            unit="CNY" if quantity.unit == "CNY" else "share",
            per=list(quantity.per)
            or (["day"] if _DAILY.search(phrase.text) or (since is not None and _DAILY.fullmatch(since.text)) else []),
            comparator="<=" if comparator == "=" and "最高" in phrase.text else comparator,
            base=_base(passage, phrase),
            condition=fields.condition_before(passage, phrase),
        )
        for quantity, amount, comparator in ends
    ]


def _base(passage: Passage, phrase: Phrase) -> str | None:
    found = _BASE.search(phrase.text)
    if found is None and "滞纳金" in phrase.text:
        for earlier in passage.before(phrase, _LOOK_BACK):
            found = re.search(r"(?P<base>欠缴(?:数额|金额|部分|款额|的?经费))", earlier.text)
            if found is not None:
                break
    return found["base"] if found else None


def _debtor(passage: Passage, phrase: Phrase) -> str | None:
    """Who is fined: named by 对…处, else the subject of the sentence's first clauses."""
    named = _WHOM.search(phrase.text)
    if named is not None and not named["who"].endswith(_OF_A_PART):
        return named["who"]
    for earlier in passage.before(phrase, _LOOK_BACK):
        subject = passage.own_subject(earlier)
        if subject is not None and not earlier.text.startswith("由"):
            return subject
        offender = _OFFENDER.match(earlier.text) if earlier.text.endswith("的") else None
        if offender is not None:
            return offender["who"]
    return None
