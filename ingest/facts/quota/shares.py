"""Shares: 不低于80%, 三分之一以上, 过半数通过, 占…的25%."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.facts.quota import bracketed, coverage, given, of_money, told, votes
from ingest.facts.quota.alternatives import one_share, reached
from ingest.facts.quota.frame import (
    MAY,
    MUST,
    Frame,
    Reading,
    begins_with_verb,
    lead,
    noun,
    own_subject,
    subject_before,
    tail,
)
from ingest.facts.quota.lists import AMONG, IN, MEMBERSHIP, dealt_out, is_group, plain_share
from ingest.facts.quota.pieces import DIGITS, ONLY_THEN, RATE, SHARE
from ingest.facts.quota.rates import group_and_rate, of_bodies, unit_of_count_gone
from ingest.mentions.comparators import AT_LEAST, AT_MOST
from ingest.records import Comparator, QuotaKind
from vocabulary.quota_words import any_of

_HAVE = re.compile(r"(?P<who>[^，,。；;]{2,40}?)(?<![初高集])(?:中|内)(?:要|应当?|必须|须|至少)*有$")
_OF_THEM = re.compile(r"(?:[（(]含[^（）()]{1,8}[）)])?的(?P<what>[^，,。；;的]{2,16})")
"""残联机关干部队伍中要有15%以上的残疾人."""
_LACKING = re.compile(
    r"(?P<what>[^，,。；;]{2,30}?)(?:的?比例)?(?:达不到|未达到|没有达到|不足)(?P<of>[^，,。；;]{2,20})"
)
"""安排残疾人就业达不到在职职工总数1.5%的用人单位: the words of lack stand in front of the whole."""
_MARKS = re.compile(r"(?:分值|得分|分数|计分)(?:所?占比?|比重|的|比例|应|不|为)*$")
"""所占分值不低于3%: marks of an assessment."""
_WITHIN = re.compile(rf"^(?P<what>.{{1,50}}?)在(?P<who>.{{1,40}}?){IN}(?:的|所占)?(?P<by>{SHARE}|占|权重)$")
_ACCOUNTS = re.compile(
    rf"^(?P<what>.*?)(?:的?(?:{SHARE}|人数))?(?:应|要|须|一般|原则上|应当|分别)?(?:在(?P<within>.{{1,40}}?){IN})?(?:所)?占(?!比)(?P<of>.*)$"
)
_BASE = re.compile(rf"(?:{AT_LEAST}|{AT_MOST}|低于|高于|多于|少于|超过|达到|至少)(?P<base>[^，。；,;：:]{{2,30}})的$")
_REACHED = re.compile(rf"(?:{AT_LEAST}|高于|超过|达到)(?P<base>[^，。；,;:：]{{2,30}}(?:[总人制职]数|总量))$")
"""用人单位安排残疾人就业达到本单位在职职工总数25%以上的，可以…"""
_WORKING_TIME = re.compile(r"(?:全年|每年|每月|年度|月)?(?:法定)?(?:工作日|工作时间|工作总时间|上班时间)(?:总数)?$")
_TIME_SPENT = re.compile(
    r"(?P<who>[^，,。；;]{2,30}?)(?P<what>(?:从事|参加|参与|用于|开展|履行|承担|入户|走访|下沉|驻村|蹲点|调研|到|在)[^，,。；;]{2,20}?的?时间)$"
)
"""兼职主席从事工会工作的时间不少于工作日的三分之一: whose time it is, and what it is spent on."""
_SIZED = re.compile(r"^的(?!比例|标准)(?P<noun>[^，,。；;]{0,20})(?:[，,]|应|可(?![持能行靠])|必须|要(?![求素])|须)")
_IN_PROPORTION = re.compile(r"的比例(?:民主|直接)?(?:选举|推荐|推选|协商)?(?:产生|确定|核定)$")
"""职工代表按照不少于全体职工人数百分之五的比例选举产生."""
_BEING = re.compile(r"[为是](?P<what>[^，,。；;的]{2,12}?)的?$")
"""从业人员三分之二以上为女性."""
_REGION = re.compile(
    r"^(?P<who>全国|全省|全市|全区|全县|全州|全旗|本省|本市|各地|城乡|农村|城镇|[^，。的、（）()]{2,5}[省市县区](?!级)(?=[^，。（(]{3,}))(?P<what>.{2,60})$"
)
_BODY_POSTS = re.compile(
    r"^(?P<who>.{2,20}(?:机关|委|会|联|部门))(?P<what>(?:行政|事业|人员|专职|领导)?(?:编制|职数)|内设机构|直属单位)$"
)
_FIGURE_AND = re.compile(r"^[0-9.]+[%％][和及与]$")
"""80%和 in front of 90%: the figure before the last."""
_LEVEL_RATE = re.compile(r"(?:[省市州县区乡镇村]|乡镇|街道|社区)级(?P<rate>[^，,。；;、]{0,8}(?:率|覆盖面))$")
"""妇女之家县级覆盖率达到90%、村级覆盖率达到80%: what covers is said once."""
_DOES = re.compile(
    r"^(?P<who>(?:各级|各类|本[省市]|中?小微|中小|民营|国有)?(?:用人单位|机关|团体|企业|事业单位|社会组织|单位|学校)(?:[、和及](?:[一-鿿]{2,6}(?:单位|组织|机关|团体|企业)))*)"
    r"(?P<what>(?:当年|上年度|新)*(?:安排|安置|招用|吸纳|录用|配备|选派)[^，]{2,30})$"
)
"""用人单位安排残疾人就业的比例: the body has the share, its act is what is counted."""
_HOLDS = re.compile(rf"^(?P<who>[^，。]{{1,30}}?)(?P<what>(?:{any_of('deeds')})[^，。]{{1,30}})$")
_DOING = re.compile(
    rf"^(?P<who>[^，,。；;]{{0,20}}(?:{any_of('groups')}))(?P<what>(?:{any_of('deeds')}|纳入|享受|进入|实现|完成)[^，,。；;]{{2,20}}?)的?(?:{SHARE})$"
)
"""残疾儿童接受义务教育比例: a group and what a share of it does."""
_PLAIN_GROUP = 4
_BODY_RATE = re.compile(
    rf"^(?P<who>.*[{DIGITS}].*?(?:企业|单位|社区|村|乡镇|街道|学校|高校|园区|机关|组织))(?P<what>.{{2,12}}(?:{RATE}))$"
)
_ADDS = re.compile(rf"(?:{any_of('rises', 'falls')}|[上下]浮|递[增减])(?:了|幅度)?$")
_MARGIN = re.compile(r"的?(?:幅度|浮动|范围)|上下浮动|左右浮动")
"""在上述标准20%的幅度内: how far another figure may be passed."""
_RATE_ALONE = re.compile(f"(?:其?(?:{SHARE}))?")
_ASSEMBLY = re.compile(
    r"^(?P<who>.{2,30}(?:代表大会|委员会|常委会|全委会|执委会|理事会|领导班子|代表会议))的(?P<what>[^的]{2,20})$"
)
_ORGANIZES = re.compile("(?:单独|联合|依法|独立)*(?:建会|建家|建制|入会|达标)")
"""新建会企业80%以上单独建会."""
_SPREAD = re.compile(
    rf"^(?P<what>.{{2,30}}(?:{RATE}))(?P<who>(?:城市|农村|城镇|城乡|东部|中部|西部|省|市|县|初中|高中).{{0,8}})$"
)
_REGIONS = re.compile(
    r"(?:[东中西南北]部|东北|沿海|边疆|民族|贫困|欠发达)?(?:各?(?:地区|省份|省区))|[东中西]部|城市|农村|城镇|城区|[省市县区乡镇]{1,3}级|(?:较大|有条件)的?(?:地区|城市|单位|企业)"
)
"""高技能人才占…三分之一，东部省份达到35%."""
_LOCALITIES = re.compile(
    r"(?:各|其他|其余|每个)?(?:市州|县区|[省市县区乡镇]|乡镇|街道|村|社区)(?:[（(][^（()）]{1,8}[）)])?"
)
"""全市比例达到14%以上，各县（市、区）均不低于11%."""
_HEADS = re.compile(r"(?:人数|名额数?|总数|职数|编制数?|[员官生]数)$")
_COUNT_ONLY = re.compile(rf"(?:其|所占)?(?:总数|人数|总人数|数量|总量|名额|{SHARE})")
"""…的基金会理事，总数不得超过理事总人数的三分之一: who is counted stands in the clause before."""
_LIMIT_OF = re.compile(
    rf"(?P<what>[^，,。；;]{{2,24}}?)(?:(?:放宽|提高|控制|限制|压缩|降低)[到至在])?(?:(?P<most>{AT_MOST})|{AT_LEAST})"
    r"(?P<of>[^，,。；;]{2,20}(?:总数|人数|总量))$"
)
_PLACED = re.compile(
    r"(?P<who>[^，,。；;、在]{2,20}(?:人口|人员|者|工|民|户|群众|青年|妇女|学生|企业|学校))(?P<deed>在(?![职校岗册读编籍])[^，,。；;]{4,40})$"
)
"""推动70%左右的务工人员在县城落户."""
_WHOLE = re.compile(r"^(?:本村|本市|本省|本单位|全省|全市|全国|全区|全县|全体)$")


def read(frame: Frame) -> Reading | str:
    """A share of people, posts, bodies or coverage; else why it is none."""
    other = bracketed.for_others(frame)
    if other is not None:
        return other
    frame = bracketed.without(one_share(frame))
    if frame.quantity.comparator == "<":
        frame = replace(frame, right=frame.right.removeprefix("比例"))
    left, right, part = frame.left, frame.right, frame.part
    if of_money.is_of_money(frame):
        return "a share of money"
    if _MARKS.search(left):
        return "a weight of marks"
    if _MARGIN.match(right):
        return "a margin around another figure"
    if _ADDS.search(left):
        return "a growth rate"
    dealt = dealt_out(frame)
    if dealt is not None:
        return dealt
    if (spread := coverage.share_covered(frame)) is not None:
        return spread
    base = _BASE.search(left) if not left.endswith("占") else None
    base = base or (_REACHED.search(left) if _SIZED.match(right + "，") or _IN_PROPORTION.match(right) else None)
    if frame.index and not right and _RATE_ALONE.fullmatch(tail(lead(left))) and (risen := _risen(frame)) is not None:
        return risen
    if base is not None:
        what: str | None = plain_share(re.sub("按照?$", "", tail(lead(left[: base.start()]))))
        if not what or _COUNT_ONLY.fullmatch(what):
            what = told.share(frame) or given.topic_before(frame) or subject_before(frame)
        whole = base["base"]
        if "其中" in left and frame.earlier and _COUNT_ONLY.fullmatch(whole):
            whole = frame.earlier[-1].measure or whole
        elif _WORKING_TIME.fullmatch(whole) and (spent_on := _TIME_SPENT.fullmatch(what or "")) is not None:
            whole, what = spent_on["who"], spent_on["what"]
        elif (done := _DOES.match(what or "")) is not None:
            whole, what = done["who"], done["what"]
        what = among["what"] if (among := AMONG.match(what or "")) is not None else what
        if base.group().startswith("达到"):
            return _opening(frame, Reading("floor", whole, what, part.start, part.end, comparator=">="))
        return _opening(frame, Reading(frame.kind(), whole, what, part.start, part.end))
    if (placed := reached(frame)) is not None:
        return placed
    if (limited := _limited(frame)) is not None:
        return limited
    if not frame.quantity.said and right.startswith("的") and (lacking := _LACKING.fullmatch(lead(left))) is not None:
        below = Reading("ceiling", lacking["of"], lacking["what"], part.start, part.end, comparator="<")
        return _opening(frame, below)
    if (offered := given.read(frame)) is not None:
        return offered
    if (member := _HAVE.fullmatch(left)) is not None and (kind_of := _OF_THEM.fullmatch(right)) is not None:
        return Reading(frame.kind(), member["who"], kind_of["what"], part.start, part.end)
    stripped = tail(lead(left))
    if (
        stripped
        and (begins_with_verb(right) or _ORGANIZES.match(right))
        and not (given.counted_by(stripped) or votes.VOTE.match(right))
    ):
        return Reading(frame.kind(), stripped, right, part.start, part.end)
    whole, deed = (
        noun(right.removeprefix("的")) if right[:1] not in ("，", ",", "、", "；", ";", "。", "") else ("", "")
    )
    if settled := _PLACED.match(whole + deed):
        whole, deed = settled["who"], settled["deed"]
    if whole == "部分":
        return "a part of another figure"
    voters = votes.VOTERS.match(right)
    if voters and not given.counted_by(stripped) and not _WHOLE.match(stripped):
        return votes.of_noun(frame, voters["who"], voters["deed"])
    if whole and stripped.endswith("覆盖"):
        return Reading(frame.kind(), whole, stripped.removesuffix("覆盖"), part.start, part.end)
    if _WHOLE.match(stripped):
        whole, stripped = re.split(rf"或者?(?=[{DIGITS}])", stripped + whole)[0], ""
        deed = deed or votes.deed_in(right)
    counted = given.counted_by(stripped)
    if stripped and not counted and (being := _BEING.match(right)) is not None:
        told_of = Reading(frame.kind(), stripped, being["what"], part.start, part.end)
        return _opening(replace(frame, right="的"), told_of) if right.endswith("的") else told_of
    if not counted and whole and (deed or not stripped) and (right.startswith("的") or not stripped):
        return votes.of_noun(frame, whole, deed)
    reading = _with_measure(frame, left, right)
    conditional = frame.quantity.comparator == "<" and frame.right.startswith("的")
    if isinstance(reading, str) or ((deed or not counted) and not conditional):
        return reading
    return _opening(frame, reading)


def _limited(frame: Frame) -> Reading | None:
    """裁员率放宽到不超过职工总数20%: the limit stands in front of the whole."""
    found = _LIMIT_OF.match(lead(frame.left)) if not frame.quantity.said else None
    if found is None:
        return None
    most = found["most"] is not None
    sign: Comparator = "<=" if most else ">="
    return Reading(
        "ceiling" if most else "floor", found["of"], found["what"], frame.part.start, frame.part.end, comparator=sign
    )


def _opening(frame: Frame, reading: Reading) -> Reading:
    """A share as the size from which a duty or a right begins: …占职工总数25%以上的单位，可以…"""
    sized = _SIZED.match(frame.right + "，")
    if sized is None:
        return reading
    here = sized.end() <= len(frame.right)
    behind = frame.right[sized.end("noun") :] if here else frame.next_part()
    if not behind:
        return reading
    may = MAY.search(behind)
    allowed = may is not None and not MUST.search(behind[: may.start()])
    kind: QuotaKind = "eligibility" if allowed else "trigger"
    start, end = (frame.part.start, frame.part.end) if here else frame.with_next()
    return reading._replace(kind=kind, population=sized["noun"] or reading.population, start=start, end=end)


def multiple(frame: Frame) -> Reading | str:
    """人民陪审员名额数不低于本院法官数的三倍: a number of people or posts by another."""
    base = _BASE.search(frame.left)
    what = tail(lead(frame.left[: base.start()])) if base is not None else ""
    if base is None or not _HEADS.search(what) or not _HEADS.search(base["base"]) or of_money.MONEY.search(frame.left):
        return "not people, posts, bodies or coverage"
    return Reading(frame.kind(), base["base"], what, frame.part.start, frame.part.end, unit="ratio")


def _risen(frame: Frame) -> Reading | None:
    """…妇联主席中专职人员的比例要逐年提高，三年内达到60%: what rises stands in the clause before."""
    rising = told.rising(frame)
    if rising is None:
        return None
    named, before = rising
    reading = _with_measure(replace(frame, left=named), named, "")
    if isinstance(reading, str):
        return None
    group = replace(frame, index=frame.index - 1).group() if reading.population is None else reading.population
    return reading._replace(population=group, start=before.start, end=frame.part.end)


def _with_measure(frame: Frame, left: str, right: str) -> Reading | str:
    kind, (start, end) = frame.kind(), frame.item()
    before = next((item for item in reversed(frame.earlier) if item.unit is None), None)
    if "、" in left and frame.in_part("share")[0].end <= frame.text.rfind("、", frame.part.start, frame.mention.start):
        last = left.rsplit("、", 1)[1]
        accounts = re.match(rf"^(?:在(?P<within>.{{1,30}}?)中)?(?:的)?(?:{SHARE})?占$", last)
        if accounts and accounts["within"] and before is not None:
            return Reading(kind, accounts["within"], before.measure, start, end)
        left = _FIGURE_AND.sub("", last)
    accounts = _ACCOUNTS.match(_untied(left)) if "占" in left and not left.endswith("占比") else None
    if accounts is not None:
        what = plain_share(lead(accounts["what"])) or given.clause_before(frame)
        whole = accounts["within"] or re.sub(rf"(?:的)?(?:{SHARE})?(?:不)?$", "", accounts["of"])
        among = AMONG.match(what)
        if among and (not whole or re.search(r"(?:单位|企业|组织|机关|机构)$", among["who"])):
            whole, what = among["who"], among["what"]
        return Reading(kind, whole or frame.group() or _carried(frame), what or None, start, end)
    body = unit_of_count_gone(tail(lead(re.sub(r"分别.*$", "", left))))
    if before is not None and re.match(r"^.{2,30}(?<![高初])(?:中|内)$", body):
        return Reading(kind, body[:-1], before.measure, start, end)
    level = _LEVEL_RATE.fullmatch(body)
    named = _LEVEL_RATE.search(before.measure or "") if before is not None and level is not None else None
    if before is not None and level is not None and named is not None and named["rate"] == level["rate"]:
        return Reading(kind, before.population, (before.measure or "")[: named.start()] + body, start, end)
    if before is not None and before.measure and "率" in before.measure and (is_group(body) or not body):
        return Reading(kind, body or before.population, before.measure, start, end)
    if (
        before is not None
        and before.measure
        and MEMBERSHIP.fullmatch(body)
        and not right
        and MEMBERSHIP.search(before.population or "")
    ):
        return Reading(kind, body, before.measure, start, end)
    if before is None and _REGIONS.fullmatch(body) and (topic := told.topic(frame)) is not None:
        return Reading(kind, body, topic, start, end)
    elsewhere = _REGIONS.fullmatch(body) or _LOCALITIES.fullmatch(body)
    if before is not None and before.measure and elsewhere and not right:
        return Reading(kind, body, before.measure, start, end)
    if group := frame.group():
        return Reading(kind, group, plain_share(body) or (before.measure if before else None), start, end)
    if within := _WITHIN.match(body):
        weighed = "的权重" if within["by"] == "权重" else ""
        return Reading(kind, within["who"], within["what"] + weighed, start, end)
    if among := AMONG.match(body):
        deed = noun(right)[0] if right[:1] not in tuple("，,、：；。") else ""
        return Reading(kind, among["who"], lead(plain_share(among["what"])) or deed or None, start, end)
    if votes.VOTE.match(right) or (not right and left.endswith("的") and frame.quantity.measure.endswith("半数")):
        who = re.sub(r"^.*(?:经|由|获得|取得|(?<=[应当须])有)(?=.)", "", frame.left).removesuffix("的")
        if re.match(rf"不得|{ONLY_THEN}", frame.next_part()):
            end = frame.with_next()[1]
        return Reading(kind, lead(who) or subject_before(frame), votes.deed_in(right), start, end)
    if found := _BODY_RATE.match(body):
        return Reading(kind, found["who"], found["what"], start, end)
    rated = group_and_rate(body)
    if rated is not None and (len(rated[0]) > _PLAIN_GROUP or not frame.region_before()):
        return Reading(kind, *rated, start, end)
    if (doing := _DOING.match(body)) is not None:
        return Reading(kind, doing["who"], doing["what"], start, end)
    if found := _REGION.match(body):
        return Reading(kind, found["who"], plain_share(found["what"]), start, end)
    plain = plain_share(body)
    if plain != body and (holds := _HOLDS.match(plain)):
        return Reading(kind, holds["who"], holds["what"], start, end)
    if plain != body and (
        of := re.match(
            r"^(?P<who>.*(?:委员|代表|成员|班子|队伍|干部|会|机关|组织|团委|妇联|支部))(?:中)?(?P<what>(?:女性|妇女|挂职|专职|兼职|一线|基层|少数民族|劳模|党外|非党)[^的]*)$",
            plain,
        )
    ):
        return Reading(kind, of["who"], of["what"], start, end)
    if assembly := _ASSEMBLY.match(plain):
        return Reading(kind, assembly["who"], assembly["what"], start, end)
    if spread := _SPREAD.match(plain):
        return Reading(kind, spread["who"], spread["what"], start, end)
    if (posts := _BODY_POSTS.match(plain)) is not None:
        return Reading(kind, posts["who"], posts["what"], start, end)
    if plain.endswith("率"):
        alike = before is not None and of_bodies(before.measure) and of_bodies(plain)
        return Reading(kind, before.population if before and alike else frame.region_before(), plain, start, end)
    if not plain and (reported := told.reported(frame)) is not None:
        group, rate = group_and_rate(reported) or (None, reported)
        return Reading(kind, group, rate, start, end)
    if (apart := _apart_by_time(frame)) is not None:
        return Reading(kind, *apart, start, end)
    if (own := own_subject(plain)) is not None:
        return Reading(kind, own[0], own[1], start, end)
    whose = _carried(frame)
    return Reading(kind, whose, plain, start, end) if plain else "nothing is measured"


def _apart_by_time(frame: Frame) -> tuple[str, str] | None:
    """任职满3年的专职团干部每年转岗交流比例: a period stands between whom it is said of and what is done."""
    begin = frame.part.start
    for time in frame.policy.inside("times", begin, frame.mention.start):
        if getattr(time.value, "form", "") != "every":
            continue
        who = lead(frame.text[begin : time.start].replace("\n", ""))
        what = tail(lead(frame.text[time.end : frame.quantity.start].replace("\n", "")))
        if len(who) >= 2 and re.search(f"(?:{RATE})$", what):
            return who, what
    return None


def _carried(frame: Frame) -> str | None:
    """The group of the share before in the sentence, else the sentence's subject."""
    if frame.earlier and "其中" in frame.text[frame.part.start : frame.mention.start]:
        return frame.earlier[-1].measure
    if frame.earlier:
        return frame.earlier[-1].population if frame.earlier[-1].unit is None else frame.region_before()
    return subject_before(frame)


def _untied(left: str) -> str:
    """占…的比例不低于 → 占…"""
    return re.sub(
        rf"(?:的)?(?:{SHARE})?(?:分别|应|要|须|一般|原则上|应当|不|达到|达|为|保持在|提高到|控制在)*$", "", left
    )
