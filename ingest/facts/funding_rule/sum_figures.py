"""Which figures of a comma clause are the sums of a rule, and which tell of incomes, sizes, cases or what was done.

Forms: 每人每年1元的标准, 工资总额的2%, 工资标准的3倍; none is 年收入低于1万元的家庭, 覆盖率达到90%, 差异超过20%的,
已投入200万元, 由5万元提高至8万元 (the old sum).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule import bounds, receivers, series, sum_bases
from ingest.facts.funding_rule.passage import NAMED, Passage, Phrase
from ingest.facts.funding_rule.words import BODY, FUND
from ingest.mentions.quantity import Quantity

_TRANSFER = re.compile(
    r"发给|抚恤|预支|贷款|借款|授信|拨缴|拨交|收缴|代收|代征|计提|提取|列入|纳入|上缴|上解|留成|留存|留用|留给|留归|返还|安排|投入|用于|收取|缴纳|划拨|拨付|拨出|补助|补贴|支付|发放|承担|负担|资助|奖补|奖励|给予|列支|缴交|交纳|征收|分成|标准|不低于|不少于|不超过|不得超过|不得低于|不得高于|不高于|支持|解缴|占|"
    r"核定|核拨|回拨|返拨|配套|贴息|筹集|募集|设立|预算|额度|保障|落实|投资|购买|减轻|减税|降费|代缴|参保|增发|报销|下沉|投向|倾斜|扶持|帮扶|慰问|救助|上浮|上调|下浮"
)

_SHARE_BASE = re.compile(
    r"留成|留存|上缴|上解|工资|经费|会费|团费|党费|财政|预算|收入|资金|利润|保障金|公益金|收益|费用|成本|投入|所得|征收额|筹备金|滞纳|欠缴|应缴|缴费|教育费?附加|税率|回拨|返拨|贷款|基础上|拨缴|总额|税额|(?:补助金|抚恤金|救助金)(?=的[0-9百])|代征|代收|标准(?=的|[0-9百])|支出|报酬|(?:补贴|补助|资助|救助|津贴|奖补|报销)(?:标准|比例|额度)|(?:补贴|补助|津贴|补助费)按照?(?:不[低少]于)?[^，,；;0-9]{2,12}的?(?=[0-9百])|社会保险费|失业保险[费金]|承担部分|自付部分|自负部分|负担部分|(?:补助|补贴|资助|救助|报销|支付|承担|负担|分担)(?=[0-9一二三四五六七八九]{1,3}(?:成|[%％]|分之))|投资|金额|造价|房租|租金|学费|保费|票价|利息|担保费率|贷款利率|(?<=[%％一二三四五六七八九十]的)(?:补助|补贴|资助|救助)"
)

_NOT_SHARE = re.compile(
    r"覆盖率|(?<![出费金款额资入])占比(?:达到?|超过|不低于|高于)|人数|(?:人均|家庭|月|年)收入[^，,；;]{0,30}(?:以内|以下|低于|不足)|职工总数|在职职工|就业(?!保障金|形态)|入会率|建会率|参保|增长(?!机制)|比例达到|占[^，,；;]{0,12}(?:人员|干部|代表|委员)|合格率|完成率|率达到|面达到|名额|(?:审计|检查|抽查|督查|走访)$"
)

_BEFORE_TAX = re.compile(
    r"拨缴的[^，,；;]{2,16}的?工会经费(?:准予|可以?|应当?)?(?:按规定)?在[^，,；;]{0,8}税前(?:列支|扣除)$"
)
"""企业拨缴的百分之二工会经费在税前列支: the share only names the dues of which the tax is spoken."""

_USED_FOR = re.compile(r"(?<=[金费款%％上])(?:专项|主要)?用于[^，,；;]+$")
"""不低于30%的资金用于残疾人就业: what money is for tells nothing of its share."""

_LEVEL_BEARS = re.compile(
    r"(?:其中)?(?:中央|省|市|县|区|省市|市县|县区|县乡)(?:本级|两级|级|财政)*(?:各|分别)?(?:承担|负担|分担)(?=[0-9百])"
)
"""省级承担百分之七十，市县承担百分之三十: of what cost stands before."""

_GRADE_PAY = re.compile(
    r"[一二三四五六七八九十]{1,2}级(?:伤残|残疾)?为(?:本人|其)[^，,；;0-9]{0,6}工资的?[0-9.]{1,5}[%％]$"
)
_ALLOWANCE = re.compile("津贴|补助金|抚恤金")
"""按月支付伤残津贴，一级伤残为本人工资的90%: a share of pay for each grade, behind what is paid."""

_OF_WAGES = re.compile(r"(?:平均工资|工资总额|月工资|基本工资)的?(?:[0-9.]{1,5}[%％]|百分之)")
"""按差额人数和上年度职工平均工资的百分之一百缴纳: the heads are counted beside the share."""

_NOT_SUM = re.compile(
    r"人均(?:可支配|纯)?收入|[月年]均收入|年收入|月收入|工资(?:性)?收入[^，,；;]{0,4}[0-9.]+万?元|元(?:以[上下内])?(?:[（(][^（()）]{1,10}[)）])?者$|营业收入|销售收入|注册资|保额|保险金额|产值|生产总值|增加值|GDP|营业额|(?<!不)低于[^，,；;]{0,8}元的(?:家庭|人|残疾)|价值[^，,；;]{0,6}元"
)

_REPORTED = re.compile(
    rf"{NAMED['past'].pattern}|去年|上年(?![度末底])|目前|取得[^，,；;的]{{0,8}}(?:成效|成绩|成果|进展)"
)
"""近年来累计投入资金200万元, 去年安排经费100万元; but 取得证书的人员, 已建成的妇女之家 receive."""

_MONEY = re.compile(
    rf"{FUND}|报销|社会保险费|失业保险[费金]|报酬|薪酬|工资总|(?:标准|本人|基本|岗位|月|原|最低)工资|工资收入|消费支出|平均工资|生活保障标准|低保标准|总支出|年度支出|性支出|担保费率|贷款利率|财政|贷款|救助|补贴|补助|管理费|上缴|上解|缴费|教育费?附加|税率|回拨|返拨|收益|租金|房租"
)

_OLD_SUM = re.compile(r"(?:由|从)(?:现行|原来)?的?(?:每[人年月日户村个]|人均)*$")

_RAISED = re.compile(
    r"(?:[/／][人年月日天]){0,2}(?:统一|逐步)?(?:提高|增加|上调|调整|提升|降低|下调|下降|减少|降)[到至为]"
)

_CASE_SHARE = re.compile(r"(?:超过|低于|达到|不足|高于|少于|超出)[0-9.]{1,4}[%％](?:以[上下])?的$")
"""实际支出与预算差异超过20%的，应按程序调整预算."""

_CASE_AND_SUM = re.compile(r"[^，,；;]{2,16}的(?:至少|不低于|不少于|不超过|按|为)?[0-9.]{1,8}[万亿]?元")

_NAME_AND_SUM = re.compile(r"[^，,；;0-9]{2,12}[0-9.]{1,8}[万亿]?元")

_SPENT_SHARE = re.compile(r"(?:用于|(?:中|内)(?:列支|安排|提取|支出))[^，,；;]{2,40}的?(?:比例|支出)")

_BRACKETED = re.compile(r"[^，,；;（()）]{0,4}[）)]的")

_GOES_ON = re.compile(r"^其中|^[0-9.]{1,4}[%％]|分别不|^(?:所占|其)?(?:比例|占比)")
"""Shares whose fund stands two clauses in front: 工会经费…，其中40%由税务部门代收，60%由企业拨付基层工会."""

_PAYS_RATE = re.compile(r"(?:交纳|缴纳|按)[^，,；;0-9]{0,12}[0-9.]{1,4}[%％]")

_NO_GRANT = re.compile("赔偿|计征|计缴")
"""Multiples that measure damages, or cap the base of a levy."""

_THOSE = re.compile(
    r"(?:以[上下内])?部分|(?:以[上下内])?的(?:(?=按)|部分|[^，,；;的0-9]{0,10}(?:工会|企业|单位|组织|机构|家庭|人员|学校|社区|地区|项目|党费|会费|团费|捐款|捐赠|支出|开支|款项|采购|合同))"
    r"(?=[，,]|其|免|不|可|按|由|应|须|要|必|经|实行|救助|补助|给予|报销|支付|资助|$)"
)
"""Behind a size that only tells who or what is meant: 年上缴工会经费不足一万元的企业工会; 工资尾数不足10元的部分免交;
5000元以上的支出须经集体研究."""

_GRANTED = re.compile(r"给予|补助|补贴|奖励|安排|发放|投入|按|资助|支持|提供")

BORNE = re.compile(
    rf"^(?:其中)?(?:由)?(?P<body>(?!其中)[^，,；;由0-9]{{0,10}}?(?:{BODY}|本人|中央|[省市县区州乡镇村]级?))(?:承担|负担|分担)[0-9.]{{1,5}}[%％]$|"
    r"(?:^(?:其中)?|资金|经费|费用|县|[对由区])(?P<payer>(?:中央|省|市|县|区|乡镇|镇|乡|街道|自治区|地方|本级|同级|各级)[^，,；;0-9县]{0,10}财政)各?(?:负担|承担|分担)[0-9.]{1,5}[%％]$"
)
"""What a level bears of a cost: 中央财政负担60%."""
CHANGED = re.compile(
    r"(?:(?:奖励|补贴|补助|慰问金?|救助金?|津贴|扶持)标准|费率|资费|税率|税时?(?=减按)|收费标准|征收标准|缴费比例|缴费|利率|贷款余额|贷款)[^，,；;0-9]{0,6}(?:减按|降低|下降|下调|降至|降到|减少|提高|增长|下浮|上浮)[^，,；;0-9]{0,3}$"
)
"""What a rate, a fee or the loans are brought to or changed by: 收费标准降低50%, 缴费比例降至16%."""


def figures_of(passage: Passage, phrase: Phrase) -> list[Quantity]:
    """The sums, shares and multiples of a clause that are no old sums and tell nobody's size."""
    text = passage.policy.text
    return [
        mention.value
        for mention in passage.quantities(phrase)
        if isinstance(mention.value, Quantity)
        and mention.value.unit in ("CNY", "share", "multiple")
        and not _raised(text, mention.value)
        and not _of_size(text, phrase, mention.value)
    ]


def money_of(passage: Passage, phrase: Phrase, found: list[Quantity]) -> list[Quantity] | str:
    """The sums in yuan that a rule sets, none if the clause speaks of no money, or a reason why they are no rule."""
    money = [quantity for quantity in found if quantity.unit == "CNY"]
    if not money:
        return []
    if _NOT_SUM.search(phrase.text):
        return "a figure of income or size"
    if _REPORTED.search(phrase.text):
        return "a figure that reports what was"
    near = reach(passage, phrase)
    each_head = any("person" in quantity.per for quantity in money)
    if each_head or _TRANSFER.search(near) or re.search(FUND, near) or _in_row(passage, phrase):
        return money
    return []


def multiples_of(phrase: Phrase, found: list[Quantity]) -> list[Quantity]:
    """So many times another sum, where that is granted: 按最低工资标准的3倍."""
    times = [quantity for quantity in found if quantity.unit == "multiple"]
    return times if times and bounds.MULTIPLE.search(phrase.text) and not _NO_GRANT.search(phrase.text) else []


def shares_of(passage: Passage, phrase: Phrase, found: list[Quantity]) -> list[Quantity] | str:
    """The shares of money that a rule sets, none if they are of something else, or a reason why they are no rule."""
    shares = [quantity for quantity in found if quantity.unit == "share"]
    if not shares:
        return []
    if _BEFORE_TAX.search(phrase.text):
        return []
    if _CASE_SHARE.search(phrase.text):
        return "a share that only tells in what case"
    if CHANGED.search(passage.policy.text, phrase.start, shares[0].start):
        return shares
    kept_for = receivers.LIMITED_TO.search(phrase.text) or _SPENT_SHARE.search(phrase.text)
    of_wages = _OF_WAGES.search(phrase.text) is not None
    told = _USED_FOR.sub("", phrase.text)
    if _NOT_SHARE.search(told) and not (kept_for or of_wages):
        return []
    if sum_bases.SPLIT.search(phrase.text) or series.DIVIDES.search(phrase.text) or series.makes_whole(shares):
        return shares
    if _GRADE_PAY.match(phrase.text) and _ALLOWANCE.search(passage.policy.text, passage.sentence.start, phrase.start):
        return shares
    near, tier = reach(passage, phrase), _of_tier(passage, phrase)
    paid = _TRANSFER.search(phrase.text) or "百分之" in phrase.text or "享受" in phrase.text
    if not (paid and (tier or _SHARE_BASE.search(near))):
        return []
    borne = BORNE.search(phrase.text) or _LEVEL_BEARS.match(phrase.text)
    return shares if tier or _MONEY.search(near) or borne else []


def _of_tier(passage: Passage, phrase: Phrase) -> bool:
    """Whether a rate is what those of a tier of income pay: 3000元以上至5000元者，交纳1%."""
    before = passage.previous(phrase)
    return before is not None and before.text.endswith("者") and _PAYS_RATE.match(phrase.text) is not None


def _in_row(passage: Passage, phrase: Phrase) -> bool:
    """Whether a clause is only a name with its sum beside another such (初级工1000元，中级工1500元)."""
    near = (passage.previous(phrase), passage.next(phrase))
    return any(
        form.fullmatch(phrase.text) is not None
        and any(part is not None and form.fullmatch(part.text) is not None for part in near)
        for form in (_NAME_AND_SUM, _CASE_AND_SUM)
    )


def _raised(text: str, quantity: Quantity) -> bool:
    """Whether a sum is the old one of 由10万元提高至15万元, which no longer holds."""
    ahead = text[max(0, quantity.start - 12) : quantity.start]
    return _OLD_SUM.search(ahead) is not None and _RAISED.match(text, quantity.end) is not None


def _of_size(text: str, phrase: Phrase, quantity: Quantity) -> bool:
    """Whether a sum in brackets only tells what bodies are meant: 小额缴费工会（年缴费1万元以下）的经费."""
    bound = quantity.unit == "CNY" and quantity.comparator in ("<", "<=", ">", ">=")
    if bound and (_THOSE.match(text, quantity.end) or text[quantity.end : phrase.end] == "的"):
        ahead = text[max(phrase.start, quantity.start - 16) : quantity.start]
        if not _GRANTED.search(ahead):
            return True
    opened = max(text.rfind("（", phrase.start, quantity.start), text.rfind("(", phrase.start, quantity.start))
    if opened < 0 or text.find("）", opened, quantity.start) >= 0:
        return False
    return quantity.comparator in ("<", "<=", ">", ">=") and _BRACKETED.match(text, quantity.end) is not None


def reach(passage: Passage, phrase: Phrase) -> str:
    """The clause with its neighbours of the same stretch, where its fund or its verb may stand."""
    before = passage.previous(phrase)
    wide = passage.previous(before) if before is not None and _GOES_ON.search(phrase.text) else None
    near = [part for part in (wide, before, phrase, passage.next(phrase)) if part is not None]
    return "，".join(part.text for part in near)
