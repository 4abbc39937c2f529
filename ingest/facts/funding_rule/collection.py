"""Collection: levies, dues and remittances, who collects them for whom, how they are split, and how they are enforced.

Forms: 企事业单位…要按时足额拨缴工会经费和建会筹备金, 由地税部门代征 (hunan-2015); 全面推进税务代征工作 (quzhou-2016);
可以依法向人民法院申请支付令 (Trade Union Law art. 44); 责令限期缴纳 (Regulations on the Employment of Persons with Disabilities art. 27).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.rules import Rule
from ingest.facts.funding_rule.words import FUND

_VERB = (
    r"(?:收缴|拨缴|拨交|上缴|上解|解缴|代收|代征|征收|征缴|缴纳|缴交|交纳|计提|提取|催缴|补缴|追缴|收取|汇缴|统缴|代扣|入库|划缴|代缴|足额缴|缴拨|分成|留成|返还|返拨|收交|收管"
    r"|(?:统一|集中|财政|足额|及时|直接)?划拨|下拨|拨返)"
)
_NOT = re.compile(
    r"除[^，,；;]{0,10}外$|拖欠|社会保险|养老保险|保险费|社会保障费|公积金|医疗保险|税款|罚款|缴费年限|滞纳金|学费|捐款|补缴税|(?:全额|全部|足额)返还|拒不(?:缴|拨)|拖延或者拒不|代征地|征收土地|"
    r"代收代付|收取任何|会议制度|拨付工资|报酬|(?:拖欠|支付|克扣)[^，,；;]{0,6}工资|返还赔偿|要求返还|收取费用|违法所得|不得(?:收取|以任何)"
)

RULES = (
    Rule(
        "collection",
        re.compile(r"申请支付令|发出支付令|(?:申请|依法)[^，,；;]{0,12}强制(?:执行|征收|征缴)"),
        need="carried",
        acts="agent",
    ),
    Rule(
        "collection",
        re.compile(r"催缴通知|催缴书|催告|(?:责令|限期)[^，,；;]{0,10}(?:缴纳|补缴|拨缴|缴清|缴足)"),
        veto=re.compile(r"社会保险|税款"),
        need="carried",
        acts="agent",
    ),
    Rule(
        "collection",
        re.compile(
            rf"{_VERB}[^，,；;]{{0,16}}(?P<base>(?:工会)?(?:{FUND}|筹备金))|(?P<fund>{FUND}|筹备金)[^，,；;]{{0,26}}{_VERB}"
        ),
        veto=_NOT,
    ),
    Rule("collection", re.compile(r"税务(?:部门|机关)?(?:代收|代征)"), veto=_NOT),
)

CARRIED = (
    Rule("collection", re.compile(r"(?:缴入|上缴|解缴)[^，,；;]{0,6}(?:国库|专户|财政)"), veto=_NOT, need="carried"),
    Rule(
        "collection",
        re.compile(
            r"(?:统一|按比例|按时|足额|及时|按月|按季)?(?:划拨|拨缴|上解|拨付|解缴|上缴|代征|代收|返还)(?:到|至|给|入)?"
        ),
        veto=_NOT,
        need="carried",
    ),
)
"""Forms whose money was named before: 由财政部门统一划拨到同级地方总工会."""
