"""Which words of time are no schedule: periods of sums, years that report, conditions, dates of other texts."""

from __future__ import annotations

import re

from ingest.facts.phrases import Phrase, at, inner, near
from ingest.facts.service import opening_right
from ingest.facts.timed_acts import DAY_BEFORE
from ingest.mentions.bare_times import AIM
from ingest.mentions.quantity import Quantity
from ingest.mentions.times import TimeExpression
from ingest.text import Mention, PolicyText, Sentence

_DRAWN = re.compile(r"(?:领取|享受)[^，,。；;的]{2,12}的")
"""Behind 按月: 具有按月领取养老金资格的人员."""
_INSURED = re.compile(r"(?:参保|缴费|参加[^，,。；;]{0,8}保险)(?:已|累计|连续)*满?$")
"""In front of 3年以上: 参加失业保险3年以上的职工."""
_SOONER = re.compile(r"达到|完成|实现|建成")
"""Behind 提前一年: by how much a time that stands elsewhere is moved."""
_NO_TIME = re.compile(r"[0-9一二三四五六七八九十]+个?工作日的限制")
"""Behind 每月 that no act is done in: 不受每月3个工作日的限制."""
_DONE = re.compile(r"了|(?<![经通超])过|已|以来|全年(?:共|实现)|同比|比上年")
_COUNT_WORDS = re.compile(r"不少于|不低于|至少|不超过|[0-9一二两三四五六七八九十]+(?:次|天|个|场|期|小时|人|名|学时)")
_HEAD_COUNT = re.compile(r"每(?:一)?个?(?:人|名|位|户)")
_SUM_BEHIND = re.compile(
    r"标准|[^，,。；;]{0,10}(?:金额|不得?超过|不得?高于|不得?低于)[^，,。；;]{0,20}(?:保障金|保障标准|工资|标准|收入)"
)
"""Behind 每户每年: 救助金额不超过当地12个月的城市最低生活保障金."""
_BASE = re.compile(
    r"^(?:全部)?(?:职工|工资|会费|缴|应|拨|发放|人均)[^，。；,;]{0,20}(?:工资|会费|总额|总数|标准|补助|补贴|津贴|经费)"
)
_RAISED = re.compile(
    r"(?:下达|拨付|安排|征收|收取|上缴|提取|收缴|缴纳|筹集|募集)的[^，,。；;]{0,12}(?:资金|经费|款|费|金)|所[收得][^，,。；;]{0,12}款"
)
"""每年下达的专项资金数额, 每年所收捐款: an attribute of money."""
_SHARE_ALONE = re.compile(r"(?:按照?|发给|给予|支付|领取|补助|为)*(?:[0-9.]+[%％]|百分之[一二三四五六七八九十百点]+)")
_RATED = re.compile("率|比例|比重|面")
"""配偶每月40%: a share of a benefit, in which nothing is done."""
_MONEY = re.compile(r"滞纳金|违约金|利息|支出|工资|经费|总额|预算|资金|会费|收入")


def why_none(
    policy: PolicyText, sentence: Sentence, parts: list[Phrase], mention: Mention, time: TimeExpression
) -> str | None:
    """Why a time is no schedule, None where it is one.

    Args:
        policy, sentence: where it stands.
        parts: the comma clauses of the sentence.
        mention, time: the words of time and what they say.
    """
    text = policy.text
    part = near(inner(text, parts[at(parts, mention.start)], mention.start), mention.start, mention.end)
    after = text[mention.end : part.end]
    quantities = [
        found.value
        for found in policy.inside("quantities", part.start, part.end)
        if isinstance(found.value, Quantity) and found.end > mention.end
    ]
    if (
        time.form == "lasting"
        and time.value.endswith("Y")
        and opening_right(text, parts, at(parts, mention.start), mention.start, mention.end) is not None
    ):
        return "years of service that open a right"
    if time.form == "every" and _DRAWN.match(after):
        return "an attribute of those who draw it"
    if time.form == "every":
        if _HEAD_COUNT.search(text, max(part.start, mention.start - 6), min(part.end, mention.end + 8)) and (
            any(quantity.unit in ("CNY", "share") for quantity in quantities) or _SUM_BEHIND.match(after)
        ):
            return "period of a sum"
        dated = DAY_BEFORE.match(after)
        rated = not dated and any(quantity.unit == "share" for quantity in quantities) and _MONEY.search(after)
        if (
            rated
            or (any(quantity.unit == "CNY" for quantity in quantities) and not dated)
            or (text[mention.start] != "按" and _BASE.match(after))
            or _RAISED.match(after)
        ):
            return "period of a sum"
        if _SHARE_ALONE.fullmatch(after) and not _RATED.search(text, part.start, mention.start):
            return "period of a sum"
        if _NO_TIME.match(after):
            return "a measure of working time"
        if mention.end - mention.start == 2 and text[mention.start] == "全" and not _COUNT_WORDS.search(after):
            return "a whole year without a count"
    if _INSURED.search(text, max(part.start, mention.start - 16), mention.start):
        return "how long somebody has been insured"
    if (
        time.value.endswith("Y")
        and _SOONER.match(after)
        and text.find("提前", max(part.start, mention.start - 2), mention.end) >= 0
    ):
        return "how much sooner"
    if time.value == "term" and time.form == "within" and part.stop in ("，", ",") and after.endswith("的"):
        return "a condition"
    if time.form == "enforcement" and text.startswith("的", mention.end):
        return "another text's date"
    if time.form == "year" and (refused := _weak_year(policy, sentence, mention, time, after)):
        return refused
    if time.form in ("date", "year"):
        issued = policy.instrument(sentence.instrument).issued_on if policy.instruments else None
        if issued is not None and time.value[0] != "-" and time.value[:4] < issued[:4]:
            return "a year gone by"
    return None


def _weak_year(
    policy: PolicyText, sentence: Sentence, mention: Mention, time: TimeExpression, after: str
) -> str | None:
    """Why a year without a preposition is no deadline; before a comma it must lie ahead or stand behind another one."""
    issued = policy.instrument(sentence.instrument).issued_on if policy.instruments else None
    if (issued is None and _is_step(policy, sentence, mention)) or AIM.match(policy.text, mention.end):
        return None
    if (
        issued is None
        or time.value < issued[:4]
        or _DONE.search(policy.text, mention.end, min(sentence.end, mention.end + 80))
    ):
        return "a year that may report"
    listed = policy.text.startswith(("、", "和"), mention.start - 1)
    return "a year that may report" if not after and not listed and time.value == issued[:4] else None


def _is_step(policy: PolicyText, sentence: Sentence, mention: Mention) -> bool:
    """Whether a year is a step towards a limit before it: 三年培训5000万人次，其中2019年培训1500万人次."""
    towards = policy.inside("times", sentence.start, mention.start)
    return bool(towards) and policy.text.endswith("其中", 0, mention.start)
