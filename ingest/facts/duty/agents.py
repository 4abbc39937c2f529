"""The body that acts behind 由 (由民政部门责令改正), and what stands behind 由 and is none."""

from __future__ import annotations

import re

from ingest.facts.duty.sentences import Comma
from ingest.mentions.acts import opens_act
from ingest.mentions.subjects import subject_at
from ingest.text import Span
from vocabulary.duty_words import duty_words

HOW_ELECTED = r"(?:民主|差额|等额|直接)*"
ELECT = "选举|推选|推举"
"""How and by what verbs somebody is elected; parts of patterns."""
CHOSEN = re.compile(rf"{HOW_ELECTED}(?:{ELECT}|提名)?(?:产生|组成|[担兼]?任(?!务|免|意)|聘请)")
"""由会员大会选举产生: who makes up a body is no task."""
_AGENT = re.compile(
    r"(?:[\u4e00-\u9fff、]{2,14}的)?[\u4e00-\u9fff]{0,8}?(?:机关|机构|部门|单位|人|代表|负责人|[一双各]?方)(?:(?:或者?|和)(?:其他)?(?:单位|机构|部门|机关))?"
)
"""由举办单位承担, 由授予表彰的部门或者单位撤销, 由提出要约一方的首席协商代表主持: who is named by what he does."""
_MAKES = (
    r"(?:分别|共同|联合|直接|统一|依法|统筹|负责)*(?:牵头|领导|主管|主导|负责|举办|兴办|开办|创办|主办|承办|发起|管理|组织|指导|参与|参加"
    r"|提供|出资|拨款|支持|资助|投资|建设|建立|设立|组建|批准|认定|指定|授权|委托|推荐|选派|派出|选举|产生|制定|签订|运营|所有|保管|监管"
    r"|作出|做出|出台|印发|召集|主持|协调|承担|承接|行使|履行|使用|实施|开展|处理|保障|并|和|共建|组成){1,4}"
)
_ATTRIBUTE = re.compile(rf"{_MAKES}(?:、[^，,。；;、的]{{2,10}}?{_MAKES}){{0,3}}的")
"""由民政部牵头的联席会议制度, 由财政拨款支持的群团组织: by whom a thing is made or led, no act of the sentence."""
_BELONGS = re.compile(r"(?:经费|资金|财产|编制)(?:中?(?:列支|开支|支出|支付|解决|安排|负担)|[，,]|$)|预算")
"""由财政拨款的工会经费，…; 由本级工会经费列支; 由同级财政预算统筹安排: what is theirs, and no act."""
_GOES_ON = re.compile(r"[的、，,和与及]|(?:制度|机制|体系|体制|制|工作|成员|代表|名称|章程|活动|经费)")
"""What goes on with a name, and is no act."""
_IN_OFFICE = ("代表担任", "代表兼任")
"""主任由工会代表担任: 代表 is no verb here."""
MAINLY_BY = re.compile(r"(?:主要|一般|原则上|统一|均|全部|仍然?|继续|都|分别|一律)?由")
"""…的工会经费，仍由财政部门统一划拨: how far or since when it is theirs."""


COST_BY = re.compile(
    r"(?:所需|其余?|剩余|相关|有关|具体)?(?:工作|活动|培训|补助|补贴|日常|人员)?(?:经费|资金|费用|款项)(?:主要|一般|原则上|统一|全部|分别)?由"
)
"""…，所需资金由县总工会承担: who bears the cost of what was told."""


_FROM_TO = re.compile(r"[^，,。；;]{4,40}?(?:放宽|提高|降低|扩展|扩大|调整|增加|减少|缩短|延长)(?:至|到|为)")
"""将申领条件由企业在职职工参保3年以上放宽至1年以上: 由 is "from" here."""


def described(text: str, found: Span, end: int) -> Span | None:
    """What a body behind 由 only describes, where that is who acts (由民政部门设立的儿童福利机构收留抚养).

    `found` itself where it describes nothing; None where the thing described does not act (由民政部牵头的联席会议制度).
    """
    attribute = _ATTRIBUTE.match(text, found.end, end)
    if attribute is None:
        return found
    own = subject_at(text, attribute.end(), end)
    acts = own is not None and own.end < end and _GOES_ON.match(text, own.end) is None
    return Span(found.start, own.end) if own is not None and acts else None


def with_by(text: str, found: Span) -> Span:
    """A bearer with the 由 in front that belongs to its description (由财政拨款支持的群团组织应当…)."""
    own = text[found.start - 1 : found.start] == "由" and _ATTRIBUTE.search(text, *found) is not None
    return Span(found.start - 1, found.end) if own else found


def acting_by(text: str, start: int, end: int) -> Span | None:
    """The body behind 由 that is followed by its act."""
    found = subject_at(text, start + 1, end)
    if found is not None and _FROM_TO.match(text, found.end, end):
        return None
    if found is None and (named := _AGENT.match(text, start + 1, end)) and opens_act(text, named.end()):
        found = Span(*named.span())
    if found is not None and text.endswith(duty_words().funds, *found):
        return None
    if found is not None and found.end == end and text.startswith("组织", end - 2) and end - 2 > found.start:
        return Span(found.start, end - 2)
    if found is not None and text.startswith(_IN_OFFICE, found.end):
        return Span(found.start, found.end + len("代表"))
    found = described(text, found, end) if found is not None else None
    acts = (
        found is not None
        and found.end < end
        and text[found.end] not in "、的担“"
        and not text.startswith(("组成", "组建"), found.end)
        and not _BELONGS.match(text, found.end)
        and not CHOSEN.match(text, found.end)
        and not text.startswith("每", found.start)
    )
    return found if acts else None


def by_later(text: str, following: list[Comma]) -> Span | None:
    """The body behind 由 in a later clause (接受服务发生的费用，经残联审核后，由财政部门与康复机构结算)."""
    for clause in following:
        mainly = MAINLY_BY.match(text, clause.start, clause.end) or COST_BY.match(text, clause.start, clause.end)
        body = acting_by(text, mainly.end() - 1, clause.end) if mainly else None
        if body is not None:
            return body
    return None
