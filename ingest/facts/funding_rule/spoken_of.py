"""Of whom a comma clause speaks that opens what is said about money.

Forms: 特殊教育学校的教师和手语翻译，基本工资提高15% (a noun alone); 对听力残疾儿童，… (behind 对);
贫困重度残疾人家庭无障碍改造，每户补助3500元 (a noun with what is done for it); 低保家庭中的重度残疾人按照低保标准的30%
增发救助金 (in front of the measure); 职工因病致困的，每户救助3000元 (who does or suffers something);
基金会每年资助农村留守儿童不少于2000名 (behind the verb of aid).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule import fields
from ingest.facts.funding_rule.words import PERSONS, VENUE

_LED_BY = re.compile(
    r"^(?:(?:[一二三四五十]{1,2}年内)?(?:累计|再)?(?:完成|实施)(?=[^，,；;]{4,24}[0-9])|其中|对于|对|凡|为|给|向)+"
)
_NOUN = rf"[^，,；;。：:由]{{0,40}}(?:{PERSONS}|{VENUE})(?:[（(][^（()）]{{1,16}}[)）])?"
_AID = (
    r"(?:补贴|扶助金|救助金|助学金|慰问金|抚恤金|生活费|养育费|贷款|补助|津贴|报酬|工资|薪酬|待遇|标准|救助|资助|慰问|报销|费用"
    r"|经费)"
)
_WORK = (
    r"(?:的|家庭|无障碍|康复|体检|培训|参保|托养|住院|疗休养|免费|基本|创业|就业|居家|生活|护理|医疗|兼职|工作|岗位"
    r"|履职|误工|交通|机动轮椅车|燃油|生日|特别|专项|临时|社会保险|开放|所需|运行|日常|管理)"
)
_DEED = r"(?:改造|训练|手术|服务|检查|筛查|适配|工作|(?:中的?)?(?:个人)?(?:自付|自负|承担|缴费)?部分)"
_WHOLE = re.compile(rf"(?P<whom>{_NOUN})")
_DONE_FOR = re.compile(rf"(?P<whom>{_NOUN}){_WORK}*(?:{_DEED}|{_AID})+$")
_MEASURED = re.compile(
    rf"(?P<whom>{_NOUN}){_WORK}*(?:{_DEED}|{_AID}){{0,2}}(?:分别|统一|一律|平均|原则上|在[^，,；;]{{2,14}}基础上|可以?|应当?|要|将)*"
    r"(?=申请|申领|首次|参加|从事|按照?(?!摩)|每[人名户年月个位例辆套件张床次场超多新安招吸录]|人均|享受|领取|年均|不[低少]于|为|(?:比例|标准|限额)(?:提高|达到|不[低少]于))"
)
_AIDED = re.compile(
    rf"(?:资助|救助|慰问|帮扶|补助|扶持|奖励|走访)(?P<whom>[^，,；;0-9]{{0,16}}?{PERSONS})"
    r"(?:不|[0-9]|的?(?:慰问品|慰问金|物资)|$)"
)
_BUILT = re.compile(
    rf"(?:新建|改建|扩建|改扩建|建设|建成|设立|建立|创建)(?!的)(?P<whom>[^，,；;0-9建或和]{{0,16}}?{VENUE})(?:建设|项目|工程)?$"
)
_BEFALLEN = re.compile(
    rf"(?P<whom>[^，,；;。：:由对]{{0,24}}?(?:{PERSONS}|{VENUE}))"
    r"(?!的|工会|职工|员工|人员|负责人|主席|建设|开放|改造|运行|管理|用地|就业|服务|工作|家庭|子女|事业|联合|组织|机构|康复|教育|托养|权益|之家|社会|活动|代表|干部|法律|福利|个体|、|和|及|或)"
    r"[^，,；;的]{2,30}的"
)
"""听力残疾儿童植入人工耳蜗的，手术费一次性补助1.2万元."""

_GRANTED = re.compile(
    rf"(?P<whom>{_NOUN})(?:免费|全额|依法|按规定|分别|优先|每年|每月)*(?:给予|予以|发放|提供|实行|实施|开展|落实|补助|补贴|安排|进行)"
)
"""对一级、二级残疾人发放护理补贴."""

_GIVERS = re.compile(r"(?:财政|政府|总工会|党委|部门|银行|税务机关|金融机构|各地|(?:中央|省|市|县|区)级?)$")
_NO_NAME = re.compile(r"元|按照|财政|每[年月]|分别|不[低少]于")
_VERB_AHEAD = re.compile(
    r"^(?:从|在(?!校|职|岗)|按|以|经(?!济)|将|把|用(?!人)|通过|根据|依托|鼓励|支持|引导|推动|加强|建立|完善|落实|提高|开展|实施|组织|由|各级|所需|安排(?!残)|设立|每年|每月|培训|完成|新增|达到|选派|评选)"
)


def spoken_of(clause: str) -> str | None:
    """The persons, body or venue that a comma clause is about; None where it speaks of a giver or of nobody."""
    words = _LED_BY.sub("", clause)
    aided = _AIDED.search(words) or _BUILT.search(words)
    if aided is not None:
        return aided["whom"]
    granted = _GRANTED.match(words) if words != clause else None
    if granted is not None:
        return granted["whom"]
    whole = _WHOLE.fullmatch(words)
    if _VERB_AHEAD.match(words):
        whom = whole["whom"] if whole is not None and "的" in words else None
    else:
        whom = whole["whom"] if whole is not None else _named(words)
    return None if whom is None or _GIVERS.search(whom) or _NO_NAME.search(whom) else whom


def _named(words: str) -> str | None:
    actor = fields.actor_of(words)
    if actor is not None:
        return actor
    found = _MEASURED.match(words) or _DONE_FOR.fullmatch(words) or _BEFALLEN.fullmatch(words)
    return found["whom"] if found is not None else None
