"""What is done at a time, or lasts: the words of a clause around its time, without modals, subjects and links."""

from __future__ import annotations

import re

from ingest.facts.phrases import Phrase
from vocabulary.quota_words import any_of
from vocabulary.time_words import any_time

_SOFT = re.compile(
    r"(?:(?:或者?|和|与|、)?不定期地?|都|均|也|还|就要|各(?![地级类个省市州县区乡镇单部群团成村社牵责相有方项基])|应当|应该|应(?![急对用])|必须|须|需(?![求要])|要(?![求素点])|可以|可(?![持能行靠])|得以|不得|原则上|一般"
    r"|努力|力争|争取|力求|确保|保证|全部|至少(?=[^0-9一二三四五六七八九十])|期间|[末底](?=[^0-9])|的时间里?|左右|的(?=[^0-9])|[,，、\s])+"
)
_SOFT_WORDS = (
    "都", "均", "应当", "应该", "应", "必须", "须", "需", "要", "可以", "可", "原则上", "一般", "努力", "力争", "争取",
    "力求", "确保", "保证", "在", "于", "自", "从", "至少", "最多", "到", "以", "就", "并", "且", "及", "和", "、",
)  # fmt: skip
_SOFT_END = re.compile(rf"(?:{'|'.join(_SOFT_WORDS)}|\s)+$")
_SOFT_CHARACTERS = "".join((*_SOFT_WORDS, *(character for character in map(chr, range(0x3001)) if character.isspace())))
"""All characters of `_SOFT_END`: only the words of these at the end are looked at, for the pattern begins anywhere."""
TAKES_TIME = re.compile(r"占用|参加|从事|开展|深入|到基层|下基层")
"""…占用工作时间参加会议，每月不超过三个工作日: with what the clause in front says begins what the time is for."""
SETUP = re.compile(
    rf"^(?:[^，,。；;]{{0,14}}?(?:要|应当|应该|应))?(?:继续|进一步|严格|积极)?(?:(?:{any_time('sets_up')})"
    r"(?:和|并|好|起|了)?)+"
)
"""建立健全 in front of what is done at a time by a system: 应建立健全定期通报制度."""
_SYSTEM = re.compile(r"(?:的|等)?(?:工作|会议|长效)?(?:制度|机制)(?:的)?(?:作用|建设)?$")
_COUNTED = re.compile(
    r"^(?P<verb>召开|举行|开展|进行|组织|集中)?(?:一般|不|少于|超过|多于|至少|不得|达到){0,3}"
    r"[0-9一二两三四五六七八九十]{1,3}(?:[次届遍回天]|个?工作日|个?小时)(?:以上|左右)?$|^为?一个?(?:周期|轮次)$"
)
BARE = re.compile(rf"^(?:{any_time('ends')})$")
"""A verb that needs what stands in front of the time: 改革任务于2020年底前完成."""
_ONE_TIME = re.compile(r"[一-鿿]{2}[0-9一二两三四五]{1,2}次$")
"""补贴标准每两年调整一次: the thing stands in front of the period."""
_MODAL_ALONE = re.compile(r"(?:应当|应|要|须|必须|一般|原则上|可以)+")
_MODAL = re.compile(r"应当|应该|必须|可以|不得|要(?![求素点])")
_LEAVE_LENGTH = re.compile(r"(?:[0-9]+|[一二三四五六七八九十百两半]+)(?:天|日|个?工作日|个月|年|周|个?小时)的?")
_AFTER_MODAL = re.compile(r"^.*(?:应当|必须|可以|可(?![能靠])|须|应|要)")
_AFTER_MUST = re.compile(r"^[^，,；;。]*(?:应当|必须|应(?![急对用届])|须|要(?![求素点]))(?=..)")
_AT_LEAST_END = re.compile("(?:不得少于|不少于|至少|满)$")
"""公示不少于5个工作日: the bound is no part of what lasts."""
EACH_ONE = re.compile(
    r"^(?:每(?:名|位|个)[^，,。；;]{0,10}?|[^，,。；;每]{0,12}每人)(?:每年)?(?=[到在赴下去]|蹲点|驻村|挂职|锻炼|轮岗)"
)
"""每名干部 | 到基层蹲点2个月: who stays is no part of what lasts."""
_PAID_OUT = re.compile(rf"(?:足额|全额)?(?:{any_time('pays')})$")
"""残疾人两项补贴按月发放: so does what is paid."""
_TOWARDS = re.compile(r"(?<![结核校应针])对(?![象口外])(?:[^，,；;。对]|对象){2,40}(?<![的下前后时])$")
"""对工会经费收支情况每年至少审查一次: what the act is done to stands in front of the time."""
_SHORTENED = re.compile(
    r"(?P<act>[^，,；;。]{0,30}?)(?:的?(?:时间|时限|期限|周期))?(?:由[^，,；;。]{1,14})?(?:要|应|应当|全部|平均|一律)*"
    r"(?:压缩|缩短|压减|控制|限定|减少|不超过|不得超过)(?:至|到|在|为)?$"
)
"""What is made shorter: 企业开办 in 企业开办时间压缩至5个工作日以内."""
_HANDLED = re.compile("^[将把]|平均$")
_DATED = re.compile(r"^到?(?:19|20)[0-9]{2}年[^，,；;。]{0,6}?(?:底前?|前|内)")
_ATTRIBUTE = re.compile(r"(?:以)?内?(?:的|、[^，,；;。]{2,30}的)")
"""Behind a length that only describes somebody: 毕业2年内的高校毕业生, 创业3年内、在职职工不超过20人的小微企业."""
_WAYS = re.compile(r"(?:相结合)?等?的?(?:方式|形式|途径|办法|措施)$")
_REACHES = re.compile(r"(?:达到|达(?=[0-9])|提高到|不低于|不少于|不超过)[^，,；;。]*[0-9一二三四五六七八九十]")
_DEALT = re.compile(r"(?:[^，,；;。0-9]{0,12}(?:率|比例|比重|面))?分别(?:应当|应|要|力争)?(?:达|提|增加|不低于)")
"""工会组织2020年、2022年覆盖率分别达到60%、80%: whose rate it is stands in front of the years."""
DAY_BEFORE = re.compile(
    r"的?(?:第[一二三四]季度|第[一二三四]个?(?:周|星期)[一二三四五六日天]?|[0-9一二三四五六七八九十]{1,3}月份?)(?!前|底|末|[0-9])|"
    r"(?:年(?=[底末])|[首末]?月|[0-9一二三四五六七八九十]{1,3}月)?(?:份)?(?:[0-9一二三四五六七八九十]{1,3}日|底|末|[上中下]旬)?(?:之|以)?前(?![期来])"
)
_DAYS_AFTER = re.compile(
    r"(?:终了|结束|期满|届满|终结)(?:之日)?(?:后|起)?(?:的)?[0-9一二三四五六七八九十]{1,3}(?:个工作日|个月|日|天)(?:之|以)?内"
)
"""每季度终了后15日内，报送…"""
BODY_NAME = re.compile(rf"(?:{any_time('doers')})$")


def leave_of(written: str, before: str) -> str:
    """What is taken off or spent: 产假 in 享受98天产假, 产前休假 in 产前可以休假15天, 到县级团委锻炼."""
    bare = _LEAVE_LENGTH.sub("", written, count=1)
    if not bare:
        return _AT_LEAST_END.sub("", EACH_ONE.sub("", _AFTER_MODAL.sub("", before)))
    bare = re.sub(r"^(?:享受|享有|给予|安排)(?:不少于|至少)?的?(?=.)", "", bare)
    when = re.search(r"产[前后]", before)
    return (when.group() if when is not None else "") + bare.removeprefix("可以")


def what_lasts(text: str, parts: list[Phrase], index: int, before: str, after: str) -> str | None:
    """What lasts or is made shorter where the words behind a limit are no act; None where they are one."""
    if not after.strip("以内左右"):
        for words in (before, text[parts[index - 1].start : parts[index - 1].end].split("至")[0] if index else ""):
            shortened = _SHORTENED.fullmatch(_DATED.sub("", words))
            if shortened is not None and shortened["act"] and not shortened["act"].endswith(("地方", "地区", "部门")):
                return _HANDLED.sub("", shortened["act"])
        return None
    if before and len(before) <= 12 and _ATTRIBUTE.match(after):
        return re.sub(r"^(?:除|对|凡|的)+", "", before)
    return None


def without_modals(written: str) -> str:
    """Without modals and aims in front: 都要专题研究… → 专题研究…"""
    lead = _SOFT.match(written)
    written = written[lead.end() :] if lead else written
    day = DAY_BEFORE.match(written) or _DAYS_AFTER.match(written)
    return without_modals(written[day.end() :]) if day and day.end() > 1 else written


_THING = re.compile(
    rf"(?:^|[将把]|应当|必须)(?P<thing>(?:(?!应当|必须|[将把])[^，,；;。]){{0,30}}(?:{any_time('things')}|[一-鿿]的))$"
)
"""评选结果 in front of 在6月底前向社会公布: what the act is about, no actor."""
_BEGUN = re.compile(
    r"(?P<thing>[^，,。；;0-9]{2,20}?)(?:于|在|从|自)?20[0-9]{2}年(?:[0-9]{1,2}月|[上下]半年)(?:启动|开始|部署|试点)"
)
"""改革工作2017年3月启动，11月完成: what is completed was begun in the clause before."""
_GIVES = re.compile(
    r"(?:应当|应该|应|必须|须|要|可以?|^)(?P<verb>给予|安排|提供|享受|享有|保证|保障|参加|接受|组织|完成|举办)$"
)
"""所在单位应当给予 | 每年不少于十日的护理假: the verb stands in front of the time."""
_EVENT = re.compile(r"(?:(?<![所现存实正])在(?![职校岗])|(?<=[应当须要])于|接到|收到)[^，,；;。的]{2,30}的?$")
"""在接到工会处理申请 | 三十日内: what happened before, not what the act is about."""
_AT_LEAST = re.compile(r"[^，,；;。]{0,4}至少")
_NAMED_DAY = re.compile(
    r"^[^，,；;。]{0,12}为(?:本省|本市|全省|全市|我省|我市|本地区)?(?P<day>[^，,；;。]{2,12}(?:日|周|月|年|节)”?)$"
)
"""每年五月第三个星期日为全国助残日."""
_RISEN = re.compile(rf"(?:{any_of('rises', 'falls')})[到至]?$")
"""比例由10%提高到2025年的15%."""


def act_of(before: str, after: str, rest: str, text: str, parts: list[Phrase], index: int) -> str | None:
    """What is done at a time, from the words of its clause.

    Args:
        before, after: the clause up to the words of time, and behind them.
        rest: `after` without modals.
        parts, index: the sentence's comma clauses and the clause's own, for a subject that stands in the one before.
    """
    rest = re.split(r"、(?=定期|[每按][年月周季半])", rest)[0]
    if _RISEN.search(before) and re.match(r"的?[0-9]", after):
        return before + after.removeprefix("的")
    subject = without_end(before)
    counted = _COUNTED.match(rest.removesuffix("会议") if subject.endswith(("会", "会议")) else rest)
    if counted is not None:
        told = _before_time(text, parts[index - 1]).removeprefix("对") if index and not subject else ""
        named = subject or (_SYSTEM.sub("", SETUP.sub("", told)) if _SYSTEM.search(told) else _AFTER_MUST.sub("", told))
        if counted["verb"] is None:
            return named
        return named + (rest if _AT_LEAST.match(after) is None else "至少" + rest)
    if (day := _NAMED_DAY.search(rest)) is not None:
        return day["day"]
    system = _SYSTEM.search(rest)
    if system is not None:
        content = rest[: system.start()]
        setup = SETUP.match(before)
        owner = before[setup.end() :] if setup else ""
        if system.group().startswith("等"):
            return content.split("、")[0]
        return ("" if "、" in owner else owner.removesuffix("的")) + content
    if (
        after
        and re.search(r"(?:进行|开展|实行|的)$", before)
        and not _EVENT.search(before)
        and not re.search(r"[是为]的$", before)
    ):
        setup = re.match(r"^(?:加强|强化|完善|健全|建立|密切)+", before)
        head = before[setup.end() :] if setup else before
        return head.removesuffix("的") + (rest.split("、")[0] if before.endswith("的") else rest)
    if rest and (gives := _GIVES.search(before)) is not None:
        return gives["verb"] + rest
    if subject and _DEALT.match(rest):
        return subject + rest
    if not rest or ((BARE.match(rest) or _REACHES.match(rest)) and not BODY_NAME.search(subject)):
        if not subject and index and (begun := _BEGUN.match(text, parts[index - 1].start, parts[index - 1].end)):
            return begun["thing"] + rest
        if _REACHES.match(rest):
            subject = _AFTER_MUST.sub("", subject)
        return _when_clause(subject) + rest.removesuffix("的")
    if (_ONE_TIME.match(rest) or _PAID_OUT.match(rest)) and 1 < len(subject) <= 20 and not BODY_NAME.search(subject):
        return subject + rest
    if _ONE_TIME.match(rest) and _MODAL_ALONE.fullmatch(before) and index:
        topic = text[parts[index - 1].start : parts[index - 1].end]
        if not _MODAL.search(topic) and not topic.endswith("的"):
            return topic.removeprefix("对") + rest
    towards = _TOWARDS.search(subject)
    thing = _THING.search(subject) if _EVENT.search(subject) is None else None
    if towards is None and thing is not None and not BODY_NAME.search(subject):
        return thing["thing"] + _WAYS.sub("", rest)
    return (towards.group() if towards else "") + _WAYS.sub("", rest).removesuffix("等")


def without_end(written: str) -> str:
    """Without the modals and joints at the end: 理事会原则上 → 理事会."""
    kept = written.rstrip(_SOFT_CHARACTERS)
    return kept + _SOFT_END.sub("", written[len(kept) :])


def _before_time(text: str, part: Phrase) -> str:
    """The words of a clause up to its period: 全国代表大会每届五年 → 全国代表大会."""
    return without_end(re.split(r"每|定期|任期", text[part.start : part.end])[0])


def _when_clause(subject: str) -> str:
    """Without the event that the time hangs on: 书面材料应当在大会召开 → 书面材料."""
    return re.sub(r"(?:应当|应该|应|必须|须|要|可以|可)?(?:(?<![所现存实])在|于|自|从).*$", "", subject)
