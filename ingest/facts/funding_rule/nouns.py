"""The noun alone, where the words taken for a beneficiary or a payer hold more than a noun, or none.

Forms: 国家对科协举办的科普活动 (who gives, in front); 困难残疾人适配假肢、接受康复训练 (what the persons do, behind
them); 提高优抚家庭 (a verb in front); 两项, 一定数额, 时间不超过2年, 基本养老保险 (a number, a measure, the money's own
name: nobody); 市财政|部门 (a payer's name that was cut).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.words import PERSONS, VENUE, ends_in_body

_GIVEN_TO = re.compile(
    r"^(?:[^，,；;的对]{0,20}?(?:国家|政府|财政|部门|单位|组织|委员会|学校|企业|各地|工会|联合会))?(?:应当?|要|可以?|依法|适当|酌情)*(?:对于?(?![象口外方策应])(?=...)|用于(?=..))"
)
_HEAD = re.compile(
    r"^(?:前款(?:第[一二三四五六]项)?规定的|以及|并且|和|及|或者?|只|予(?=[^以])|关于|(?:支付|提供|获得|申请)(?![人者执]|[^，,；;]*的)|(?:逐步|适当|进一步|大幅)*提高|(?:扶持|支持|促进)发展|向(?=..))+"
)
_DEED = (
    r"(?:购置|购买|适配|配置|接受|办理|投保|参保|参加|申报|申领|承租|租赁|新办|灵活就业(?!人员|的)|自谋职业|自主创业|薪酬水平|实行|招用|聘用"
    r"|(?<=岗位)安排(?!的)|(?<=企业)吸纳|可与|可(?=同等|以)|同等享受|入读|就读|入住|(?:实施)?异地扶贫搬迁|植入|进行|属于|确需|向社会"
    r"|(?:危旧?房|住房|厕所|无障碍)改造|考[入取上]|升入|(?:免费)?服药|住院治疗|(?:生活|临时|大病|医疗)救助、)"
)
_BEHIND = re.compile(
    rf"(?P<whom>[^，,；;]{{0,40}}?(?:{PERSONS}|{VENUE}|人|岗位|户|者)(?:家庭成员|成员|等)?)"
    rf"(?:只$|(?:本人|后|均|都)?{_DEED}(?![^，,；;]*的)[^，,；;]*$)"
)
_DOES = re.compile(
    r"(?P<whom>[^，,；;的]{2,20}?(?:学校|机构|组织|单位|企业|工会|中心|基地))(?:开展|举办|发展|改善|添置|购置)[^，,；;的]{2,}"
)
"""特殊教育学校开展职业教育: who is given money, and for what."""
_HELD = re.compile(
    rf"(?P<whom>[^，,；;]{{0,20}}(?:{PERSONS}|人))"
    r"(?:(?:依法|按照?规定)*(?:享[有受]|应得)的[^，,；;]*(?:[金费项]|补贴|待遇|津贴)$|有$)"
)
"""老年人依法享有的养老金和各项|补贴; 赡养人对患病的老年人有|提供…的义务."""
_BY_INCOME = re.compile(
    rf"(?:家庭)?(?:[月年])?(?:人均)?(?:可支配|纯)?收入[^，,；;]{{2,40}}的(?P<whom>[^，,；;的]{{0,16}}(?:{PERSONS}|户))"
)
"""家庭人均收入在最低生活保障标准二倍以内的|一户多残家庭: the income is the condition."""
_INSURANCE = r"(?:城镇|城乡|职工|居民|基本|社会|养老|医疗|失业|工伤|生育|意外伤害|责任|商业)*保险费?"
_NOBODY = re.compile(
    rf"(?:创办|开办|新办|成立)(?:企业|公司|实体)|[一二两三几各这该]项|[一两]次|一次性|所需要?|政府性|再就业|资助|剩余.*|委托|结合|全部|专项资金.*|其[他它]|租房|租金|国家|本人|[0-9“”]*期间"
    rf"|.*一定(?:数额|比例|数量|标准)的.*|(?:补助|补贴)?(?:时间|期限|年限|标准|总额|额度).*|.*[年五]”?期[间末].*"
    rf"|{_INSURANCE}(?:(?:、|和|及|以及|或){_INSURANCE})*"
    r"|(?:骗取|申请|参加|行使|统筹|编制|介绍|租赁|用自[建有]|贯彻|收取|补贴|接受|设立|只|从(?!事))(?![人者])[^的]*|要.*|.*(?:优先|应当?|可以|所有|属于|财政各)"
)


def noun_of(words: str | None) -> str | None:
    """The noun that receives; None where the words are a number, a measure, a verb or the money's own name."""
    if words is None:
        return None
    words = _HEAD.sub("", _GIVEN_TO.sub("", _HEAD.sub("", words)))
    by_income = _BY_INCOME.fullmatch(words)
    words = by_income["whom"] if by_income is not None else words
    behind = _HELD.fullmatch(words) or _DOES.fullmatch(words) or _BEHIND.match(words)
    if behind is not None and behind["whom"].count("（") == behind["whom"].count("）"):
        words = behind["whom"]
    return None if not words or _NOBODY.fullmatch(words) else words


_NO_GIVER = re.compile(
    r"(?:骗取|阻挠|擅自|非法|违反|侵占|挪用|拒不|提高|免费|编制|落实|到20[0-9]{2}年|(?:各地|各级)?政府投资).*|[^，,；;的]*(?:企业|单位)招用.*"
)
_PLACE = re.compile(r"城镇|农村|城市|[本全该](?:省|市|区|县|自治区)")
_MODAL = re.compile(r"(?P<rest>[^，,；;]{2,40}?)(?:应当|应|必须|须|可以|要|不得)")
_SETTLED = re.compile(r"(?:生活|住宅|居住|小|社)区$")


def giver_of(payer: str | None, said: str) -> str | None:
    """Who pays, with the end of a name that was cut (市财政|部门, 本省|…的基金会); None where a verb leads in.

    Args:
        said: the record's evidence.
    """
    if payer is None or _NO_GIVER.fullmatch(payer):
        return None
    behind = said.partition(payer)[2]
    if payer.endswith("财政") and behind.startswith("部门"):
        return f"{payer}部门"
    modal = _MODAL.match(behind) if _PLACE.fullmatch(payer) else None
    if modal is None:
        return payer
    whole = payer + modal["rest"]
    return whole if ends_in_body(whole) and not _SETTLED.search(whole) else None
