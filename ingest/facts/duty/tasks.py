"""Tasks told without a modal, and what a sentence without a modal states that is none."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.duty.agents import CHOSEN, acting_by, by_later
from ingest.facts.duty.payments import paid
from ingest.facts.duty.sentences import MEASURES, PARTS, Comma, bearer_in, closes, undated
from ingest.mentions.subjects import begins, opens_act, patterns, subject_at
from ingest.records import Modality
from ingest.text import Span

CONDITION = re.compile(
    r"违反|未|拒不|拒绝|下列|发生|解散|破产|终止|认为|需要|涉及|侵犯|无正当|因|如|受到|遇|任期(?!内)|届满|出现|逾期|不服|不足"
)
_STATE = re.compile(
    r"(?:仍|尚|还|均|都|一直|始终)?(?:是(?!否)|为(?!了|主)|属于|包括|存在|有(?!权|针对|计划|步骤|序|效|条件|关|利)|具有|没有|正在|已经?|面临|关系|实行|适用|所称|指(?!导|定|派|引)|分为|不足|不够|得到|取得|处于|成为|需要|亟|由[^，,。]{2,30}组成|受|设(?!立|置|定|计|区)|下设|组成|来源|享有|称为|简称|每届任期|任期|享有|依法享有)"
)
_COPULA = re.compile(r"(?<![就于别其还总也或])是(?!否)")
_ELECTS = re.compile(r"(?:民主|差额|等额|直接)*(?:选举|推选|推举|任命|聘任|聘请)(?:产生)?$")
"""理事会由会员代表大会选举产生: the body behind 由 elects; who else makes up a body is no task."""
_SHOWS = re.compile(
    r"(?P<who>[\u4e00-\u9fff、（）]{2,40}?)(?:凭借?|持|出示)[^，,。；;]{0,16}?(?:证|证件|卡|证明|凭证|手册)(?:可以|可|依法)?"
    r"(?:免费|免交|免缴|优先|半价|优惠|减|享受|乘坐|乘车|进入|参观|游览|使用|办理|携带|领取|购票|参加|借阅|就医|就诊|挂号|到|在)"
)
"""盲人凭残疾人证免费乘坐公共交通工具: what somebody is entitled to."""
_HELD = re.compile(r"(?:每[^，,。；;]{1,8}?)?(?:至少|一般)?(?:举行|召开|开)[^，,。；;]{0,8}$")
"""代表大会每五年举行一次，由执行委员会召集: who convenes it acts."""
_GOES_ON_AS = re.compile(r"[着了过的]")
"""承担着重任: what a body has been all along, no task."""
_SERVES = re.compile(r"(?:对|向|为|把|将|以|按照?)[^，,。；;是]{2,30}")
"""是常设机构，向理事会负责: how a body that is something acts."""
_IS_A_DAY = re.compile(r"每年[^，,。]{2,20}(?:月|日|周)?(?:为|是)[^，,。]{2,16}(?:日|月|周|节)$")
"""每年9月为全国科普月: what a day is called."""
_MADE_BY = re.compile(r"(?:建设|兴办|举办|设立|开办|创办|建立|运营|管理|所属|主管)的")
SHORTEST = 3
"""A task has more characters; so few are the name of a step (申请。监护人向…提出申请)."""
_REFUSES = re.compile(r"不(?=占|改变|转|领取|享受|收取|计入|纳入|列入|设|再|搞|作|参加|担任|承担|接受|具有)")
"""兼职干部不占编制: an act that somebody leaves undone."""
_SETS_UP = re.compile(r"(?:建立|健全|实行|落实|完善|推行|探索|严格)[^，,]{2,24}(?:制度|机制|(?<!体)制)$")
"""健全报告制度，成员单位每年向…报告: a system, and then who acts in it."""
TREATS = re.compile(
    r"对(?![^，,]*的[^，,的]{0,10}(?:企业|单位|机构|组织|人员|家庭|地区|残疾人|儿童|职工|妇女|青年)$)"
    r"[^，,]{2,60}?(?:实行|实施|开展|给予|予以|进行|免征|减征|落实)(?!的|情况|过程|方案|中)[^，,]{2,}(?<![的时后前中上下])$"
    r"|对[^，,]{2,60}?(?:依法|从严|严肃)[^，,]{0,6}(?:严惩|查处|处理|惩处|追责|问责)$"
)
"""对食品、药品实行重点监管: a predicate that opens with what it is done to."""
_ITEM = re.compile(r"[（(][一二三四五六七八九十\d]{1,3}[）)]\s*")
_TELLS = re.compile(
    r"[^，,]{1,12}(?:对象|标准|范围|期限|内容|目标|条件|方向|项目|情形)(?:为|包括|是)"
    r"|(?!提高|落实|确保|保证|健全|完善|建立|执行|实行|调整|明确|统一|制定|实现)[^，,]{1,12}(?:标准|期限|金额|水平|时间|年限)"
    r"(?:一般|原则上)?(?:不超过|不低于|不少于|不高于|最长|最高|最低|最少)"
)
"""补助对象为持证残疾人: what something is, though it opens with a word that acts elsewhere."""
_RIGHTS = re.compile(r"有[^，,。]{0,40}权利?$")
_EACH_MORE = (
    r"每(?:超|多|增|新增|减|少|再|逾|安排|招|吸纳|接收|培训|新建|建成|救助|介绍|推荐|孵化|带动)"
    r"[^，,。；;]{0,12}?[\d一二三四五六七八九十百千万]{1,6}(?:人|名|个|家|户|年|次|例|件|天|日|元)"
)
"""对安排残疾人就业的单位，每超1人给予奖励: by what a grant grows."""
_LEADS_IN = re.compile(
    r"(?:按照?|依照|依据|根据|遵照|为了|违反|未|拒不|拒绝|有下列|不履行|针对|结合|从|经(?!费|济|营)|除|凡|因|自|随着|当)"
    r"|(?:到|至|在)?\d{4}年[^，,]{0,8}$|在[^，,]*(?:上|中|下|内|时|后|前|间|方面|领域|同时|之际|过程|以来)$"
    r"|通过[^，,]*(?:等|方式|形式|渠道|措施|手段|途径|办法|制度|活动)$"
    rf"|{_EACH_MORE}$|[^，,的在]{{2,24}}(?:闭会|休会|任职|任期|换届|筹备|存续|清算|试用|孕|产|哺乳)(?:期间|期内|时)$"
    r"|以[^，,]*为[^，,]{1,12}$|(?:围绕|依托|对于?|与|为)[^，,]*$"
)
"""Phrases that lead in an act and state none (在…基础上，通过…方式，以…为重点，)."""
_ADVERBS = re.compile(
    rf"(?:{_EACH_MORE})?"
    r"(?:\s|同时|始终|依法|积极|一般|共同|主动|直接|也|都|均|还|仍|经常性?地?|至少|任期内|定期|固定|一次性|到\d{4}年(?:底|末)?[，,]?|[一二两三四五六七八九十\d]{1,2}年内|每(?:人|名|户|家|年|月|周|半年|个?季度|学期|学年|届|[一两二三四五六七八九十\d]{1,2}(?:年|个月)(?:[至到—-][两二三四五六七八九十\d]{1,2}(?:年|个月))?))*"
)
TIMED = re.compile(
    r"每(?:人|名|年|月|周|半年|个?季度|学期|学年|届|[一两二三四五六七八九十\d]{1,2}(?:年|个月)(?:[至到—-][两二三四五六七八九十\d]{1,2}(?:年|个月))?)"
)
"""A period or a head count, in front of a task that is told without a modal."""
_SIZED = re.compile(r"有[^，,。]{2,16}(?:以上|以下|以内)的(?=建立|成立|设|配|组建)")
"""有女会员十人以上的建立女职工委员会: the size stands between the body and its act."""
_PLACED = re.compile(r"[列纳]入[^，,。]{0,20}(?:预算|规划|计划|体系|范围|考核)")
_GRANTS = re.compile(
    r"(?:(?:按照?|依照|根据)[^，,。；;]{0,24}?(?:规定|标准|比例)|依法|一律|优先)?(?:免征|减征|免收|减免|核发|发给|给予|予以|发放|奖励|责令|处以|处\d|没收|吊销|追缴|追究)"
)
"""What is done for the one who is named in front of it (30人以下的企业，免征保障金)."""
_INDICATOR = re.compile(r"[^，,。；;]{1,16}(?:率|比例|占比|总数|面积)[^，,。；;]{0,6}(?:达|提高|不低|保持|超过|降)")
"""服务中心覆盖率达到100%: a figure that is aimed at."""
_RATE = re.compile(
    r"(?:服务|培训|筛查|参保|接种|组建|建会|覆盖|签订|签约|入会|办结|调解|登记|注册|救助|普及|就业|安置|创业|考核|监测|开放|审计|参与|使用|投入|处理"
    r"|救治|治疗|检出|检查)[\u4e00-\u9fff]{0,10}(?:率|比例|占比)(?:达|提高|不低|保持|超过|降|控制|要?为)"
)
"""服务覆盖率达到90%: a figure that opens with what it measures."""
_EACH_TIME = re.compile(r"[\u4e00-\u9fff]{1,4}?每(?:年|月|季|半年|届)")
_MAINLY_BY = re.compile(r"(?:主要|一般|原则上|统一|均|全部)?由")
_ENJOYS = re.compile(r"[\u4e00-\u9fff]{1,6}?享受")
"""女职工生育享受98天产假: what befalls somebody, and what is due then."""
_AMONG = re.compile(r"(?:候选人|代表|委员|成员|人员|干部|党员|班子)中$")
"""代表中，一线职工的比例不低于60%: a figure and no task."""
_AIMED = re.compile(
    r"[^，,。；;]{2,36}(?:率|比例|占比|总数|总量|人数|面积|数量?|标准|水平)[^，,。；;]{0,6}(?:达|提高|不低|保持|超过|降|增长|控制|应占|占)[^，,。；;]*(?:\d|[百千]分之|分之)"
)
_RESULTS = re.compile(
    r"达到|实现|形成|提高|提升|缩小|增强|增加|减少|降低|改善|覆盖|得到|基本|明显|显著|进一步|保持|享有"
)
"""What comes about by itself, in a list of aims."""
_BELONGINGS = re.compile(
    r"(?:每[年月人])?(?:(?:工作|活动|办公)经费|补贴|补助|津贴|报酬)(?:标准)?(?:各|每|不低于|不少于|按|为)|编制[^，,。；;]{0,6}(?:控制|核定|由)|由\d+[^，,]{0,3}(?:减|精|增|缩|压|调)"
)
"""Money of a body, or its parts in numbers (群团组织每年工作经费各不低于1万元; 内设机构由10个减少到8个)."""
_NOMINAL = re.compile(r"(?:选任|选拔|教育|培训|管理|考核|交流)+(?:工作)?(?:注重|坚持|突出|采取|实行)")
"""干部选任注重人岗相适: what is done with persons, as the subject."""
_FROM_ITS_BEGINNING = re.compile(r"[从自][^，,。；;]{2,10}起[，,]?(?:即|依法)*(?:具有|取得|享有)")
"""从成立之日起具有法人资格: a state of law."""
_FALLS_TO = re.compile(r"归(?!侨|国|口)[^，,。；;]{1,20}所有(?!权)")
_PAID = re.compile(
    r"[^，,。；;是]{2,24}采取[^，,。；;]{2,12}(?:形式|方式)"
    r"|[^，,。；;是由]{0,16}(?:经费|资金|费用)(?:分别|均|一律)?(?:从|在|按)[^，,。；;]{2,40}(?:列支|解决|安排|支付|提取)"
)
"""残疾人补贴采取现金形式按月发放; 所需经费从办公经费中列支: how something is done, told of the thing."""
_COSTS = ("费用", "经费", "资金", "支出")
_SETTLED = ("所需经费", "所需费用", "所需资金", "所需时间")
_DRAWN = ("从", "在", "列入", "纳入", "按")
"""培训所需经费，由举办单位承担; …，从公用经费中列支: a topic, though it opens with a verb."""
_BY_MEANS = ("通过", "采取")
_REPORTING = re.compile(r"(?:定期|及时|每[^，,向]{1,3})(?:向[^，,]{2,20})?(?:报告|公布|公开|公示|通报)")
_RECKONS = ("计算", "视为", "折算", "从其规定", "除外", "所有")


class Statement(NamedTuple):
    """A duty over `[start, end)`: `bearer` where it is written, `action` where the act begins.

    `carries` is False where the one who bears it is nobody in particular (任何组织和个人).
    `thing` is who a sentence helps, for want of a body (支持群团组织…).
    `local` is True where a task of nobody stands before in the sentence: the next bare task is not of this bearer
    (实行责任制，省级政府应当完成编制。健全会议制度。).
    `alone` is True where no body said before can be meant (工会经费应当公开).
    `paid` is True where money is paid and only a government said before can pay it (生活补贴按标准的30%发放).
    """

    start: int
    end: int
    bearer: str | None
    modality: Modality
    action: int
    carries: bool = True
    thing: str | None = None
    alone: bool = False
    local: bool = False
    paid: bool = False


def task(text: str, clauses: list[Comma], start: int, end: int) -> Statement | None:
    """A sentence without a modal that sets a task: a body and its act, or an act alone; no definition, no finding."""
    found = _task(text, clauses, start, end)
    return found or _behind_figures(text, clauses, start, end)


def _behind_figures(text: str, clauses: list[Comma], start: int, end: int) -> Statement | None:
    """A task behind figures that are aimed at (技能劳动者比例达到28%，建设工作室100个)."""
    figures = False
    for clause in clauses:
        at = undated(text, skip_marks(text, clause.start, clause.end), clause.end)
        if clause.mark in PARTS or _COPULA.search(text, clause.start, clause.end):
            return None
        if _AIMED.match(text, at, clause.end):
            figures = True
        elif figures:
            act = patterns().act.match(text, _skip_adverbs(text, at, clause.end), clause.end)
            if act is None or _RESULTS.match(text, at):
                return None
            return Statement(start, closes(text, start, end), None, "plan", at, alone=True)
        elif _LEADS_IN.match(text, at, clause.end) is None:
            return None
    return None


def _task(text: str, clauses: list[Comma], start: int, end: int) -> Statement | None:
    if not clauses or text[start] in "（([【":
        return None
    if closes(text, start, end) - start <= SHORTEST:
        return None
    if text.startswith("每年", start) and _IS_A_DAY.match(text, start, closes(text, start, end)):
        return None
    if text.find("起", start, end) >= 0 and _FROM_ITS_BEGINNING.search(text, start, end):
        return None
    if text.find("归", start, end) >= 0 and _FALLS_TO.search(text, start, end):
        return None
    if text[clauses[0].end - 1] != "的" and _COPULA.search(text, clauses[0].start, clauses[0].end):
        return is_and_acts(text, clauses, start, end)
    entitled = _SHOWS.match(text, begins(text, clauses[0].start, clauses[0].end), clauses[0].end)
    if entitled is not None and not opens_act(text, entitled.start()):
        return Statement(start, closes(text, start, end), entitled["who"], "plan", entitled.end("who"))
    if _RATE.match(text, begins(text, *clauses[0][:2]), clauses[0].end):
        return None
    if _AMONG.search(text, *clauses[0][:2]) and len(clauses) > 1 and _AIMED.match(text, *clauses[1][:2]):
        return None
    main = _behind_condition(text, clauses)
    waiting = _named_first(text, clauses[0]) if main else None
    while main < len(clauses):
        clause = clauses[main]
        at = skip_marks(text, clause.start, clause.end)
        more = main + 1 < len(clauses)
        conditional = text[clause.end - 1] == "的" or (more and _is_condition(text, clause, clauses[main + 1]))
        leads = begins(text, at, clause.end) >= clause.end or (
            _LEADS_IN.match(text, at, clause.end) is not None and TREATS.match(text, at, clause.end) is None
        )
        if not (conditional or (more and leads)):
            break
        if not conditional and text.startswith(("未", "没有"), at) and _all_body(text, at, clause.end):
            break
        if conditional:
            waiting = bearer_in(text, clause, clause.end)
        main += 1
    if main == len(clauses):
        main = 0
    clause = clauses[main]
    at = undated(text, begins(text, skip_marks(text, clause.start, clause.end), clause.end), clause.end)
    serves = text.startswith("实行", at) or (
        text.startswith("为", at) and patterns().act.search(text, at + 2, clause.end) is not None
    )
    if text.endswith(_RECKONS, 0, closes(text, start, end)):
        return None
    if _STATE.match(text, at, clause.end) and not serves and not _all_body(text, at, clause.end):
        return None
    if text.endswith(_SETTLED, at, clause.end) and text.startswith(
        _DRAWN, clauses[min(main + 1, len(clauses) - 1)].start
    ):
        return Statement(start, closes(text, start, end), None, "plan", start, alone=True)
    found = _with_their_own(text, subject_at(text, at, clause.end), clause.end)
    if found is not None and found.end < clause.end:
        rest = _skip_adverbs(text, found.end, clause.end)
        sized = _SIZED.match(text, rest, clause.end)
        if sized is not None or (text[found.start : found.end] == "国家" and text.startswith("实行", rest)):
            return Statement(start, closes(text, start, end), text[found.start : found.end], "plan", rest)
        if _INDICATOR.match(text, found.end, clause.end):
            return None
        if _BELONGINGS.match(text, rest, clause.end) or _NOMINAL.match(text, rest, clause.end):
            return Statement(start, closes(text, start, end), None, "plan", rest, alone=text[rest] != "由")
        refuses = _REFUSES.match(text, rest, clause.end) is not None or _ENJOYS.match(text, rest) is not None
        acts = refuses or opens_act(text, found.end) or opens_act(text, rest)
        if not (acts or text.startswith(("主管", "拟", "准备"), rest)):
            if text.endswith("情况", rest, clause.end) and _reports(text, clauses[main + 1 : main + 2]):
                return Statement(start, closes(text, start, end), text[found.start : found.end], "plan", rest)
            return _thing(text, clauses[main:], start, end)
        helps = text.startswith("为", rest) and (
            TIMED.match(text, found.end) is not None or patterns().act.search(text, rest + 2, clause.end) is not None
        )
        if _STATE.match(text, rest, clause.end) and not helps:
            return None
        if _COPULA.search(text, found.end, min(clause.end, found.end + 12)) or _enjoys(text, rest, clause.end):
            return None
        if text.endswith(_RECKONS, 0, closes(text, start, end)) or (
            text.startswith("由", rest)
            and not _goes_on(text, clauses[main + 1 :])
            and CHOSEN.search(text, rest, clause.end)
        ):
            alone = clause.end >= closes(text, start, end) and text[clause.end : clause.end + 1] not in ("，", ",")
            elector = subject_at(text, rest + 1, clause.end) if alone else None
            if elector is None or text.endswith(patterns().persons, elector.start, elector.end):
                return None
            return _done_by(text, start, end, elector) if _ELECTS.match(text, elector.end, clause.end) else None
        by = text.find("由", found.end, clause.end)
        doer = acting_by(text, by, clause.end) if by >= 0 else None
        if doer is not None and not (by == rest and _its_own(text, found, doer)):
            return _done_by(text, start, end, doer)
        if _HELD.match(text, rest, clause.end) and (convener := by_later(text, clauses[main + 1 : main + 2])):
            return _done_by(text, start, end, convener)
        if main > 0 and text[at - 1] == "由":
            return _done_by(text, start, end, found)
        return Statement(start, closes(text, start, end), text[found.start : found.end], "plan", found.end)
    if found is not None:
        doer = by_later(text, clauses[main + 1 :])
        if doer is not None:
            return _done_by(text, start, end, doer)
        following = clauses[main + 1 : main + 2]
        if not following or not opens_act(text, _skip_adverbs(text, following[0].start, following[0].end)):
            return None
        if _GRANTS.match(text, following[0].start, following[0].end):
            return Statement(start, closes(text, start, end), None, "plan", following[0].start, alone=True)
        return Statement(start, closes(text, start, end), text[found.start : found.end], "plan", following[0].start)
    by = text.find("由", at, clause.end)
    until = clause.end
    if by < 0 and text.endswith(_COSTS, at, clause.end) and (settler := by_later(text, clauses[main + 1 :])):
        return _done_by(text, start, end, settler)
    if (
        by < 0
        and main + 1 < len(clauses)
        and (not opens_act(text, at) or text.endswith(_SETTLED, at, clause.end))
        and (mainly := _MAINLY_BY.match(text, *clauses[main + 1][:2])) is not None
    ):
        by, until = mainly.end() - 1, clauses[main + 1].end
    if by >= 0:
        body = acting_by(text, by, until)
        if body is not None:
            return _done_by(text, start, end, body)
    if text.startswith("由", clause.start) and (agent := acting_by(text, clause.start, clause.end)) is not None:
        return _done_by(text, start, end, agent)
    if not opens_act(text, at) and not opens_act(text, _skip_adverbs(text, at, clause.end)):
        return _thing(text, clauses[main:], start, end)
    if _TELLS.match(text, at, clause.end):
        return None
    if _COPULA.search(text, clause.start, clause.end):
        return None
    if text.endswith(_RECKONS, 0, closes(text, start, end)):
        return None
    if any(_COPULA.match(text, _skip_adverbs(text, later.start, later.end)) for later in clauses[main + 1 :]):
        return None
    if _RIGHTS.search(text, at, closes(text, start, end)):
        return None
    if _SETS_UP.match(text, at, clause.end) and (actor := _actor(text, clauses[main + 1 : main + 2])):
        return _done_by(text, start, end, actor)
    if main > 0 and text.startswith("鼓励", at):
        helped = subject_at(text, at + 2, clause.end)
        named = text[helped.start : helped.end] if helped else None
        return Statement(start, closes(text, start, end), named, "encourage", at, carries=False, alone=True)
    granted = main > 0 and _GRANTS.match(text, _skip_adverbs(text, at, clause.end), clause.end) is not None
    bearer = text[waiting.start : waiting.end] if waiting and not granted else None
    others = granted or any(_another(text, later) for later in clauses[main + 1 :])
    if bearer is None and others and (main > 0 or text.startswith(_BY_MEANS, at)):
        urged = next((later for later in clauses[main + 1 :] if text.startswith("鼓励", later.start)), None)
        helped = subject_at(text, urged.start + 2, urged.end) if urged else None
        bearer = text[helped.start : helped.end] if helped else None
    action = at if waiting or main == 0 else skip_marks(text, start, end)
    return Statement(start, closes(text, start, end), bearer, "plan", action, carries=not others, alone=others)


def is_and_acts(text: str, clauses: list[Comma], start: int, end: int) -> Statement | None:
    """A body that is something and, in later clauses, does something (科协是…社会力量，牵头实施…)."""
    found = subject_at(text, begins(text, clauses[0].start, clauses[0].end), clauses[0].end)
    if found is None or not text.startswith("是", found.end) or text.endswith(patterns().persons, *found):
        return None
    for clause in clauses[1:]:
        if clause.mark in PARTS:
            return None
        if _COPULA.search(text, clause.start, clause.end):
            continue
        at = _skip_adverbs(text, skip_marks(text, clause.start, clause.end), clause.end)
        act = patterns().act.match(text, at, clause.end)
        if act is not None and act.end() < clause.end and _GOES_ON_AS.match(text, act.end()) is None:
            return Statement(start, closes(text, start, end), text[found.start : found.end], "plan", at)
        if act is None and _SERVES.match(text, at, clause.end):
            return Statement(start, closes(text, start, end), text[found.start : found.end], "plan", at)
    return None


def _named_first(text: str, clause: Comma) -> Span | None:
    """The body or persons that the first clause is told of; 会员评家每年不少于1次 is told of what they do."""
    found = bearer_in(text, clause, clause.end)
    if found is None or not text.endswith(patterns().persons, *found):
        return found
    return None if _EACH_TIME.match(text, found.end) else found


def _its_own(text: str, body: Span, doer: Span) -> bool:
    """Whether a body acts through one of its own people (县级以上党委由专职副书记分管群团工作)."""
    persons = patterns().persons
    return text.endswith(persons, *doer) and not text.endswith((*persons, "会议", "大会", "全委会"), *body)


def _with_their_own(text: str, found: Span | None, end: int) -> Span | None:
    """A body with what it made where that is the one who acts (各地建设的残疾人之家普遍开展辅助性就业)."""
    made = _MADE_BY.match(text, found.end, end) if found is not None else None
    own = subject_at(text, made.end(), end) if made is not None else None
    if found is None or own is None or own.end >= end:
        return found
    last = own.end + text.startswith("等", own.end)
    return Span(found.start, last) if opens_act(text, _skip_adverbs(text, last, end)) else found


def _reports(text: str, following: list[Comma]) -> bool:
    """Whether a clause tells when something is reported or published (工会经费使用情况，每年向会员公布)."""
    return bool(following) and _REPORTING.match(text, following[0].start, following[0].end) is not None


def _actor(text: str, following: list[Comma]) -> Span | None:
    """The body or persons that act in the clause behind a system."""
    found = bearer_in(text, following[0], following[0].end) if following else None
    if found is None or found.end >= following[0].end:
        return None
    acts = TIMED.match(text, found.end) or opens_act(text, _skip_adverbs(text, found.end, following[0].end))
    return found if acts else None


def _another(text: str, clause: Comma) -> bool:
    """Whether a later part of a bare task is told of somebody else (完善办法，政府优先采购产品; …，鼓励企业招用)."""
    at = skip_marks(text, clause.start, clause.end)
    found = subject_at(text, at, clause.end)
    return text.startswith("鼓励", at) or (
        found is not None and found.end < clause.end and opens_act(text, found.end) and not opens_act(text, at)
    )


def _goes_on(text: str, clauses: list[Comma]) -> bool:
    """Whether further clauses tell what the same body does (理事会由大会选举产生，向大会负责)."""
    return any(opens_act(text, skip_marks(text, clause.start, clause.end)) for clause in clauses)


def _enjoys(text: str, start: int, end: int) -> bool:
    """Whether a clause says what somebody has a right to, and no verb of doing stands in front (国家保障…享有…)."""
    at = text.find("享有", start, end)
    return at >= 0 and not text.startswith(("保障", "保证", "维护", "支持"), start)


def _done_by(text: str, start: int, end: int, body: Span) -> Statement:
    """A task told of its object; the body behind 由 is spoken of in this sentence alone."""
    return Statement(start, closes(text, start, end), text[body.start : body.end], "plan", body.end, carries=False)


def _all_body(text: str, start: int, end: int) -> bool:
    """Whether a comma clause is nothing but a body (未成立工会的企业和其他组织，按…)."""
    found = subject_at(text, start, end)
    return found is not None and found.end == end


def _behind_condition(text: str, clauses: list[Comma]) -> int:
    """The comma clause behind a condition that ends in 的 (…，损害职工权益的，由…), in the first part of a sentence."""
    main = 0
    for place, clause in enumerate(clauses[:-1]):
        if clause.mark in PARTS:
            break
        if text[clause.end - 1] == "的":
            main = place + 1
    return main


def _thing(text: str, clauses: list[Comma], start: int, end: int) -> Statement | None:
    """A task told of a thing (工会经费按规定列入同级财政预算，由财政部门统一划拨)."""
    if _COPULA.search(text, start, end):
        return None
    by = text.find("由", clauses[0].start, clauses[0].end)
    places = [(by, clauses[0].end)] if by >= 0 else []
    for clause in clauses[1:]:
        if (mainly := _MAINLY_BY.match(text, clause.start, clause.end)) is not None:
            places.append((mainly.end() - 1, clause.end))
    for at, until in places:
        body = acting_by(text, at, until)
        if body is not None:
            return _done_by(text, start, end, body)
    if _PLACED.search(text, clauses[0].start, clauses[0].end) or _PAID.match(text, clauses[0].start, clauses[0].end):
        return Statement(start, closes(text, start, end), None, "plan", start, alone=True)
    if paid(text, clauses[0].start, clauses[0].end):
        return Statement(start, closes(text, start, end), None, "plan", start, paid=True)
    return None


def _is_condition(text: str, clause: Comma, following: Comma) -> bool:
    """企业违反规定，工会…: a body that fails or ends, in front of a clause with a body of its own."""
    if not CONDITION.search(text, clause.start, clause.end) or MEASURES.search(text, clause.start, clause.end):
        return False
    if text[following.end - 1] == "的" and bearer_in(text, clause, clause.end):
        return True
    at = skip_marks(text, following.start, following.end)
    found = subject_at(text, at, following.end)
    return found is not None and found.end < following.end and bearer_in(text, clause, clause.end) is not None


def _skip_adverbs(text: str, start: int, end: int) -> int:
    match = _ADVERBS.match(text, start, end)
    return match.end() if match else start


def skip_marks(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " \t\r\n\u3000，,：:；;":
        start += 1
    if text[start : start + 1] in ("（", "(") and (item := _ITEM.match(text, start, end)):
        return item.end()
    return start
