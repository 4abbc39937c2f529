"""Readings of a main clause that opens with no body: who acts behind 由, what is told of a thing, a bare act."""

from __future__ import annotations

import re

from ingest.facts.duty.agents import COST_BY, MAINLY_BY, acting_by, by_later
from ingest.facts.duty.named import bearer_in
from ingest.facts.duty.payments import paid
from ingest.facts.duty.phrases import COPULA, TIMED, TREATS, all_body, done_to, skip_adverbs
from ingest.facts.duty.scene import Reading, Scene, Statement, Verdict, gives
from ingest.facts.duty.sentences import Comma, skip_marks
from ingest.mentions.acts import opens_act, patterns
from ingest.mentions.subjects import subject_at
from ingest.text import Span

STATE = re.compile(
    r"(?:仍|尚|还|均|都|一直|始终)?(?:是(?!否)|为(?!了|主)|属于|(?:(?:投入|支出|收入)主?要?)?包括|存在|有(?!权|责任(?![心感])|义务(?!教)|针对|计划|步骤|序|效|条件|关|利)|具有|没有|正在|已经?|面临|关系|实行|适用|所称|指(?!导|定|派|引)|分为|不足|不够|得到|取得|处于|成为|需要|亟|由[^，,。]{2,30}组成|受(?![^，,。；;]{1,16}(?:委托|授权|指派))|设(?!立|置|定|计|区)|下设|组成|来源|享有|称为|简称|每届任期|任期|享有|依法享有)"
)
_WHO = re.compile(
    r"(?P<who>[\u4e00-\u9fff、]{1,24}?[园区馆所站院店场行社校局厅司会心位构业台点施地])等?(?=向|对(?!外|口|象|接|照))"
)
_OPENS_TO = re.compile(
    r"向[^，,。；;]{2,20}?(?:免费|优惠|优先|低价|低收费|全面)*(?:或者?|、|和)?(?:免费|优惠|低收费)?开放"
)
"""公共文化设施向残疾人免费或者优惠开放."""
COMMISSIONED = re.compile(r"受[^，,。；;]{1,16}(?:委托|授权|指派)")
"""残疾人联合会受政府委托，承担管理工作: on whose behalf a body acts."""
GRANTS = re.compile(
    r"(?:(?:按照?|依照|参照|比照|根据)[^，,。；;]{0,24}?(?:规定|标准|比例)|依法|一律|优先)?(?:免征|减征|免收|减免|核发|发给|给予|予以|发放|奖励|资助|补助|补贴|救助|报销|责令|处以|处\d|没收|吊销|追缴|追究)"
)
"""What is done for the one who is named in front of it (30人以下的企业，免征保障金)."""
_SETS_UP = re.compile(r"(?:建立|健全|实行|落实|完善|推行|探索|严格)[^，,]{2,24}(?:制度|机制|(?<!体)制)$")
"""健全报告制度，成员单位每年向…报告: a system, and then who acts in it."""
_TELLS = re.compile(
    r"[^，,]{1,12}(?:对象|标准|范围|期限|内容|目标|条件|方向|项目|情形)(?:为|包括|是|[至到](?!位))"
    r"|(?!提高|落实|确保|保证|健全|完善|建立|执行|实行|调整|明确|统一|制定|实现)[^，,]{1,12}(?:标准|期限|金额|水平|时间|年限)"
    r"(?:一般|原则上)?(?:不超过|不低于|不少于|不高于|最长|最高|最低|最少)"
)
"""补助对象为持证残疾人: what something is, though it opens with a word that acts elsewhere."""
_RIGHTS = re.compile(r"有[^，,。]{0,40}权利?$")
_PLACED = re.compile(r"[列纳]入[^，,。]{0,20}(?:预算|规划|计划|体系|范围|考核|成本|费用|支出)")
_PAID = re.compile(
    r"[^，,。；;是]{2,24}采取[^，,。；;]{2,12}(?:形式|方式)"
    r"|[^，,。；;是由]{0,16}(?:经费|资金|款物?|基金)(?:使用|管理|发放|拨付)?(?:一律|全部|均)?(?:实行|专款专用|专户|专账|单独核算|封闭运行)"
    r"|[^，,。；;是由]{0,16}(?:经费|资金|费用)(?:分别|均|一律)?(?:从|在|按)[^，,。；;]{2,40}(?:列支|解决|安排|支付|提取)"
)
"""残疾人补贴采取现金形式按月发放; 所需经费从办公经费中列支: how something is done, told of the thing."""
_REPORTED = re.compile(
    r"(?:重要|重大|有关|进展|工作|贯彻|落实)[\u4e00-\u9fff]{0,6}(?:情况|事项|问题)(?:要?及时|定期|随时)(?:向[^，,。；;]{2,20})?(?:报告|请示|通报|反馈)"
)
"""重要情况及时向市委报告: what is reported, as the subject."""
_COSTS = ("费用", "经费", "资金", "支出")
_SETTLED = ("所需经费", "所需费用", "所需资金", "所需时间")
_COST = re.compile(
    r"[\u4e00-\u9fff]{1,8}?(?:费用?|经费|资金|补贴|补助|津贴|待遇|工资|[金款]|部分)(?:由|从|按|每|在|不|全额|一律|免)"
)
"""…的，培训费由项目资金全额承担: money, as the subject behind a condition."""
_DRAWN = ("从", "在", "列入", "纳入", "按")
"""培训所需经费，由举办单位承担; …，从公用经费中列支: a topic, though it opens with a verb."""
_ORGANIZED = re.compile(r"(?:组织实施|具体实施|办理|审批|负责|受理|承担|负担|发放|(?:拨付|支付)[^，,。；;]{0,20})$")
"""开展表彰活动，由卫生健康部门组织实施: who organizes what the main clause tells of."""
_TIER = re.compile(
    r"(?P<who>(?:(?:[省市县区州旗镇村]|乡镇|街道|社区)级(?:、|和)?)+)"
    r"(?:至少|重点|分别|各|全部|统一|每年)*(?:建设|建立|建成|打造|培育|设立|创建|组建|成立|选树|举办|开展|评选|命名|配备|扶持)"
    r"(?!项目|工程|任务|资金|经费|方案|标准|[了的过已])"
    r"[^，,。；;的已]{0,20}?(?:\d+|[一二两三四五六七八九十]{1,3})(?:个|家|所|处|名|支|次|项|场|座|批)"
)
"""市级建设3个示范点: which tier does it; 市级建设项目 is a thing."""
_BY_MEANS = ("通过", "采取")
_RECKONS = ("计算", "视为", "折算", "从其规定", "除外", "所有")


def state(scene: Scene) -> Reading:
    """What something is, is reckoned as or consists of (其余部分从其规定, 由三人组成)."""
    text, at, end = scene.text, scene.at, scene.clause.end
    spared = end < scene.close and text.endswith("另有规定的，从其规定", 0, scene.close)
    if text.endswith(_RECKONS, 0, end if spared else scene.close):
        return Verdict.NO_TASK
    serves = text.startswith("实行", at) or (
        text.startswith("为", at) and patterns().act.search(text, at + 2, end) is not None
    )
    topic = "的" in text[at:end] and by_later(text, scene.later[:1]) is not None
    if STATE.match(text, at, end) and not (serves or topic) and not all_body(text, at, end):
        return Verdict.NO_TASK
    return None


def settled(scene: Scene) -> Reading:
    """培训所需经费，从公用经费中列支; 科协组织开展的交流活动，所需经费列入预算."""
    text = scene.text
    following = scene.clauses[min(scene.main + 1, len(scene.clauses) - 1)]
    topic = text.endswith(_SETTLED, scene.at, scene.clause.end) and text.startswith(_DRAWN, following.start)
    body = subject_at(text, scene.at, scene.clause.end) if text.startswith(_SETTLED, following.start) else None
    deed = body is not None and done_to(text, body.end, scene.clause.end) < scene.clause.end
    topic = topic or deed
    if topic:
        return scene.of_nobody(scene.start)
    payer = bearer_in(text, following, following.end) if text.endswith(_SETTLED, scene.at, scene.clause.end) else None
    acts = scene.later and payer is not None and opens_act(text, skip_adverbs(text, payer.end, following.end))
    return scene.done_by(payer) if acts and payer is not None else None


FIRST = (state, settled)
"""Asked of every main clause, before those that look for a body."""


def by_agent(scene: Scene) -> Reading:
    """由民政部门责令改正; 培训所需经费，由举办单位承担; 活动经费，主要由政府拨款."""
    text, at, clause, later = scene.text, scene.at, scene.clause, scene.later
    by, until = text.find("由", at, clause.end), clause.end
    if by < 0 and text.endswith(_COSTS, at, clause.end) and (settler := by_later(text, later)):
        return scene.done_by(settler)
    topic = not opens_act(text, at) or text.endswith(_SETTLED, at, clause.end)
    if by < 0 and later and topic and (mainly := MAINLY_BY.match(text, later[0].start, later[0].end)):
        by, until = mainly.end() - 1, later[0].end
    body = acting_by(text, by, until) if by >= 0 else None
    if body is None and text.startswith("由", clause.start):
        body = acting_by(text, clause.start, clause.end)
    return scene.done_by(body) if body is not None else None


def towards(scene: Scene) -> Reading:
    """公园、风景名胜区对残疾人免收门票: who treats others so need be no body that the vocabulary knows."""
    text, at = scene.text, scene.at
    named = _WHO.match(text, at, scene.clause.end)
    treats = named is not None and (
        TREATS.match(text, named.end(), scene.clause.end) or _OPENS_TO.match(text, named.end())
    )
    if named is None or opens_act(text, at) or not treats:
        return None
    return scene.told(Span(at, named.end("who")), named.end())


def tier(scene: Scene) -> Reading:
    """市级建设3个示范点，县级建设1个示范点."""
    found = _TIER.match(scene.text, scene.at, scene.clause.end)
    return None if found is None else scene.told(Span(*found.span("who")), found.end("who"))._replace(carries=False)


def of_a_thing(scene: Scene) -> Reading:
    """A clause that opens with no act is told of a thing."""
    text, at = scene.text, scene.at
    return None if opens_act(text, at) or opens_act(text, skip_adverbs(text, at, scene.clause.end)) else thing(scene)


def thing(scene: Scene) -> Reading:
    """A task told of a thing (工会经费列入同级财政预算，由财政部门统一划拨), and none where nothing is done with it."""
    text, clause = scene.text, scene.clause
    if COPULA.search(text, scene.start, scene.end):
        return Verdict.NO_TASK
    by = text.find("由", clause.start, clause.end)
    places = [(by, clause.end)] if by >= 0 else []
    for later in scene.later:
        mainly = MAINLY_BY.match(text, later.start, later.end) or COST_BY.match(text, later.start, later.end)
        if mainly is not None:
            places.append((mainly.end() - 1, later.end))
    for at, until in places:
        body = acting_by(text, at, until)
        if body is not None:
            return scene.done_by(body)
    if _PLACED.search(text, clause.start, clause.end) or _PAID.match(text, clause.start, clause.end):
        return scene.of_nobody(scene.start)
    if _REPORTED.fullmatch(text, clause.start, clause.end):
        return scene.of_nobody(scene.start, alone=False)
    if paid(text, clause.start, clause.end):
        return scene.of_nobody(scene.start, alone=False)._replace(paid=True)
    return Verdict.NO_TASK


def tells(scene: Scene) -> Reading:
    """补助对象为持证残疾人: what something is, though it opens with a word that acts elsewhere."""
    text, at, clause = scene.text, scene.at, scene.clause
    if _TELLS.match(text, at, clause.end) or COPULA.search(text, clause.start, clause.end):
        return Verdict.NO_TASK
    if any(COPULA.match(text, skip_adverbs(text, later.start, later.end)) for later in scene.later):
        return Verdict.NO_TASK
    return Verdict.NO_TASK if _RIGHTS.search(text, at, scene.close) else None


def system(scene: Scene) -> Reading:
    """健全报告制度，成员单位每年向…报告: who acts in a system that is set up."""
    if _SETS_UP.match(scene.text, scene.at, scene.clause.end) is None:
        return None
    actor = _actor(scene.text, scene.later[:1])
    return scene.done_by(actor) if actor else None


def encouraged(scene: Scene) -> Reading:
    """…的，鼓励企业招用: behind a condition, whom the sentence encourages."""
    text, at = scene.text, scene.at
    if scene.main == 0 or not text.startswith("鼓励", at):
        return None
    helped = subject_at(text, at + 2, scene.clause.end)
    named = text[helped.start : helped.end] if helped else None
    return Statement(scene.start, scene.close, named, "encourage", at, carries=False, alone=True)


def bare_act(scene: Scene) -> Reading:
    """健全工作机制: an act that names nobody, or whom the condition in front of it names."""
    text, at, waiting, end = scene.text, scene.at, scene.waiting, scene.clause.end
    granted = scene.main > 0 and GRANTS.match(text, skip_adverbs(text, at, end), end) is not None
    granted = granted or (scene.main > 0 and _COST.match(text, at, end) is not None)
    named = waiting and (not granted or gives(text, scene.clauses[0]))
    bearer = text[waiting.start : waiting.end] if waiting and named else None
    organizer = by_later(text, scene.later[:1]) if bearer is None else None
    if organizer is not None and (len(scene.later) > 1 or _ORGANIZED.search(text, organizer.end, scene.close)):
        return scene.done_by(organizer)
    others = granted or any(_another(text, later) for later in scene.later)
    if bearer is None and others and (scene.main > 0 or text.startswith(_BY_MEANS, at)):
        urged = next((later for later in scene.later if text.startswith("鼓励", later.start)), None)
        helped = subject_at(text, urged.start + 2, urged.end) if urged else None
        bearer = text[helped.start : helped.end] if helped else None
    action = at if waiting or scene.main == 0 else skip_marks(text, scene.start, scene.end)
    return Statement(scene.start, scene.close, bearer, "plan", action, carries=not others, alone=others)


BARE = (by_agent, towards, tier, of_a_thing, tells, system, encouraged, bare_act)
"""Readings of a clause that opens with no body, in the order in which they are asked."""


def _actor(text: str, following: list[Comma]) -> Span | None:
    """The body or persons that act in the clause behind a system."""
    found = bearer_in(text, following[0], following[0].end) if following else None
    if found is None or found.end >= following[0].end:
        return None
    acts = TIMED.match(text, found.end) or opens_act(text, skip_adverbs(text, found.end, following[0].end))
    return found if acts else None


def _another(text: str, clause: Comma) -> bool:
    """Whether a later part of a bare task is told of somebody else (完善办法，政府优先采购产品; …，鼓励企业招用)."""
    at = skip_marks(text, clause.start, clause.end)
    found = subject_at(text, at, clause.end)
    return text.startswith("鼓励", at) or (
        found is not None and found.end < clause.end and opens_act(text, found.end) and not opens_act(text, at)
    )
