"""Ratios and full coverage: 1:3, 实现…全覆盖."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.facts.quota.frame import Frame, Reading, body_and_rest, cut_verb, lead, noun, subject_before, tail
from ingest.facts.quota.lists import dealt_out
from ingest.facts.quota.ratios import of_several
from vocabulary.quota_words import any_of

ALL = re.compile(
    r"全覆盖|(?P<turn>(?:所有|全部|全体)(?P<who>[^，,。；;]{2,20}?)(?P<deed>轮训|培训|走访|体检)一?[遍次])"
    r"|(?P<reach>覆盖(?:到|至)?)(?P<reached>[^，,。；;的]{0,12}?(?:所有|全部|全体)[^，,。；;]{2,30}(?<!体系|网络|机制|平台|制度|格局|系统|队伍|阵地))(?=[，,。；;]|$)"
    r"|(?<=实现|确保|力争|做到|保证|争取)(?P<whole>[^，,。；;]{2,24}?)(?:全部|全员)(?P<done>(?:参加|纳入|享受|加入|接受|得到|享有|获得|参与|进入|入学|入会|建立|达标|建成|配备|脱贫|脱困|解困|解决|完成|覆盖)[^，,。；;]{0,20})"
)
"""全覆盖; 全体干部轮训一遍; 覆盖本行政区域内所有农村留守儿童; 实现农民工全部参加工伤保险."""
_AIMED = re.compile(r"确保|实现|力争|做到|努力|保证|争取|基本|应当|必须|要(?![求素点])|逐步|到20[0-9]{2}年")
_MADE = re.compile(r"建立|构建|形成|健全|完善|打造|搭建|织密")
_NEXT_SHARE = re.compile(r"[、和及与](?=[0-9一二三四五六七八九十])")
"""覆盖所有城市社区、90%以上乡镇: each has its own share."""
_SERVED = re.compile("(?:服务|设施|救助|保险|政策)(?:全面|基本)?$")
_HOW_FAR = re.compile(r"(?:基本|逐步|全面|能够|能|可|要|应当|应|必须)+$")
_MONEY = re.compile(r"资金|经费|费用|投入")
_THREE = re.compile("[:：∶][0-9]")
_SHARED_COST = re.compile(r"分担|负担|分摊|分成|出资|匹配|的?(?:比例)?配套")
"""所需资金由中央与地方按5∶5分担."""
_BY = re.compile("(?P<who>[^，,。；;]*?)(?:应当|应|要|须)*按照?[^，,。；;]*$")
_COVERED_NOT = re.compile(r"的(?!目标|要求|任务)|格局|网络|式|体系")
_DONE_TO_ALL = re.compile(r"对(?P<who>[^，,。；;]{2,40}?)等?(?:实行|实施|开展|进行)$")
"""对特种设备、危险化学品等实行全覆盖重点监管."""
_TOLD_ALREADY = re.compile(
    r"(?:提高|提升|改善|增长|增强|健全|完善|优化|扩大|下降|降低|减少|形成|到位|解决|好转|拖欠|落实|缩小|达标|稳定|规范|[%％])$"
)
_PLACE_END = re.compile(
    r"(?:空间|领域|村|社区|乡镇|街道|县|市|区|企业|单位|行业|园区|人群|群体|学校|农村|职工|青年|妇女|儿童|人员|会员|少年)(?:[（(][^（）()]{1,6})?(?:[）)])?$"
)
_INSURED = re.compile(
    rf"(?P<who>[^，,。；;、]{{0,12}}(?:{any_of('groups')}))"
    r"(?P<what>(?:城乡|城镇|职工|居民|参加|基本)*(?:养老|医疗|工伤|失业|生育|大病|意外)[^，,。；;]{2,24})"
)
"""农村残疾人养老保险、医疗保险实现全覆盖."""
_AREA = re.compile(r"(?P<what>[^，,。；;]{2,30}?)在(?P<who>[^，,。；;在]{2,20}(?:领域|行业|地区|范围|层面|区域))内?")
"""实现“双随机、一公开”监管在市场监管领域全覆盖."""
_WHOLE_REGION = re.compile(
    r"^(?P<who>(?:全国|全省|全市|全区|全县|本市|各市州|各级|各地)(?:各?[市县区州]{1,3}(?:、[市县区州]{1,3}){0,3})?)(?P<what>[^中].+)$"
)
_REACHES_ALL = re.compile(
    r"(?P<what>[^，,。；;]{2,30}?)?(?:力争|基本|全面|逐步|努力|全部)*(?:实现|做到|达到)(?:对?(?P<whom>[^，,。；;]{2,30}))?$"
)
"""非公企业团组织实现80%覆盖, 实现对困难职工家庭80%的覆盖."""
_COVERED = re.compile(r"的?(?P<whom>[^，,。；;的]{0,12}?)(?:全面?)?覆盖$")
_PLACES_COVERED = re.compile(
    rf"(?P<whom>[^，,。；;]{{0,16}}?(?:企业|单位|社区|村|学校|高校|园区|乡镇|街道|机构|公司|领域|）))(?P<what>(?:{any_of('mass_bodies')})[^，,。；;]*)"
)
"""非公企业团组织: the places, and what covers them."""


def ratio(frame: Frame) -> Reading | str:
    """专兼职1:3的比例配备兼职副主席; 专职工会干部与职工人数的比例不低于1:500."""
    dealt = dealt_out(frame)
    if dealt is not None:
        return dealt
    part = frame.part
    if _SHARED_COST.search(frame.left + frame.right) or _MONEY.search(frame.text, part.start, frame.mention.start):
        return "a share of money"
    if _THREE.match(frame.text, frame.mention.end):
        return of_several(frame)
    done = re.match(
        r"^(?:以上|以内)?的?(?:比例|标准)?(?:来|要|应)?(?:配备|配置|选配|设置|安排|选派|配齐)(?P<what>[^，,。]+)",
        frame.right,
    )
    left = re.sub(r"(?:专兼职)?(?:的)?(?:比例|之比|配比|比)?$", "", tail(lead(frame.left)))
    pair = re.match(r"^(?P<what>.{1,30}?)(?:与|和|同)(?P<who>.{1,30})$", left)
    if pair and (split := body_and_rest(pair["what"])) is not None:
        return Reading("ratio", *split, part.start, part.end)
    if pair:
        return Reading("ratio", pair["who"], pair["what"], part.start, part.end)
    by = _BY.match(left)
    if done and by is not None:
        return Reading("ratio", lead(by["who"]) or subject_before(frame), done["what"], part.start, part.end)
    if done:
        return Reading("ratio", left or subject_before(frame), done["what"], part.start, part.end)
    if not left:
        return "nothing is counted"
    cut = cut_verb(left)
    who, what = (tail(lead(cut[0])), cut[2]) if cut else ("", left)
    return Reading("ratio", who or subject_before(frame), what or left, part.start, part.end)


def of_all(frame: Frame) -> Reading | None:
    """What is done to all of a group, in other words than 全覆盖; None for 全覆盖 itself."""
    found, part = ALL.match(frame.text, frame.mention.start), frame.part
    if found is None or found.group() == "全覆盖":
        return None
    if found["turn"] is not None:
        return Reading("target", found["who"], found["deed"], part.start, part.end)
    if found["whole"] is not None:
        return Reading("target", lead(found["whole"]), found["done"], part.start, part.end)
    text = frame.text[part.start : frame.mention.start]
    if not (_AIMED.search(text) or _SERVED.search(text)) or _MADE.search(text):
        return None
    measure = _HOW_FAR.sub("", lead(frame.left))
    return Reading("target", _NEXT_SHARE.split(found["reached"])[0], measure or "覆盖", part.start, part.end)


def covered(frame: Frame) -> Reading | str:
    """实现…全覆盖: a target of 1; what covers is the measure, what is covered the population."""
    part, text = frame.part, frame.text
    if _COVERED_NOT.match(text, frame.mention.end, part.end) or re.search(
        r"[一二两三四五六七八九十]个?$", frame.left[-2:]
    ):
        return "a name or an attribute"
    watched = _DONE_TO_ALL.match(frame.left)
    if watched is not None and (deed := noun(frame.right)[0]):
        return Reading("target", watched["who"], deed, part.start, part.end)
    if not text.startswith("全覆盖", frame.mention.start):
        return "a name or an attribute"
    frame = _last_of_list(frame)
    part, text = frame.part, frame.text
    body = lead(re.sub(r"(?:基本|力争|努力|全面|逐步|全部)*(?:实现|做到|达到|推进|推动)?(?:对)?$", "", frame.left))
    body = re.sub(r"^(?:对|推进|推动)", "", body).removesuffix("的")
    body = re.sub(r"(?:通过|采取)[^，]*(?:方式|形式|途径)$", "", body)
    placed = re.match(
        r"^(?P<who>[^，,]+?)[，,]?(?:力争|力求|努力|基本|逐步|全面)*(?:实现|做到)(?P<what>.+)$", frame.left
    )
    if placed and lead(placed["who"]) and not re.search(r"(?:的|工作)$", placed["who"]):
        who, what = lead(placed["who"]), placed["what"]
        swapped = _PLACE_END.search(what) and not _PLACE_END.search(who)
        return Reading("target", what if swapped else who, who if swapped else what, part.start, part.end)
    if placed:
        body = placed["what"]
    if (area := _AREA.fullmatch(body)) is not None:
        return Reading("target", area["who"], area["what"], part.start, part.end)
    group, start = None, part.start
    previous = frame.parts[frame.index - 1] if frame.index else None
    if previous is not None and previous.stop in ("，", ","):
        inside = re.match(
            r"^在(?P<who>.{2,40}?)(?:中|里|内)?$", text[previous.start : min(previous.end, previous.start + 80)]
        )
        if inside:
            group, start = inside["who"], previous.start
    if not body:
        whose = group or subject_before(frame)
        return Reading("target", whose, "覆盖", start, part.end) if whose else "nothing is covered"
    if group is None:
        if region := _WHOLE_REGION.match(body):
            return Reading("target", region["who"], region["what"], start, part.end)
        if _PLACE_END.search(body):
            return Reading("target", body, _set_up(frame) or "覆盖", start, part.end)
        if insured := _INSURED.fullmatch(body):
            return Reading("target", insured["who"], insured["what"], start, part.end)
        split = body_and_rest(body)
        if split is not None and not split[1].startswith(("组织", "工作", "建设")):
            return Reading("target", *split, start, part.end)
    return Reading("target", group or subject_before(frame), body, start, part.end)


def _last_of_list(frame: Frame) -> Frame:
    """The frame without what a list tells before its last item: 素质显著提高、工资稳定增长、参加社会保险 | 全覆盖."""
    words = frame.text[frame.part.start : frame.mention.start]
    before, stop, last = words.rpartition("、")
    if not stop or not last or _TOLD_ALREADY.search(before) is None:
        return frame
    part = frame.part._replace(start=frame.part.start + len(before) + 1)
    return replace(frame, left=frame.left.rpartition("、")[2], part=part)


def _set_up(frame: Frame) -> str | None:
    """What the number before counts in bodies, where the clause names only places (建成服务站50个，实现街道全覆盖)."""
    last = frame.earlier[-1] if frame.earlier else None
    return last.measure if last is not None and last.unit == "bodies" else None


def share_covered(frame: Frame) -> Reading | None:
    """非公企业团组织实现80%覆盖: what covers, and what is covered."""
    found = _REACHES_ALL.fullmatch(frame.left) or _REACHES_ALL.fullmatch(lead(frame.left))
    behind = _COVERED.fullmatch(frame.right)
    if found is None or behind is None:
        return None
    named = lead(found["what"] or "")
    whom = found["whom"] or behind["whom"]
    if not whom and (placed := _PLACES_COVERED.fullmatch(named)) is not None:
        whom, what = placed["whom"], placed["what"]
    else:
        whom, what = (None if whom else body_and_rest(named)) or (whom, named)
    return Reading(frame.kind(), whom or subject_before(frame), what or "覆盖", frame.part.start, frame.part.end)
