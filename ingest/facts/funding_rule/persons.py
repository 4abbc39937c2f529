"""Persons and bodies as the words of a record, or the clauses in front of it, name those who receive.

Forms: 将符合条件的残疾人家庭全部纳入最低生活保障范围; 补助对象为低保家庭中的残疾人; 符合条件的残疾人，可同时申领…补贴;
in front of a clause without them: 为持证残疾人免费提供评定，评定费用从…列支; 加强社区工作者队伍建设，落实相关待遇.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule import fields
from ingest.facts.funding_rule.parties import trimmed
from ingest.facts.funding_rule.scene import Scene
from ingest.facts.funding_rule.words import PERSONS, VENUE
from ingest.records import FundingRule

_SHOWN = (
    re.compile(r"(?:将|把)(?P<whom>[^，,；;将把]{2,60}?)(?:全部|优先|逐步)?(?:纳入|列入|列为|作为)"),
    re.compile(
        rf"(?:为|向|给)(?P<whom>[^，,；;]{{0,40}}?{PERSONS})(?:免费|定期|优先|无偿|每[年两]年?)*(?:提供|安排|发放|购买|开展|办理|缴纳)"
    ),
    re.compile(
        rf"对于?(?P<whom>[^，,；;对]{{0,40}}?{PERSONS})(?:给予|予以|免收|减免|免除|实行|优先|进行|提供|发放|实施|应|按|开展|$)"
    ),
    re.compile(r"(?:组织|安排)[^，,；;]{0,4}?(?P<whom>[^，,；;]{0,6}?(?:职工|会员|教师|妇女|儿童|学生))"),
    re.compile(
        r"(?:鼓励|支持|引导)(?P<whom>[^，,；;]{2,24}?(?:单位|企业|地方|组织|机构|学校))(?:建立|建设|创办|兴办|开展|设立|吸纳|招用|招录)"
    ),
    re.compile(rf"(?:加强|重视)(?P<whom>[^，,；;]{{0,20}}?{PERSONS})的?(?:队伍|培养|培训)"),
    re.compile(rf"(?:开办|建设|设立|建立|兴办|新建)(?P<whom>[^，,；;的]{{0,16}}?{VENUE})$"),
    re.compile(r"支持(?P<whom>[^，,；;]{2,14}?(?:工会|妇联|团组织|组织|委员会|协会))工作"),
    re.compile(r"^对于?(?P<whom>[^，,；;对0-9]{2,40}[^的，,；;对0-9])$"),
    re.compile(rf"^(?P<whom>[^，,；;对]{{0,20}}?{PERSONS})(?:岗位|工作|生活)?(?:补贴|津贴|报酬)"),
    re.compile(rf"^(?P<whom>[^，,；;对]{{0,16}}?{PERSONS})参加[^，,；;]{{2,30}}(?:部分|费用)$"),
    re.compile(
        rf"(?:配备|选配|选聘|聘用)(?:专职)?[0-9一二两三]{{1,2}}(?:至[0-9一二两三])?名(?:以上)?的?(?P<whom>[^，,；;]{{0,12}}?{PERSONS})$"
    ),
    re.compile(
        rf"^(?P<whom>[^，,；;]{{0,24}}?{PERSONS})每[^，,；;]{{1,10}}(?:不[少低]于|至少|配备)[0-9一二两三]{{1,2}}名$"
    ),
    re.compile(r"交(?:给|由)(?P<whom>[^，,；;]{2,16}?)(?:办理|承担|实施)"),
)


_TREATED = re.compile(rf"(?P<whom>[^，,；;]{{0,30}}?{PERSONS})(?:实行|开展|进行|实施)(?![^，,；;]*的)")
_TREATS = re.compile("实行|开展|进行|实施")


def without_treatment(whom: str) -> str:
    """Persons without what is done for them: 困难职工 in 对困难职工实行精准帮扶，给予…."""
    treated = _TREATED.match(whom) if _TREATS.search(whom) is not None else None
    return treated["whom"] if treated is not None else whom


def whom_before(scene: Scene, count: int = 3) -> str | None:
    """Whom the clauses in front of a record speak of."""
    for place, words in enumerate(scene.earlier()):
        if place >= count:
            break
        for pattern in _SHOWN:
            found = pattern.search(words)
            if found is not None:
                whom = found["whom"].removesuffix("建设")
                return trimmed(fields.actor_of(whom) or whom)
    return None


def named_by(record: FundingRule, said: str) -> bool:
    """Whether the record's own words name the persons in a form that leaves no doubt; sets them."""
    for pattern in _NAMED_WITH_CONDITION:
        found = pattern.match(said)
        if found is not None:
            record.beneficiary, record.condition = found["whom"], found["condition"]
            return True
    for pattern in _NAMED:
        found = pattern.search(said)
        if found is not None:
            record.beneficiary = trimmed(found["whom"])
            return True
    return False


_NAMED_WITH_CONDITION = (
    re.compile(rf"^(?P<condition>[^；;。]{{4,80}}条件)的(?P<whom>[^，,；;的]{{0,6}}?{PERSONS})[，,]可"),
    re.compile(
        rf"^对于?(?P<condition>[^；;。]{{6,60}}[，,][^；;。的]{{4,30}})的(?P<whom>[^，,；;的]{{0,4}}?{PERSONS})的"
        r"(?:救济|救助|补助|补贴|资助)"
    ),
    re.compile(
        r"^(?P<whom>[^，,；;的]{0,6}(?:会员|职工|教师|党员|干部))(?P<condition>生日|退休离岗|离岗退休|结婚生育|结婚|生育)(?:时|的)?"
        r"(?:慰问)?[，,]?可以?"
    ),
    re.compile(
        rf"^对于?(?P<whom>[^，,；;对]{{0,40}}?{PERSONS})(?P<condition>(?:参加|从事|取得|通过|考取)[^，,；;的]{{2,30}})的[，,]"
    ),
)
"""Entitled on a condition, in need, on an event, for taking part: the condition stands beside them."""

_NAMED = (
    re.compile(
        rf"(?:免除|减免|免收)(?P<whom>[^，,；;]{{0,24}}?(?:{PERSONS}|子女))(?:的|学前教育|义务教育|高中|中等职业教育|高等教育|阶段|期间)*(?:学|杂|书|住宿|保教)"
    ),
    re.compile(
        rf"(?:将|把|^对?)(?P<whom>[^，,；;将把对]{{0,60}}?{PERSONS})(?:全部|优先|逐步|及时|单独|核定|按规定|可以?|应当?|要)*(?:纳入|列入)[^，,；;]{{0,14}}"
        r"(?:保障|救助|供养|补贴|低保|资助|优待|贷款|扶持|奖补)[^，,；;]{0,8}(?:范围|体系|低保)$"
    ),
    re.compile(rf"扩大到(?P<whom>[^，,；;]{{2,40}}{PERSONS})$"),
    re.compile(rf"对象为(?P<whom>[^，,；;]{{0,60}}{PERSONS})"),
    re.compile(
        rf"^(?P<whom>[^，,；;对为]{{0,60}}?{PERSONS})[，,](?:可|可以)(?:同时|择高|择优|按规定)*(?:申领|申请|享受)"
    ),
    re.compile(rf"(?:向|可为)(?P<whom>[^，,；;向为]{{0,20}}?{PERSONS})发放"),
    re.compile(rf"是指[^，,；;]{{2,16}}?对于?(?P<whom>[^，,；;对]{{0,16}}?{PERSONS})给予"),
    re.compile(rf"^补贴(?P<whom>[^，,；;]{{0,16}}?{PERSONS})(?:建设|运行|安排|所需)"),
    re.compile(
        rf"^(?P<whom>[^，,；;由]{{0,30}}?{VENUE})由[^，,；;由]{{2,16}}(?:保障|承担|负担|解决|安排)[^，,；;]{{0,6}}(?:经费|资金|费用)$"
    ),
    re.compile(r"^(?P<whom>残疾人)两项补贴(?:采取|通过|按月)"),
    re.compile(rf"按照?(?P<whom>[^，,；;按]{{0,16}}?{PERSONS})的不同"),
    re.compile(rf"^(?P<whom>[^，,；;]{{2,40}}?{PERSONS})单独立户的"),
)
