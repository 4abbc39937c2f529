"""Readings of a main clause that opens with a body or persons: what they do, what is done for them, what they are."""

from __future__ import annotations

import re

from ingest.facts.duty.agents import CHOSEN, ELECT, HOW_ELECTED, acting_by, by_later
from ingest.facts.duty.figures import BOUNDS
from ingest.facts.duty.named import COSTS
from ingest.facts.duty.payments import comes_to
from ingest.facts.duty.phrases import COPULA, TIMED, done_to, skip_adverbs
from ingest.facts.duty.remainder import goes_on, is_thing
from ingest.facts.duty.scene import Reading, Scene, Verdict
from ingest.facts.duty.sentences import skip_marks
from ingest.facts.duty.thing_readings import COMMISSIONED, GRANTS, STATE, thing
from ingest.mentions.acts import opens_act, patterns
from ingest.mentions.subjects import begins, subject_at
from ingest.text import Span
from vocabulary.duty_words import duty_words

_ELECTS = re.compile(rf"{HOW_ELECTED}(?:{ELECT}|任命|聘任|聘请)(?:产生)?$")
"""理事会由会员代表大会选举产生: the body behind 由 elects; who else makes up a body is no task."""
_SERVES = re.compile(r"[担兼]任")
"""首席代表由工会主席担任: whose office it is as well."""
_PROPOSES = re.compile(r"(?:推荐|提名|委派|选派|指派|派出|推举)(?!的)")
"""工会主席由上级工会推荐并经民主选举产生: who proposes acts."""
_HELD = re.compile(r"(?:每[^，,。；;]{1,8}?)?(?:至少|一般)?(?:举行|召开|开)[^，,。；;]{0,8}$")
"""代表大会每五年举行一次，由执行委员会召集: who convenes it acts."""
_COSTS = ("保障金", "费", "款", "部分", "费用", "经费", "资金", "支出", "保费")
"""残疾人参加保险的个人缴费部分，由政府补助: what somebody's act costs, as the topic of the next clause."""
_DECIDED = ("决议", "决定", "合同", "协议", "方案", "章程")
"""职代会审议通过的决议: what a body has decided on, and no act."""
_IS_DONE_WITH = re.compile(
    r"[\u4e00-\u9fff]{2,4}的[^，,。；;的]{2,14}?(?<!只)(?<!决)(?:不(?:计入|占|纳入|列入)|列入|纳入|计入|(?:依法)?(?:免征|减征|免收|减免)|留归)"
)
"""残疾人享受的补贴不计入家庭收入: what is done with a thing that somebody has."""
_REMITS = re.compile(r"按照?[^，,。；;由]{2,30}?(?:拨缴|计提|提取|缴纳|上缴|上解|拨付|计拨|缴交|留存|安排|列支)(?!的)")
"""企业按照工资总额的2%计提工会经费，由税务部门代收: by what measure somebody pays stands in front of the act."""
_CONDUCT = re.compile(
    r"[^，,。；;]{2,30}(?:情况|成效|实绩|业绩|表现|结果)(?:作为|纳入|列入|记入|计入|与[^，,。；;]{2,16}挂钩)"
)
"""各区响应群众诉求的情况纳入年度评估: how somebody did, as the subject."""
_MADE_BY = re.compile(
    rf"(?:建设|兴办|举办|设立|开办|创办|建立|运营|管理|所属|主管|确定|聘用|招用|(?:{ELECT})(?:产生)?)的"
)
"""会员代表大会选举产生的委员会负责日常工作: what a body made acts."""
_OFFERED = re.compile(
    r"(?:开发|设立|提供|投资建设|投资兴办)的[^，,。；;的]{2,12}?(?:岗位|项目|产品|职位)(?=优先|全部|一律|免费|均|不)"
)
"""政府开发的公益性岗位优先安排残疾人: what a body offers, as the subject."""
_ENJOYS = re.compile(r"[\u4e00-\u9fff]{1,6}?享受")
"""女职工生育享受98天产假: what befalls somebody, and what is due then."""
_SIZED = re.compile(rf"有[^，,。]{{2,16}}(?:{BOUNDS})的(?=建立|成立|设|配|组建)")
"""有女会员十人以上的建立女职工委员会: the size stands between the body and its act."""
_HAS_ORGAN = re.compile(
    r"设(?:女职工|经费|法律|劳动|办公|工作|专门)[^，,。；;的]{0,14}(?:委员会|委员|办公室|小组|机构|中心|部)$"
)
"""基层工会设女职工委员会: which organ a body has."""
_INDICATOR = re.compile(
    r"(?:均|各)?(?:不低于|不少于|不超过|达到?)\d|[^，,。；;]{1,16}(?:率|比例|占比|总数|面积)[^，,。；;]{0,6}(?:达|提高|不低|保持|超过|降)"
    r"|[^，,。；;]{0,16}(?:率|比例|占比|总数)[^，,。；;]{0,6}与[^，,。；;]{2,30}相(?:适应|匹配|当|一致)"
    r"|[^，,。；;]{2,16}?(?:明显|显著|大幅|进一步|持续|不断|稳步|逐步|更加)(?:扩大|增强|提高|提升|改善|完善|优化|凸显|彰显|壮大|加强)(?=$|[。；;]|[，,](?!每|为|把|将|向|对|建立|开展|组织|推动|提供|完善|健全|制定|实施))"
)
"""服务中心覆盖率达到100%, 医师不低于4名: a figure that is aimed at."""
_BELONGINGS = re.compile(
    r"(?:每[年月人])?(?:兼职|岗位|职务|交通|通讯|误工|生活|工作)?(?:(?:工作|活动|办公)经费|补贴|补助|津贴|报酬)(?:标准)?(?:各|每|不低于|不少于|按|为)|编制[^，,。；;]{0,6}(?:控制|核定|由)|由\d+[^，,]{0,3}(?:减|精|增|缩|压|调)|(?:精简|压缩|压减|减少)\d"
)
"""Money of a body, or its parts in numbers (群团组织每年工作经费各不低于1万元; 内设机构由10个减少到8个)."""
_RESHAPED = re.compile(
    r"(?:机关)?(?:行政|事业|专项|工作)*(?:编制|内设机构|内设[部科处]室|领导职数|职数|工作机构|处室|[部科]室)[^，,。；;]{0,8}?(?:精简|减少|压缩|控制|调整|增加|由\d)"
    r"|[^，,。；;]{0,16}?(?:干部|人员|职)的?比例(?:按照?|为)\d"
)
_SETS_POSTS = re.compile(
    r"(?:应|可)?设(?:专职|兼职|挂职|驻会|、)*(?:主席|副主席|主任|副主任|书记|副书记|委员|常委|执委|理事长|副理事长)(?:\d|[一二三四五六七八九十])"
)
"""省总工会领导班子实行专挂兼相结合，设主席1名、专职副主席3名: how many officers a body has."""
_WHOSE_PARTS = re.compile(r"(?P<who>[^，,。；;]{2,}?)(?:行政编制|事业编制|内设机构|内设[部科处]室|领导职数|工作机构)")
"""省妇联机关内设机构由8个调整为6个: whose parts they are."""
_SPENDS_TIME = re.compile(
    r"(?:每人)?每(?:年|季度?|月|周|届)[^，,。；;]{0,4}?(?:到|在|赴|深入|下)[^，,。；;]{2,20}(?:工作|服务|调研|蹲点|锻炼|学习|实践)"
    r"[^，,。；;]{0,6}(?:不少于|不低于|至少|累计)"
)
_MONEY_OF = re.compile(
    r"(?P<whose>(?:(?![将把对为由从向以])[\u4e00-\u9fff]){0,10}?)(?:(?:补助|补贴|配套|专项|帮扶|救助|扶助|慰问|奖励)?(?:资金|经费|款项|[金费])|补贴|补助|津贴|报酬|待遇|工资)"
    r"(?:标准|分配办法|管理办法)?(?:纳入|列入|按照?|参照|比照|依照|在|由|从|每|不[低少高超]|提高|达到|实行|执行)"
)
"""中央财政补助资金按照…执行, 特殊家庭扶助金在…基础上每月提高100元: money that comes to somebody or is given by them."""
_PAYS_OUT = re.compile(
    r"发放|给予|执行|列支|承担|负担|支付|拨付|提高|确定|核定|落实|安排|纳入|列入|解决|分成|划拨|专款|专账|核算"
)
"""What is done with money; a sentence without it only names the sum (护理补贴每人每月不低于100元)."""
_GRANTED = re.compile(r"(?:补助|补贴|奖励|资助|发放|给予)[^，,。；;]{0,16}(?:元|标准)|每[人月年生户]")
_BEARS = re.compile(r"(?:承担|负担|分担|保障|解决|列支)")
_NOMINAL = re.compile(
    r"(?:选任|选拔|选聘|选派|选举|招聘|聘用|任用|推荐|评选|培养|录用|教育|培训|管理|考核|交流)+"
    r"(?:工作)?(?:注重|坚持|突出|采取|实行|遵循)"
)
"""干部选任注重人岗相适: what is done with persons, as the subject."""
_WHEN_DONE = re.compile(r"(?:经(?!费|济)[^，,。；;]{1,20}?|[^，,。；;]{1,8}?)后")
"""产业急需青年人才，上岗后给予一次性奖励: on what they get it."""
_WORK_BY = re.compile(r"(?:具体|日常)?(?:工作|事务|职责|职能)由")
"""协会下设办公室，日常工作由县总工会承担: who does the work of the body that is set up."""
_REPORTING = re.compile(r"(?:定期|及时|每[^，,向]{1,3})(?:向[^，,]{2,20})?(?:报告|公布|公开|公示|通报)")


def acting(scene: Scene) -> Span | None:
    """The body or persons that open the main clause, with what they made where that is the one who acts."""
    text, end = scene.text, scene.clause.end
    found = subject_at(text, scene.at, end)
    posts = _SETS_POSTS.search(text, found.start + 2, end) if found is not None else None
    if found is not None and posts is not None and posts.start() < found.end:
        return Span(found.start, posts.start())
    if found is not None and text.startswith("等", found.end) and opens_act(text, found.end + 1):
        return Span(found.start, found.end + 1)
    if found is not None and text.startswith("会议", found.end) and TIMED.match(text, found.end + 2):
        return Span(found.start, found.end + 2)
    if found is not None and is_thing(text, found, end):
        return None
    found = goes_on(text, found, end) if found is not None else None
    made = _MADE_BY.match(text, found.end, end) if found is not None else None
    own = subject_at(text, made.end(), end) if made is not None else None
    if found is None or own is None:
        return found
    if own.end >= end:
        return Span(found.start, own.end)
    last = own.end + text.startswith("等", own.end)
    ours = text.startswith("属", last) or opens_act(text, skip_adverbs(text, last, end))
    return Span(found.start, last) if ours else found


def sized(scene: Scene, body: Span, rest: int) -> Reading:
    """有女会员十人以上的建立女职工委员会; 国家实行…制度."""
    text = scene.text
    if _HAS_ORGAN.match(text, rest, scene.clause.end) is not None:
        return scene.told(body, rest)
    if _SIZED.match(text, rest, scene.clause.end) is None and not (
        text[body.start : body.end] == "国家" and text.startswith("实行", rest)
    ):
        return None
    return scene.told(body, rest)


def offered(scene: Scene, body: Span, rest: int) -> Reading:
    """政府开发的公益性岗位优先安排残疾人: whoever fills what a body offers."""
    fits = _OFFERED.match(scene.text, body.end, scene.clause.end) is not None
    return scene.of_nobody(scene.start) if fits else None


def measured(scene: Scene, body: Span, rest: int) -> Reading:
    """服务中心覆盖率达到100%."""
    return Verdict.NO_TASK if _INDICATOR.match(scene.text, body.end, scene.clause.end) else None


def reshaped(scene: Scene, body: Span, rest: int) -> Reading:
    """团省委机关行政编制精简20%，…; 机关内设机构由9个调整为8个: how a body is to be made up is told of that body."""
    text, end = scene.text, scene.clause.end
    whose = _WHOSE_PARTS.fullmatch(text, *body)
    if whose is not None:
        body, rest = Span(*whose.span("who")), whose.end("who")
    posts = any(_SETS_POSTS.match(text, at) for at in (rest, *(clause.start for clause in scene.later[:2])))
    if not (posts or _RESHAPED.match(text, rest, end)) or text.endswith(patterns().persons, *body):
        return None
    said_before = text[body.start : body.end] == "机关"
    return scene.of_nobody(body.start, alone=False) if said_before else scene.told(body, rest)


def spends_time(scene: Scene, body: Span, rest: int) -> Reading:
    """机关干部每人每年到基层工作不少于1个月: how long persons have to be somewhere."""
    return scene.told(body, rest) if _SPENDS_TIME.match(scene.text, body.end, scene.clause.end) else None


def belongings(scene: Scene, body: Span, rest: int) -> Reading:
    """群团组织工作经费各不低于1万元; 干部选任注重人岗相适: told of what is theirs, or of what is done with them."""
    text, end = scene.text, scene.clause.end
    money = _MONEY_OF.match(text, body.end, end)
    theirs = money is not None and patterns().act.search(text, *money.span("whose")) is None
    theirs = theirs or COSTS.fullmatch(text, body.end, end) is not None
    if not theirs and _BELONGINGS.match(text, rest, end) is None and _NOMINAL.match(text, rest, end) is None:
        return None
    by = text.find("由", body.end, end)
    payer = (acting_by(text, by, end) if by >= 0 else None) or by_later(text, scene.later)
    persons = text.endswith(patterns().persons, *body)
    if theirs and persons and payer is None and _PAYS_OUT.search(text, body.end, scene.close) is None:
        return Verdict.NO_TASK
    return scene.done_by(payer) if payer else scene.of_nobody(rest, alone=text[rest] != "由")


def of_theirs(scene: Scene, body: Span, rest: int) -> Reading:
    """A clause in which the body does not act is told of a thing of theirs (工会经费按规定列入预算)."""
    text, end = scene.text, scene.clause.end
    if any(way.match(text, rest, end) for way in (_ENJOYS, COMMISSIONED, _REMITS)):
        return None
    if _CONDUCT.match(text, body.end, end):
        return scene.of_nobody(scene.start, alone=False)
    if _IS_DONE_WITH.match(text, body.end, end) or text.endswith(_DECIDED, done_to(text, rest, end), end):
        return thing(scene)
    if (
        opens_act(text, body.end)
        or opens_act(text, rest)
        or text.startswith(("主管", "拟", "准备", "有责任", "有义务"), rest)
    ):
        return None
    later = scene.later[:1]
    if text.endswith("情况", rest, end) and later and _REPORTING.match(text, later[0].start, later[0].end):
        return scene.told(body, rest)
    return thing(scene)


def being(scene: Scene, body: Span, rest: int) -> Reading:
    """What a body is, has or has a right to."""
    text, end = scene.text, scene.clause.end
    helps = text.startswith("为", rest) and (
        TIMED.match(text, body.end) is not None or patterns().act.search(text, rest + 2, end) is not None
    )
    if STATE.match(text, rest, end) and not helps and not (text.startswith("实行", rest) and _goes_on(scene)):
        return Verdict.NO_TASK
    if COPULA.search(text, body.end, min(end, body.end + 12)) or _has_right(text, rest, end):
        return Verdict.NO_TASK
    return None


def chosen(scene: Scene, body: Span, rest: int) -> Reading:
    """理事会由会员代表大会选举产生: who elects or holds the office acts; who makes up a body, or is
    elected, does not."""
    text, end = scene.text, scene.clause.end
    if not text.startswith("由", rest) or _goes_on(scene) or CHOSEN.search(text, rest, end) is None:
        return None
    alone = end >= scene.close and text[end : end + 1] not in ("，", ",")
    elector = subject_at(text, rest + 1, end)
    if elector is not None and text.startswith("代表", elector.end):
        elector = Span(elector.start, elector.end + len("代表"))
    if elector is not None and _SERVES.fullmatch(text, elector.end, end):
        return scene.done_by(elector)
    elector = elector if alone else None
    if elector is None or text.endswith(patterns().persons, elector.start, elector.end):
        return Verdict.NO_TASK
    elects = _ELECTS.match(text, elector.end, end) or _PROPOSES.match(text, elector.end, end)
    return scene.done_by(elector) if elects else Verdict.NO_TASK


def by_another(scene: Scene, body: Span, rest: int) -> Reading:
    """残疾人证由县级残联发放; …每五年举行一次，由执行委员会召集: the body behind 由 acts, unless it is its own."""
    text, end = scene.text, scene.clause.end
    by = text.find("由", body.end, end)
    doer = acting_by(text, by, end) if by >= 0 else None
    if doer is not None and not (by == rest and _its_own(text, body, doer)):
        return scene.done_by(doer)
    remits = _REMITS.match(text, rest, end) is not None
    cost = text.endswith(_COSTS, rest, end)
    topic = not remits and cost and (text.find("的", rest, end) >= 0 or text.find("所需", rest, end) >= 0)
    if topic and (payer := by_later(text, scene.later[:1])):
        return scene.done_by(payer)
    if _HELD.match(text, rest, end) and (convener := by_later(text, scene.later[:1])):
        return scene.told(convener, convener.end)
    return None


def receives(scene: Scene, body: Span, rest: int) -> Reading:
    """兼职副主席每月给予补贴500元; 其中小微企业给予全额补贴: the one who gets it gives nothing."""
    if _payer(scene, rest) is not None:
        return None
    text, end = scene.text, scene.clause.end
    among = "其中" in text[scene.clause.start : body.start]
    return scene.of_nobody(scene.start) if comes_to(text, body, rest, end, among) else None


def acts(scene: Scene, body: Span, rest: int) -> Reading:
    """各级党委每年听取汇报: a body and its act; …每生每年补助500元，由财政共同负担: who pays acts."""
    payer = _payer(scene, rest)
    if payer is not None:
        return scene.done_by(payer)
    if scene.text[scene.at - 1 : scene.at] == "由":
        if scene.text.endswith(duty_words().funds, *body):
            return scene.of_nobody(rest)
        if scene.main > 0:
            return scene.done_by(body)
    return scene.told(body, body.end)


ACTING = (
    sized, measured, offered, reshaped, spends_time, belongings, of_theirs, being, chosen, by_another, receives,
    acts,
)  # fmt: skip
"""Readings of a clause that goes on behind its body, in the order in which they are asked."""


def named_alone(scene: Scene, body: Span) -> Reading:
    """A main clause that is nothing but a body; what it does stands in the next (重度残疾人，经申请纳入低保)."""
    text, later = scene.text, scene.later
    doer = by_later(text, later)
    if doer is None and later and (work := _WORK_BY.match(text, *later[0][:2])) is not None:
        doer = acting_by(text, work.end() - 1, later[0].end)
    if doer is not None:
        return scene.done_by(doer)
    at = begins(text, later[0].start, later[0].end) if later else 0
    if not later or not opens_act(text, skip_adverbs(text, at, later[0].end)):
        return Verdict.NO_TASK
    after = _WHEN_DONE.match(text, later[0].start, later[0].end)
    if GRANTS.match(text, after.end() if after is not None else later[0].start, later[0].end):
        return scene.of_nobody(later[0].start)
    return scene.told(body, later[0].start)


def _payer(scene: Scene, rest: int) -> Span | None:
    """Who bears the cost of what the main clause grants, where the next one tells (…，由市、县财政共同负担)."""
    text = scene.text
    following = scene.later[:1]
    if not following or not text.startswith("由", following[0].start):
        return None
    granted = _GRANTED.search(text, rest, scene.clause.end) and _BEARS.search(text, *following[0][:2])
    return by_later(text, following) if granted else None


def _goes_on(scene: Scene) -> bool:
    """Whether further clauses tell what the same body does (理事会由大会选举产生，向大会负责)."""
    text = scene.text
    places = [(skip_marks(text, clause.start, clause.end), clause.end) for clause in scene.later]
    return any(opens_act(text, at) and subject_at(text, at, end) is None for at, end in places)


def _has_right(text: str, start: int, end: int) -> bool:
    """Whether a clause says what somebody has a right to, and no verb of doing stands in front (国家保障…享有…)."""
    at = text.find("享有", start, end)
    return at >= 0 and not text.startswith(("保障", "保证", "维护", "支持"), start)


def _its_own(text: str, body: Span, doer: Span) -> bool:
    """Whether a body acts through one of its own people (县级以上党委由专职副书记分管群团工作)."""
    persons = patterns().persons
    return text.endswith(persons, *doer) and not text.endswith((*persons, "会议", "大会", "全委会"), *body)
