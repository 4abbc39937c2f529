"""Readings of a whole sentence without a modal: steps, names of days, states of law, what a body is, figures."""

from __future__ import annotations

import re

from ingest.facts.duty.agents import by_later
from ingest.facts.duty.apart import AMONG
from ingest.facts.duty.named import bearer_in
from ingest.facts.duty.phrases import COPULA, LEADS_IN, skip_adverbs
from ingest.facts.duty.scene import Reading, Scene, Statement, Verdict
from ingest.facts.duty.sentences import PARTS, is_case, skip_marks, undated
from ingest.mentions.acts import opens_act, patterns
from ingest.mentions.subjects import begins, subject_at
from ingest.text import Span

SHORTEST = 3
"""A task has more characters; so few are the name of a step (申请。监护人向…提出申请)."""
_IS_A_DAY = re.compile(r"每年[^，,。]{2,20}(?:月|日|周)?(?:为|是)[^，,。]{2,16}(?:日|月|周|节)$")
"""每年9月为全国科普月: what a day is called."""
_FROM_ITS_BEGINNING = re.compile(r"[从自][^，,。；;]{2,10}起[，,]?(?:即|依法)*(?:具有|取得|享有)")
"""从成立之日起具有法人资格: a state of law."""
_FALLS_TO = re.compile(r"归(?!侨|国|口)[^，,。；;]{1,20}所有(?!权)")
_PROTECTED = re.compile(r"受(?:国家|法律|宪法|特殊)[^，,。；;]{0,4}保护$")
"""社会团体的财产受法律保护: a state of law."""
_NOT_COUNTED = re.compile(r"期间不计入[^，,。；;]{2,12}(?:期限|时间|时限|期)$")
"""协商中止期间不计入协商期限: how a period is reckoned."""
_ARISING = re.compile(
    r"(?:在)?(?:实施|执行|落实|贯彻|推进|试点|改革|工作)(?:过程)?中(?:的|遇到的|出现的|发生的)[^，,。；;的]{0,8}(?:问题|事项|情况|困难)"
)
_SHOWS = re.compile(
    r"(?P<who>[\u4e00-\u9fff、（）]{2,40}?)(?:凭借?|持|出示)[^，,。；;]{0,16}?(?:证|证件|卡|证明|凭证|手册)(?:可以|可|依法)?"
    r"(?:免费|免交|免缴|优先|半价|优惠|减|享受|乘坐|乘车|进入|参观|游览|使用|办理|携带|领取|购票|参加|借阅|就医|就诊|挂号|到|在)"
)
"""盲人凭残疾人证免费乘坐公共交通工具: what somebody is entitled to."""
_GOES_ON_AS = re.compile(r"[着了过的]")
"""承担着重任: what a body has been all along, no task."""
_EFFECT = re.compile(
    r"[^，,。；;]{2,40}?(?:无[^，,。；;的]{2,12}权(?:和[^，,。；;的]{2,8}权)?|(?:具有|有)(?:同等|法律)*(?:约束力|效力)|有着[^，,。；;]{2,24})"
    r"|[^，,。；;]{4,30}的(?:代表|人员|单位|组织)为[^，,。；;]{2,12}"
)
_DONE = re.compile(
    r"[^，,。；;“”]{0,24}?(?:制定|颁布|出台|印发|建立|形成|取得|召开|成立|修订)(?:并[\u4e00-\u9fff]{2,4}|颁布|出台|实施)?了(?!解)"
)
_PLAYS = re.compile(r"发挥[^，,。；;]{2,16}(?:作用|功能)|(?:肩负|承载|凝聚)着?|起着?[^，,。；;]{2,10}作用")
"""党组织是战斗堡垒，发挥政治核心作用: what a body is, once more."""
_SERVES = re.compile(r"(?:对|向|为|把|将|以|按照?)[^，,。；;是]{2,30}")
"""是常设机构，向理事会负责: how a body that is something acts."""
_RATE = re.compile(
    r"(?:服务|培训|筛查|参保|接种|组建|建会|覆盖|签订|签约|入会|办结|调解|登记|注册|救助|普及|就业|安置|创业|考核|监测|开放|审计|参与|使用|投入|处理"
    r"|救治|治疗|检出|检查)[\u4e00-\u9fff]{0,10}(?:率|比例|占比)(?:达|提高|不低|保持|超过|降|控制|要?为)"
)
"""服务覆盖率达到90%: a figure that opens with what it measures."""
_AIMED = re.compile(
    r"[^，,。；;]{2,36}(?:率|比例|占比|总数|总量|人数|面积|数量?|标准|水平)[^，,。；;]{0,6}(?:达|提高|不低|保持|超过|降|增长|控制|应占|占)[^，,。；;]*(?:\d|[百千]分之|分之)"
)
_COUNTED = re.compile(
    r"[^，,。；;]{2,30}?(?:[正副]?(?:主席|书记|主任|会长|职)|代表|委员|人员|职工|妇女|青年|干部|团员|党员|会员|劳模|成员|女性)"
    r"(?:一般|原则上|均|各)?(?:不少于|不低于|不超过|至少|应?占|达到)"
)
"""班子中，一线职工兼职副主席不少于1名: how many there are."""
_RESULTS = re.compile(
    r"达到|实现|形成|提高|提升|缩小|增强|增加|减少|降低|改善|覆盖|得到|基本|明显|显著|进一步|保持|享有"
)
"""What comes about by itself, in a list of aims."""
_SEATED = re.compile(
    r"(?:同时|其中)?[，,]?(?P<who>[^，,。；;将把由]{0,40}?(?:办公室|办事机构|秘书处|专班|工作机构|日常机构))(?:设在|设于)[^，,。；;]{2,24}"
)
"""Where an office sits."""
_HAS_OFFICE = re.compile(r"[^，,。；;]{0,40}(?:下设|设立?)[^，,。；;]{0,8}(?:办公室|秘书处|办事机构)")
_HAS_RIGHT = re.compile(r"(?:都|均|依法)?有(?!权)[^，,。；;]{2,40}(?:的|等)权利")


_WAS = re.compile(r"[了已]|累计|共计|去年|同比")
_GRANTS = re.compile(
    r"[^，,。；;由]{0,40}?(?:给予|予以|发给|发放|增发|补发|核发)[^，,。；;]{0,24}?(?:元|补贴|补助|救助金?|奖励|津贴|生活费|资助|优惠|照顾|减免)"
    r"(?!的|标准|对象|范围|制度|政策|办法)[^，,。；;]{0,8}$"
    r"|[^，,。；;由]{0,40}?(?:补助|补贴|奖励|资助|救助)(?!标准|对象|每|金额|资金|比例|最高|按|为)[^，,。；;]{0,12}元(?:左右|以内|以上)?$"
)
_RELIEVED = re.compile(
    r"(?:按规定|依法|全额|足额|及时|减半|按比例|[一二三四五0-9]{1,2}年内)*(?:返还|返拨|退还|免征|减征|征收|减免|缓征|免收|减收)"
    r"[^，,。；;]{0,12}(?:经费|[费税款]|保障金|资金)$"
)
"""对小微企业，全额返还其上缴的工会经费: what is given back or not asked for."""
_OCCASION = re.compile(
    r"在[^，,。；;]{2,40}(?:过程中|基础上|前提下|情况下|同时)|[^，,。；;的]{2,12}?(?:(?:、|和|或者?)?(?:合并|分立|撤销|解散|终止|破产|改制|注销))+"
)
_DRAWN = re.compile(r"(?:所需)?[^，,。；;]{0,8}?从[^，,。；;]{2,30}?(?:列支|解决|支付|开支)$")


def step(scene: Scene) -> Reading:
    """申请。 and what stands in brackets are no tasks."""
    empty = not scene.clauses or scene.start >= scene.close or scene.text[scene.start] in "（([【"
    return Verdict.NO_TASK if empty or scene.close - scene.start <= SHORTEST else None


def day(scene: Scene) -> Reading:
    """每年9月为全国科普月."""
    text, start = scene.text, scene.start
    named = text.startswith("每年", start) and _IS_A_DAY.match(text, start, scene.close) is not None
    return Verdict.NO_TASK if named else None


def state_of_law(scene: Scene) -> Reading:
    """从成立之日起具有法人资格; 其财产归合并后的工会所有."""
    text, start, end = scene.text, scene.start, scene.end
    since = text.find("起", start, end) >= 0 and _FROM_ITS_BEGINNING.search(text, start, end) is not None
    falls = text.find("归", start, end) >= 0 and _FALLS_TO.search(text, start, end) is not None
    alone = len(scene.clauses) == 1
    holds = alone and any(state.search(text, start, scene.close) for state in (_PROTECTED, _NOT_COUNTED))
    return Verdict.NO_TASK if since or falls or holds else None


def is_something(scene: Scene) -> Reading:
    """A body that is something and, in later clauses, does something (科协是…社会力量，牵头实施…)."""
    text = scene.text
    place = 1 if len(scene.clauses) > 1 and LEADS_IN.match(text, *scene.clauses[0][:2]) is not None else 0
    first = scene.clauses[place]
    if is_case(text, first.end) or COPULA.search(text, first.start, first.end) is None:
        return None
    found = subject_at(text, begins(text, first.start, first.end), first.end)
    if found is None or not text.startswith("是", found.end) or text.endswith(patterns().persons, *found):
        doer = by_later(text, scene.clauses[place + 1 :])
        return Verdict.NO_TASK if doer is None else scene.done_by(doer)
    for clause in scene.clauses[place + 1 :]:
        if clause.mark in PARTS:
            return Verdict.NO_TASK
        if COPULA.search(text, clause.start, clause.end) or _PLAYS.search(text, clause.start, clause.end):
            continue
        at = skip_adverbs(text, skip_marks(text, clause.start, clause.end), clause.end)
        act = patterns().act.match(text, at, clause.end)
        if act is not None and act.end() < clause.end and _GOES_ON_AS.match(text, act.end()) is None:
            return scene.told(found, at)
        if act is None and _SERVES.match(text, at, clause.end):
            return scene.told(found, at)
    return Verdict.NO_TASK


def effect(scene: Scene) -> Reading:
    """列席代表无表决权; 集体合同对双方具有约束力; 市政府制定了办法: what holds by law, or what has been done."""
    alone = len(scene.clauses) == 1
    told = (alone and _EFFECT.fullmatch(scene.text, scene.start, scene.close)) or _DONE.match(
        scene.text, scene.start, scene.clauses[0].end
    )
    ends = scene.text.endswith(("即行终止", "自行终止", "自然终止"), scene.start, scene.close)
    return Verdict.NO_TASK if told or ends else None


def entitled(scene: Scene) -> Reading:
    """盲人凭残疾人证免费乘坐公共交通工具."""
    text, first = scene.text, scene.clauses[0]
    shows = _SHOWS.match(text, begins(text, first.start, first.end), first.end)
    if shows is None or opens_act(text, shows.start()):
        return None
    return Statement(scene.start, scene.close, shows["who"], "plan", shows.end("who"))


def figure(scene: Scene) -> Reading:
    """服务覆盖率达到90%; 代表中，一线职工的比例不低于60%."""
    text, clauses = scene.text, scene.clauses
    first = clauses[0]
    if _RATE.match(text, begins(text, first.start, first.end), first.end):
        return Verdict.NO_TASK
    among = AMONG.search(text, first.start, first.end) is not None and len(clauses) > 1
    counted = among and any(count.match(text, clauses[1].start, clauses[1].end) for count in (_AIMED, _COUNTED))
    return Verdict.NO_TASK if counted else None


def behind_figures(scene: Scene) -> Statement | None:
    """A task behind figures that are aimed at (技能劳动者比例达到28%，建设工作室100个)."""
    text = scene.text
    figures = False
    for clause in scene.clauses:
        at = undated(text, skip_marks(text, clause.start, clause.end), clause.end)
        if clause.mark in PARTS or COPULA.search(text, clause.start, clause.end):
            return None
        if _AIMED.match(text, at, clause.end):
            figures = True
        elif figures:
            act = patterns().act.match(text, skip_adverbs(text, at, clause.end), clause.end)
            return None if act is None or _RESULTS.match(text, at) else scene.of_nobody(at)
        elif LEADS_IN.match(text, at, clause.end) is None:
            return None
    return None


def granted(scene: Scene) -> Statement | None:
    """What is granted, told of those who get it (特困供养人员给予全额救助), or of the money (…，从福利费中列支)."""
    text = scene.text
    for clause in scene.clauses:
        if COPULA.search(text, clause.start, clause.end) or _WAS.search(text, clause.start, clause.end):
            return None
        if any(way.match(text, clause.start, clause.end) for way in (_GRANTS, _DRAWN, _RELIEVED)):
            return scene.of_nobody(scene.start)
    return None


def occasion(scene: Scene) -> Reading:
    """在贯彻实施本法的过程中，…: when something else is to be done."""
    return Verdict.NO_TASK if _OCCASION.fullmatch(scene.text, scene.start, scene.close) else None


def punished(scene: Scene) -> Reading:
    """违反本条例规定，以工会名义开展活动的组织，由登记管理机关取缔: who is named behind 由 acts."""
    text = scene.text
    body = by_later(text, scene.clauses[1:]) if text.startswith("违反", scene.start) else None
    return scene.done_by(body) if body is not None else None


def arising(scene: Scene) -> Reading:
    """实施中的重大问题，由国家发展改革委会同财政部研究解决: who is named behind 由 acts."""
    told = _ARISING.fullmatch(scene.text, scene.start, scene.clauses[0].end)
    body = by_later(scene.text, scene.clauses[1:2]) if told is not None else None
    return scene.done_by(body) if body is not None else None


def seated(scene: Scene) -> Reading:
    """领导小组下设办公室，办公室设在市妇联，负责日常工作: what an office does stands behind where it sits."""
    text, clauses = scene.text, scene.clauses
    place = 1 if len(clauses) > 1 and _HAS_OFFICE.fullmatch(text, scene.start, clauses[0].end) else 0
    at = skip_marks(text, *clauses[place][:2])
    office = _SEATED.fullmatch(text, at, clauses[place].end)
    if office is None or len(clauses) < place + 2:
        return None
    acts = clauses[place + 1]
    does = skip_adverbs(text, skip_marks(text, *acts[:2]), acts.end)
    return scene.told(Span(*office.span("who")), does)._replace(start=at) if opens_act(text, does) else None


def right(scene: Scene) -> Reading:
    """企业不履行合同，职工有要求解除合同的权利: who has the right stands in the last clause."""
    text, last = scene.text, scene.clauses[-1]
    who = bearer_in(text, last, last.end)
    if who is None or _HAS_RIGHT.fullmatch(text, who.end, scene.close) is None:
        return None
    return scene.told(who, who.end)


WHOLE = (step, occasion, seated, right, day, state_of_law, effect, is_something, entitled, figure, punished, arising)
"""In the order in which they are asked."""
