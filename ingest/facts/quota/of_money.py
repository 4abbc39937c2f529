"""Whether a share is one of money, which belongs to a funding rule and is no number that a body must reach.

Forms: 按工资总额的2%拨缴, 个人负担部分救助20%, 报销比例提高至90%, 超过1万元的部分救助30%;
一级为本人工资的90%，二级为85%. None is 补贴覆盖率达到95%: how many have it.
"""

from __future__ import annotations

import re

from ingest.facts.quota.frame import Frame
from ingest.facts.quota.pieces import RATE
from vocabulary.quota_words import any_of

MONEY = re.compile(any_of("money"))
"""Words of money: the bases of rates, what is paid and what is taken."""
_MONEY_BEHIND = re.compile(
    r"(?:的)?(?:比例|标准)?(?:列支|提取|发放|增发|征收|交纳|收取|减[征收免]|优惠|报销|补贴|补助|救助|奖励|拨|计提|缴|留|承担|上|给予|以内|(?:加收|加处|处以)[^，。；]{0,4}(?:滞纳金|违约金|罚款|罚金)|安排[^，。；]{0,8}(?:经费|资金|预算))"
    rf"|的?(?:{any_of('money')})|的[^，。；0-9用]{{0,8}}(?:{any_of('money')})(?:(?:专项|主要)?用于|(?:和|、|及|与)[^，。；]{{2,30}}用于)|[^，。；0-9]{{0,8}}(?:返还|上缴|上解|留成|分成|拨付)"
)
_CONDITION = re.compile(r"符合[^，,。；;]{2,20}条件的|(?:领取|取得)[^，,。；;]{0,4}(?:报酬|薪酬)的")
"""符合贷款申请条件的人员: money in a condition of those who are counted."""
_COVERS = re.compile(
    r"(?:(?<![费税利汇长缴收行])|(?<=回收))(?<!不良)率(?:应|均|都|分别|保持在|稳定在|提高到|力争|要|须|必须|应当)*$"
)
"""补贴覆盖率, 基本养老保险参保率: how many have it, not how much is paid; not 费率, 增长率, 收缴率, 执行率."""
_SPENT = re.compile(r"(?:其中|每年|应当|应)*(?:直接)?(?:用于|投入|投向)")
_USED = re.compile("的?(?:比例)?(?:用于|投入|安排用于)")
_IN_A_ROW = re.compile(r"[0-9.]+[%％]、[^、，,。；;]{1,12}[0-9.]+[%％].*的?比例$")
"""按照全总5%、省总5%、市总8%的比例: how money is split."""
_PAID = re.compile(
    r"(?:交纳|缴纳|缴交|上缴|征收|减按|计提|提取|报销|减免|减征|补贴|补助|救助|发放|增发|支付|承担|负担|让利|优惠|[留自]存|留用的?|留成|返还|奖励)(?:不得|最高|一般|不)?$"
)
"""个人负担部分救助20%, 按工资交纳1%."""
_SUM = re.compile(
    r"(?:金|款|费|资)(?:总额|数额)?(?:的|中|按照?|应当|应|比例|其)*$|(?<!免)费(?:用)?(?:所占)?(?:占比|比重)$"
)
_COST_SHARED = re.compile(r"(?:报销|补助|补贴|资助|救助|支付|分担|负担|自付|贴息)比例[^，,。；;]{0,6}$")
"""医疗救助报销比例提高至90%: how much of a cost is paid."""
_DIVIDED = re.compile(r"的?比例(?:分成|分配|分担|承担|配套|上缴|上解|划拨|拨|提取|列支|留|返还)")
_OF_MONEY = re.compile(rf"{any_of('money')}|(?<!免)费|负担|自付|报销|待遇")
_EACH_MONTH = re.compile(r"(?:每[月年]|按[月年])(?:按照?|发给|给予|支付|领取|补助|为)*$")
_SAME_AGAIN = re.compile(r"[^，,。；;0-9%％]{2,12}(?:为|按照?|是)?")
_OF_BODIES = re.compile(
    rf"(?:组建|建会|建制|建家|入会|覆盖|参保|参与|帮扶|签订|合同)[^，,。；;]{{0,6}}(?:{RATE})|(?:企业|单位)(?:应当?|要|须)?(?:达到?|超过|不低于)"
)
"""工资集体协商覆盖企业达到80%，百人以上企业达到95%: how many have it."""
_OF_PAY = re.compile(
    r"(?:[0-9.]+[%％]|百分之[一二三四五六七八九十]+)(?:缴纳|交纳|缴费|发给|发放|给予|承担|负担|补助|补贴|报销)?$"
)
"""由企业按工资总额的16%缴纳，个人8%: a share of what the clause in front tells."""


def is_of_money(frame: Frame) -> bool:
    """Whether the words around a share, or in front of it in its sentence, tell of money that it is a part of."""
    left, right, part = frame.left, frame.right, frame.part
    window = _CONDITION.sub("", frame.text[max(part.start, frame.mention.start - 40) : frame.mention.start])
    spent = (
        (_SPENT.match(left) or _USED.match(right) or _IN_A_ROW.search(left + frame.quantity.written + right))
        and frame.index
        and MONEY.search(frame.text, frame.parts[0].start, part.start)
    )
    near = MONEY.search(window) or _SUM.search(left) or _PAID.search(left) or _of_a_sum(frame)
    paid = near and not _COVERS.search(left)
    told = spent or paid or _COST_SHARED.search(left) or _MONEY_BEHIND.match(right) or _DIVIDED.search(right)
    return bool(told) or _drawn(frame)


def _of_a_sum(frame: Frame) -> bool:
    """Whether the clause speaks of a sum that the share is taken of: 超过1万元的部分救助30%."""
    return any(item.start < frame.mention.start for item in frame.in_part("CNY"))


def _drawn(frame: Frame) -> bool:
    """配偶每月40%，其他亲属每人每月30%; 一级为本人工资的90%，二级为85%: shares of a benefit, whose base stands once."""
    words = frame.text[frame.part.start : frame.quantity.start].replace("\n", "")
    if frame.right or re.search(f"(?:{RATE}|面)", words):
        return False
    if _EACH_MONTH.search(words):
        return True
    before = frame.parts[frame.index - 1] if frame.index else None
    if before is None or before.stop not in ("，", ",") or _SAME_AGAIN.fullmatch(words) is None:
        return False
    told = frame.text[max(before.start, before.end - 40) : before.end]
    return _OF_PAY.search(told) is not None and _OF_MONEY.search(told) is not None and not _OF_BODIES.search(told)
