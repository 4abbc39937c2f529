"""How long something lasts: terms and lengths (任期三年或者五年), leave and stays (休产假98天), notice (提前十五日)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.times_parts import COUNT, DIGIT, HAN, OR_LENGTH, PAST, UNITS, TimeExpression, length_of, number_of
from ingest.text import Mention
from vocabulary.time_words import any_time

_LEAVES = any_time("leaves")
_SPANS = any_time("spans")
LENGTH = re.compile(
    rf"(?:每届(?!任)|{_SPANS}|时间(?=一般|原则上|为))(?:(?:一般|原则上|均|都|各|最长|最短|自[^，。；,;\n]{{1,16}}起|应当|应|分别)*(?:为|是|(?:暂|确|限|规)?定为|不得少于|不少于|不得超过|不超过|不得低于|不低于|至少)?(?:期)?)"
    rf"(?:(?P<low>{COUNT})[至到—–-])?(?P<n>{COUNT})(?:{UNITS})"
)
_WHOSE_TIME = re.compile(rf"[，,]$|(?:{any_time('stays')})$")
"""顶岗实习时间一般为6个月; not 工作时间为8小时."""
_HOURS_SPENT = re.compile(r"(?!公示|公告|延[长期]|间隔)[^，。；,;\n]{0,3}时间.*(?:不少于|不得少于|不低于|至少)")
"""培训时间不得少于15天: a number set for days, no length of a term."""
_TIME = re.compile(
    rf"[{DIGIT}{HAN}半](?<![{DIGIT}{HAN}年月第每].)[{DIGIT}{HAN}]{{0,5}}(?P<n>)(?:[至到—–-](?P<high>{COUNT}))?(?:{UNITS})(?:左右)?的?(?:时间(?!内|[表点段节])|努力)"
)
_NOTICE = re.compile(rf"提前(?:至少)?(?P<n>{COUNT})(?:{UNITS})(?P<before>)(?!以上的|上)")
_GRANTED = re.compile(
    rf"(?:给予|享受|发放)(?:最长)?(?:不超过|最多|最高)?(?P<n>{COUNT})(?:{UNITS})的?(?=[^，,。；;]{{0,14}}(?:补贴|补助|减免|待遇|贴息))"
)
"""给予1年社会保险补贴: how long a benefit lasts."""
_AT_LEAST = re.compile(r"不少于|不低于|至少")
_LEAVE = re.compile(
    rf"(?:享受|享有|增加|给予|安排|休|延长|奖励)(?:不少于|不低于|至少|累计|共)?(?P<n>{COUNT})(?:{UNITS})的?(?:{_LEAVES})"
    rf"|(?:(?:增加|延长|给予|享受|奖励|可以)(?:{_LEAVES})|{_LEAVES})(?:为|不少于|至少|增加|延长)?(?P<after>{COUNT})(?:天|日)"
)
"""享受98天产假, 产前可以休假15天, 增加产假15天, 安排1小时哺乳时间."""
_PRACTICE = re.compile(
    rf"(?:(?:锻炼|挂职|蹲点|驻村|轮岗|(?P<days>跟踪帮扶|跟踪服务|公示|公告|试行|试点|留存|保存|保管|延长|顺延)))(?:不少于|不得少于|至少|满)?(?P<n>{COUNT})"
    rf"(?(days)(?=年|个月|天|个?工作日|日)|(?=年|个月))(?:{UNITS})(?![以之]?[内上下后]|的?(?:{_LEAVES})|[0-9前])"
)
"""到县级团委锻炼1年, 公示5个工作日, 可以延长10个工作日."""
_LASTS = re.compile(
    rf"最[长多](?:可|可以)?(?:补贴|补助|贴息|减免|享受|资助)?(?:不超过)?(?P<n>{COUNT})(?:{UNITS})(?=[，,。；;]|$)"
)
"""每年补贴不超过6000元，最长补贴3年."""
_KEPT_UP = re.compile(rf"连续(?:补助|补贴|资助|扶持|奖励|支持|减免)(?P<n>{COUNT})(?:{UNITS})(?=[，,。；;]|$)")
"""每张床位补助1200元，连续补助5年."""
_IN_ROW = re.compile(
    rf"(?:连续|(?<![十百千万零0-9几若])分)(?P<n>{COUNT})(?:{UNITS})"
    r"(?=每[年月]|给予|予以|补助|补贴|资助|发放|奖励|扶持|完成|拨付|到位|实施|推进|兑现|支付)"
)
"""连续3年每年给予资助, 分2年给予安家补助."""
_BEFORE_EVENT = re.compile(
    rf"(?:召开|举行|举办|开展|启动|投票|报名|离任|施行|换届|选举|届满|期满|到期|实施|开庭|开始|会议|生效)(?:之日|日)?[的前]?(?P<n>{COUNT})(?:{UNITS})(?:(?P<before>(?:之|以)?前)|(?:之|以)?内)?"
)

_BEFORE_ANY = re.compile(
    rf"(?<=[一-鿿])(?<![年月日在于自从每第底近约前至到初末旬内后以为和或及有满过{DIGIT}{HAN}])(?P<n>{COUNT})(?:{UNITS})(?P<before>(?:之|以)?前)(?!的?(?:[{DIGIT}]|已))"
)
"""应当于停止运营九十日前书面告知: notice before any act or event."""


def find(text: str) -> Iterator[Mention]:
    """The lengths of a text, by kind and within a kind in order."""
    yield from _lengths(text)
    yield from _notices(text)
    yield from _leaves(text)


def _lengths(text: str) -> Iterator[Mention]:
    """任期原则上为1年, 任期三年或者五年 (two), 有效期5年, 一个月的时间."""
    for match in LENGTH.finditer(text):
        value = length_of(match["n"], match)
        if value is None or text[match.end() : match.end() + 1] in ("底", "前", "以"):
            continue
        if (match["d"] or match["h"]) and _HOURS_SPENT.match(match.group()):
            continue
        at = match.start()
        if text.startswith("时间", at) and not _WHOSE_TIME.search(text, max(0, at - 2), at):
            continue
        if match["low"] and (low := length_of(match["low"], match)) is not None:
            at = match.start("n")
            yield Mention(match.start(), match.end("low"), TimeExpression("duration", low, "length"))
        yield Mention(at, match.end(), TimeExpression("duration", value, "length"))
        other = OR_LENGTH.match(text, match.end())
        if other is not None and (value := length_of(other["n"], other)) is not None:
            yield Mention(other.start("n"), other.end(), TimeExpression("duration", value, "length"))
    for match in _TIME.finditer(text):
        value = length_of(text[match.start() : match.end("n")], match)
        if value is None or PAST.search(text, max(0, match.start() - 2), match.start()):
            continue
        high = length_of(match["high"], match) if match["high"] else None
        if high is None:
            yield Mention(match.start(), match.end(), TimeExpression("duration", value, "length"))
            continue
        yield Mention(match.start(), match.end("n"), TimeExpression("duration", value, "length"))
        yield Mention(match.start("high"), match.end(), TimeExpression("duration", high, "length"))


def _leaves(text: str) -> Iterator[Mention]:
    """享受98天产假, 安排1小时哺乳时间, 到县级团委锻炼1年; 产假不少于60天 is a number set for days."""
    for match in _LEAVE.finditer(text):
        if _AT_LEAST.search(match.group()) is not None:
            continue
        value = f"P{number_of(match['after'])}D" if match["after"] else length_of(match["n"], match)
        if value is not None:
            yield Mention(match.start(), match.end(), TimeExpression("duration", value, "leave"))
    for match in _PRACTICE.finditer(text):
        value = length_of(match["n"], match)
        if value is not None:
            yield Mention(match.start("n"), match.end(), TimeExpression("duration", value, "leave"))


def _notices(text: str) -> Iterator[Mention]:
    """提前十五日, 会议召开十日前, 给予1年社会保险补贴, 最长补贴3年."""
    for match in (*_GRANTED.finditer(text), *_LASTS.finditer(text), *_KEPT_UP.finditer(text), *_IN_ROW.finditer(text)):
        value = length_of(match["n"], match)
        if value is not None:
            yield Mention(match.start("n"), match.end(), TimeExpression("duration", value, "notice"))
    named = [*_NOTICE.finditer(text), *_BEFORE_EVENT.finditer(text)]
    taken = {match.end() for match in named}
    others = (match for match in _BEFORE_ANY.finditer(text) if match["d"] and match.end() not in taken)
    for match in (*named, *others):
        value = length_of(match["n"], match)
        notice = text.startswith("提前", match.start())
        if not (notice or match["before"] or text[match.start("n") - 1] == "前"):
            continue
        if value is not None:
            start = match.start() if notice else match.start("n")
            yield Mention(start, match.end(), TimeExpression("duration", value, "notice"))
