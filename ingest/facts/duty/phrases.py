"""Phrases that the readings of a sentence share: what leads in an act, what stands in front of it, what is no act."""

from __future__ import annotations

import re

from ingest.facts import phrases
from ingest.facts.duty.figures import PERIODS
from ingest.facts.duty.named import bearer_in
from ingest.facts.duty.sentences import MEASURES, PARTS, Comma, is_case, skip_marks
from ingest.mentions.acts import patterns
from ingest.mentions.subjects import begins, subject_at

CONDITION = re.compile(
    r"违反|未|拒不|拒绝|下列|发生|解散|破产|终止|认为|需要|涉及|侵犯|无正当|因(?![地此素材人]|时制)|如(?![实期何下数约])|受到|遇|任期(?!内)|届满|出现|逾期|不服|不足"
)
COPULA = re.compile(r"(?<![就于别其还总也或])是(?!否)")
TREATS = re.compile(
    r"对(?![^，,]*的[^，,的]{0,10}(?:企业|单位|机构|组织|人员|家庭|地区|残疾人|儿童|职工|妇女|青年|对象|主体|[场户者])$)"
    r"[^，,]{2,60}?(?:实行|实施|开展|给予|予以|进行|发放|核发|拨付|补助|资助|免征|减征|免收|减免|免除|减收|落实)(?!的|情况|过程|方案|中)[^，,]{2,}(?<![的时后前中上下])$"
    r"|为(?![^，,]*的[^，,的]{0,10}(?:企业|单位|机构|组织|人员|团体|志愿者|部门|学校|平台|场所)$)"
    r"[^，,的是]{2,40}?(?:提供|开展|办理|配备|发放|购买|创造|落实|建立)(?!的|情况|过程|方案|中)[^，,]{2,}(?<![的时后前中上下])$"
    r"|对[^，,]{2,60}?(?:依法|从严|严肃)[^，,]{0,6}(?:严惩|查处|处理|惩处|追责|问责)$"
)
"""对食品、药品实行重点监管: a predicate that opens with what it is done to."""
EACH_MORE = (
    rf"{phrases.EACH_MORE}"
    r"[^，,。；;]{0,12}?[\d一二三四五六七八九十百千万]{1,6}(?:人|名|个|家|户|年|次|例|件|天|日|元)"
)
"""对安排残疾人就业的单位，每超1人给予奖励: by what a grant grows."""
CIRCUMSTANCE = r"按照?|依照|依据|根据|遵照|为了|针对|结合|从|经(?!费|济|营)|除|凡|因|自(?![然愿身主治我])|随着|当"
"""How a clause opens that tells by what, from when or why; a part of patterns."""
LEADS_IN = re.compile(
    rf"(?:{CIRCUMSTANCE}|违反|未|拒不|拒绝|有下列|不履行)"
    r"|(?:到|至|在)?\d{4}年[^，,]{0,8}$|自?\d{4}年[\d年月日]{0,6}(?:至|到|—|－|-)[\d年月日]{2,12}(?:期间)?$|在[^，,]*(?:上|中|下|内|时|后|前|间|方面|领域|同时|之际|过程|以来)$"
    r"|通过[^，,]*(?:等|方式|形式|渠道|措施|手段|途径|办法|制度|活动)$"
    rf"|{EACH_MORE}[^，,。；;]{{0,12}}$|[^，,的在]{{2,24}}(?:闭会|休会|任职|任期|换届|筹备|存续|清算|试用|孕|产|哺乳)(?:期间|期内|时)$"
    r"|遇(?:有|到)?[^，,]*(?:情况|情形|问题|事项|灾害|困难|事件|变化)$|一经[^，,]*$|(?:必要|紧急|特殊|同等|条件成熟|条件允许)[^，,]{0,6}$|[^，,的在]{2,16}(?:改革|建设|过程|活动|工作)中$"
    r"|(?:(?:国家|法定|重大|重要|传统|每逢|逢)*(?:节假日|寒暑假|寒假|暑假|假期|休息日|工作日|节日|双休日|农忙季?节?|毕业季)(?:、|以及|及|和|期间|期|时|前后)*)+$"
    r"|[^，,的在]{2,16}(?:期间|之际|前后)$|[^，,的在]{2,14}(?:发生|出现|来临|到来)时$"
    r"|以[^，,]*为[^，,]{1,12}$|(?:围绕|依托|对于?|与|为)[^，,]*$"
)
"""Phrases that lead in an act and state none (在…基础上，通过…方式，以…为重点，)."""
LONGEST_NOUN = 12
"""How long a noun may be that acts describe."""
_ACTS = re.compile(
    r"按照?[^，,]{2,12}?(?:规定|要求|标准|程序|办法|原则|章程)(?:进行|予以|给予|实行|办理|执行|处理|落实|核发|发放|兑现)[^，,]{0,12}(?<!的)"
    r"|从[^，,]{2,30}?中(?:选拔|选派|遴选|推荐|选聘|招聘|聘请|考录|产生)[^，,的]{2,24}"
    r"|依托[^，,]{2,16}?(?:建设|建立|开展|打造|搭建|设立|组建|推进|推动|实施)[^，,的]{2,24}"
)
"""按照有关规定进行调整, 依托服务中心建设“妇女微家”: an act behind what leads it in."""
ADVERBS = re.compile(
    rf"(?:{EACH_MORE})?"
    rf"(?:\s|同等条件下|同时|始终|依法|积极|全部|一律|一般|原则上|共同|主动|直接|也|都|均|还|仍|经常性?地?|至少|任期内|定期|固定|一次性|到\d{{4}}年(?:底|末)?[，,]?|[一二两三四五六七八九十\d]{{1,2}}年内|每(?:人|名|户|家|个|所|支|村|校|{PERIODS}))*"
)
TIMED = re.compile(rf"每(?:人|名|{PERIODS})")
"""A period or a head count, in front of a task that is told without a modal."""


def skip_adverbs(text: str, start: int, end: int) -> int:
    """`start`, or behind the adverbs that stand there (依法, 每年, 每超1人)."""
    match = ADVERBS.match(text, start, end)
    return match.end() if match else start


def done_to(text: str, at: int, end: int) -> int:
    """Behind the 的 where `[at, end)` is a short noun with what is done to it (审议通过的决议), else `end`."""
    act = patterns().act
    for _ in range(3):
        found = act.match(text, skip_adverbs(text, at, end), end)
        if found is None:
            return end
        at = found.end()
        if text.startswith("的", at):
            return at + 1 if end - at <= LONGEST_NOUN and text.find("的", at + 1, end) < 0 else end
    return end


def leads_in(text: str, at: int, end: int) -> bool:
    """Whether a comma clause only leads in what the next one states."""
    if begins(text, at, end) >= end:
        return True
    if LEADS_IN.match(text, at, end) is None:
        return False
    return TREATS.match(text, at, end) is None and _ACTS.fullmatch(text, at, end) is None


def all_body(text: str, start: int, end: int) -> bool:
    """Whether a comma clause is nothing but a body (未成立工会的企业和其他组织，按…)."""
    found = subject_at(text, start, end)
    return found is not None and found.end == end


def behind_condition(text: str, clauses: list[Comma]) -> int:
    """The comma clause behind a condition that ends in 的 (…，损害职工权益的，由…), in the first part of a sentence."""
    main = 0
    for place, clause in enumerate(clauses[:-1]):
        if clause.mark in PARTS:
            break
        if is_case(text, clause.end) and not text.endswith("另有规定的", clause.start, clause.end):
            main = place + 1
    return main


def is_condition(text: str, clause: Comma, following: Comma) -> bool:
    """企业违反规定，工会…: a body that fails or ends, in front of a clause with a body of its own."""
    if not CONDITION.search(text, clause.start, clause.end) or MEASURES.search(text, clause.start, clause.end):
        return False
    if is_case(text, following.end) and bearer_in(text, clause, clause.end):
        return True
    at = skip_marks(text, following.start, following.end)
    found = subject_at(text, at, following.end)
    return found is not None and found.end < following.end and bearer_in(text, clause, clause.end) is not None
