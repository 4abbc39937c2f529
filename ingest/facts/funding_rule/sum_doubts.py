"""Receivers of sums that are doubted (a case, a grade, a thing, the payer's own name), read from the sentence.

Forms: 合伙创业的不超过130万元 (those whom the clause in front names); 岗位津贴每人每月100元 (the posts that it is for);
市科协每年拿出20万元奖励优秀科普作品 (what it is spent on, not who pays); 发给其家属 (whom the last clause names).
"""

from __future__ import annotations

import itertools
import re

from ingest.facts.funding_rule.parties import venue_of
from ingest.facts.funding_rule.scene import CLAUSE_END, Scene
from ingest.facts.funding_rule.spoken_of import spoken_of
from ingest.facts.funding_rule.words import BODY, PERSONS, VENUE
from ingest.records import FundingRule

WHO_ENDS = re.compile(rf"(?:{PERSONS}|{VENUE}|{BODY})$")
SPENT_ON = re.compile(
    r"(?:元|经费|资金)(?:用于)?(?:奖励|资助|补助|支持|慰问|扶持|救助)(?P<whom>[^，,；;0-9]{2,20})(?:$|，)"
)
"""每年拿出20万元奖励优秀科普作品; 安排专项经费支持群团工作，省级不少于500万元."""

_GIVEN = re.compile(r"补助(?!对象)|代缴|配套|补贴|给予|奖励|奖补|资助|救助|慰问|津贴|增发|发给")
_GIVES = re.compile(r"发放|额度|累计|人均|生活费|提高|标准|工资|经费|每[人户名]")
_PAID_IN = re.compile(r"[缴交扣征]|提取|计提|募|筹集|用于|上解")
_NEVER = re.compile(r"罚|征收标准|贷款余额")
_NOT_WHOM = re.compile(
    r"^年度|^代缴$|^(?:个人|初级|中级|高级|资助|救助|补助|奖励|合伙(?:创业|经营)?|(?:居家|机构|日间|社区)(?:托养|供养|照料)?)$|(?:标准|补贴|补助|津贴|工资|薪酬|报酬|待遇|配套|留成|每[辆套户个人]|比例|封顶线?|上限|累计|利息|贴息|资金|费用|额|部分|经费)$"
)
_DONE_TO = re.compile(
    r"(?:的|家庭|无障碍|康复|实施|抢救性|基本|医疗|住院|义务教育|高中)*(?:改造|训练|手术|检查|筛查|适配|体检|生日|平均|费用|阶段|期间|救助|康复|薪酬|工资|报酬|补贴|补助|津贴|待遇)+"
)
"""What is done for those who receive, where it was read as part of their name: 残疾人家庭无障碍改造平均."""

_STATE = re.compile(
    "(?:合格|良好|优秀|优良|优异|突出|显著|较好|达标|完成|通过|稳定|到位|满意|[一二三]等奖|运行|运转|运营)$"
)
"""How something has to be, which is no name of it."""

_IN_ALL = re.compile(r"(?:累计|上限|合计|总额|全年|年度)+$")
_GIFT_ALONE = re.compile(r"配套$|^(?:年度)?(?:资助|救助|补助|奖励)$")
_OWN_CASE = re.compile(r"^(?:其中)?[^，,；;的]{2,16}的(?=[每按给一最再可])")
_HANDED_TO = re.compile(r"(?:发|支付|发放|拨付)给(?P<whom>[^，,；;0-9]{2,12})$")
BACK = 5
"""How many comma clauses of the article are looked at for whom it is about."""


def settle(record: FundingRule, scene: Scene) -> None:
    """Corrects the receiver of a sum where its own clause names nobody, or only the case that it is for."""
    whom, said = record.beneficiary, scene.said
    if whom is not None:
        whom = record.beneficiary = _IN_ALL.sub("", whom) or whom
    handed = _HANDED_TO.search(said)
    if handed is not None and WHO_ENDS.search(handed["whom"]):
        record.beneficiary = handed["whom"]
        return
    if _NEVER.search(said) or not (_GIVEN.search(said) or (_GIVES.search(said) and not _PAID_IN.search(said))):
        return
    if whom is not None and not _doubtful(whom, record, scene):
        name = spoken_of(scene.first)
        if name is not None and whom.startswith(name) and _DONE_TO.fullmatch(whom, len(name)):
            record.beneficiary = name
        return
    own = [] if _OWN_CASE.match(said) else [scene.first]
    article = (whom is None or _NOT_WHOM.search(whom) is not None) and _GIVEN.search(said) is not None
    around = itertools.islice(scene.earlier(), BACK) if article else reversed(CLAUSE_END.split(scene.ahead))
    for clause in (*own, *around):
        named = spoken_of(clause)
        if named is not None and named != record.payer and named != whom:
            record.beneficiary = named
            return
    if whom is not None and whom != record.payer and (record.payer or "").endswith(whom):
        spent = SPENT_ON.search(said)
        record.beneficiary = spent["whom"] if spent is not None else None
    elif whom is not None and _GIFT_ALONE.search(whom):
        record.beneficiary = scene.last.beneficiary if scene.last is not None else None
    elif whom is not None and _only_case(whom, said):
        carried = scene.last.beneficiary if scene.last is not None else None
        record.beneficiary, record.condition = carried or venue_of(scene.before or ""), record.condition or whom


def _only_case(whom: str, said: str) -> bool:
    """Whether words that tell how something has to be stand where its name is left out: 对验收合格的每家奖励2万元."""
    return _STATE.search(whom) is not None and f"{whom}的" in said


def _doubtful(whom: str, record: FundingRule, scene: Scene) -> bool:
    """Whether what was read as the receiver is a case, a payer or a thing, and no body or person."""
    if _NOT_WHOM.search(whom) or (record.payer or "").endswith(whom):
        return True
    if WHO_ENDS.search(whom) is not None:
        return False
    return whom not in scene.said or any(words in scene.said for words in (f"{whom}的", f"由{whom}", f"从{whom}"))
