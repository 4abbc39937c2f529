"""Finder of duty records: who must, must not, may, is encouraged, or is set to do what.

One record for each written modal, from its bearer (or the start of its clause) to the next modal or the full stop;
one for a sentence without a modal that sets a task. A dropped bearer is carried over from the nearest one before it in
the same provision; in a part of the document that names nobody it is null. Definitions, findings, aims and headings
are no duties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.facts.duty.cells import of_aims, tells_task
from ingest.facts.duty.memory import Memory
from ingest.facts.duty.scene import Statement
from ingest.facts.duty.sentences import Whole, is_label, wholes
from ingest.facts.duty.statements import statements
from ingest.facts.phrases import is_cell
from ingest.facts.reports import Reports
from ingest.ledger import Ledger
from ingest.records import Duty, Fact
from ingest.text import PolicyText

_NO_DUTY = re.compile(r"\s*(?:附件|附：|附表|此件|抄送|联系人|特此|注：|（|\(|\[|【|“(?![^“”]{1,16}”[^，,。；;：:]))")
_LABELLED = re.compile(
    r"\s*[\u4e00-\u9fff、]{0,6}(?:时限|时间|期限|日期|地点|地址|联系人|责任人|负责人|(?:牵头|责任|分管|挂联|包联|联系)领导|经办人|联系方式|文号|字号|索引号|电话|传真|邮编|邮箱"
    r"|(?:牵头|责任|配合|参与|参加|协办|主办|承办|实施|完成|主管)(?:单位|部门))\s*[：:]"
)
"""完成时限：长期坚持, 联系人：…: a field of a form and what is filled in."""
_UNITS = re.compile(
    r"[\u4e00-\u9fff]{2,14}[（(]以下[^（）()]*[）)]"
    r"|(?:(?:以上|上述|该项|此项|本项)[^，,。；;由]{0,6})?由[^，,。；;]{2,60}(?:牵头|负责)(?:落实|组织实施)?(?:[，,][^，,。；;]{2,80}(?:配合|参加|参与|协助|分工负责))+(?:[，,][^，,。；;]{2,14}完成)?"
    r"|(?:以上|上述|该项|此项|本项)[^，,。；;由]{0,6}由[^，,。；;]{2,120}(?:牵头|负责|组织实施|落实)"
)
"""由教育部牵头，体育总局配合: who is in charge of the task before, told in a sentence instead of brackets."""
_CASE = re.compile(r"[（(][一二三四五六七八九十\d]{1,3}[）)]\s*$|[：:]\s*$")
_ENACTS = re.compile(
    # Alternatives that begin with a plain character each: `re` skips to them.
    r"自(?!治)[^，,。]{0,20}起(?:正式)?(?:施行|实施|执行|生效)|从[^，,。]{0,20}起(?:施行|实施|执行|生效)|所称|是指|适用本"
    r"|修改为[：:]?“|改为[：:]?“|由[^，,。]{2,40}解释|同时废止"
)
_ENTRY = re.compile(
    r"本[^，,。]{2,6}(?:自[^，,。]{2,16}起(?:施行|实施|执行)|由[^，,。]{2,20}?(?:负责)?(?:具体)?解释)[，,；;](?!原|同时|有效|试行|凡|自)"
)
_REST = re.compile(r"其他[^，,。；;：:]{2,40}的(?:职责|职权|事项|情形|义务|权利|条件|行为)")
"""（五）其他应当由妇女儿童工作委员会履行的职责: what a list leaves open."""
_ENDS = re.compile(r"[^，,。；;：:]{0,24}(?:(?:用于|开支)(?:下列|以下)[^，,：:]{0,8}|(?:主要|专项|重点)?用于)[：:]")
"""保障金专项用于下列开支：（一）…: what money is for."""
_FOR_WHAT = "what money is for"
_FORMULA = re.compile(r"[^，,。=＝]{0,30}[=＝]")
_ITEM = re.compile(r"(?:—{1,2}|–{1,2}|-{2})\s*$")
_MAKES = re.compile(
    r"制定本(?:办法|条例|法|规定|细则|章程|规则|实施|纲要|方案|意见|规划|计划|制度)|适用本[^，,。；;]{1,4}$"
)
_DEFINES = re.compile(r"[（(]以下[^（）()]*[）)]")
_PAYERS = ("政府", "财政", "财政部门")
"""Who is meant where a sentence says how money is paid (生均经费按标准核拨)."""
_HEARS = ("听取", "征求", "征得", "通知", "告知", "会同")
"""工会有权提出建议。研究工资问题时，应当听取工会的意见: who is heard does not hear."""
_LEADS = re.compile(r"党委|党组|党工委|政府|党政")
"""Who supports others (各级党委要…。支持群团组织开展…); behind anybody else, 支持 speaks of the body it names."""
_OPENED = re.compile(r"[：:]\s*[（(][一二三四五六七八九十\d]{1,3}[）)]\s*$")
_REPORTS = re.compile(r"(?:法|法规|条例)(?:都|均)?[对就][^。；;]{2,80}(?:作出|作了|做出)[^，,。]{0,8}规定$")
"""劳动法等法律法规对…不得实施就业歧视作出明确规定: what other laws say."""
_SPEECH = re.compile(r"(?:习近平|总书记|党的十[一-鿿]{1,2}大|党中央)[^，,。；;]{0,30}(?:强调|指出)(?!要求)[，,：:]")
"""习近平总书记在党的十九大报告中强调，青年要坚定理想信念: a speech that the paper only tells of."""
_WHAT_IT_IS = re.compile(
    r"[^，,。；;]{2,16}是[^，,。；;]{2,60}(?:组成部分|力量|纽带|桥梁|支柱)[，,](?:(?!(?<![适响反供])应(?![用急])|必须|须|不得|可(?![持能靠])|(?<!重)要)[^。；;]){2,100}(?:作用|意义|地位|贡献)$"
)
"""红十字会是社会服务的重要组成部分，在救灾、救助等方面具有重要作用."""
_PREAMBLE = re.compile(r"制定本(?![地单部行系级区市县省辖])|现提出|现就|如下|特制|现将|印发(?!实施|执行|落实|前|后)")


def find(policy: PolicyText, ledger: Ledger) -> Iterator[Fact]:
    """The duty records of a file, in the order of the page. Each sentence of the body is one candidate."""
    memory, reports = Memory(policy), Reports(policy)
    for whole in wholes(policy):
        if whole.end <= whole.start:
            continue
        candidate = ledger.candidate("duty", whole.start, whole.end)
        whole = _behind_entry(policy.text, whole)
        reason = _no_duty(policy.text, whole)
        if is_label(policy.text, whole.first):
            memory.label(whole)
        if reason:
            if reason == _FOR_WHAT:
                memory.enter(whole)
                memory.lists(whole)
            candidate.reject(reason)
            continue
        memory.enter(whole)
        memory.close(whole)
        if memory.cases:
            candidate.reject("case of a list")
            continue
        found = statements(policy.text, whole, memory.tasks)
        if len(found) == 1 and found[0].modality == "plan" and found[0].bearer and _listed(policy.text, whole):
            candidate.reject("item of a list")
            continue
        if found and reports.under_review(whole.start) and all(one.modality == "plan" for one in found):
            candidate.reject("reports what was")
            continue
        if not found:
            candidate.reject("no modal and no task")
            memory.hear(whole)
            continue
        candidate.facts()
        for statement in found:
            bearer = _bearer(policy.text, memory, statement)
            if statement.bearer and statement.carries:
                memory.keep(whole, statement)
            yield Duty(
                start=statement.start,
                end=statement.end,
                instrument=whole.first.instrument,
                clause=whole.first.clause,
                bearer=_named(bearer) if bearer else None,
                modality=statement.modality,
                action=_quoted(policy.text, min(statement.action, statement.end), statement.end),
            )


def _bearer(text: str, memory: Memory, statement: Statement) -> str | None:
    """Who bears a duty: the one written, else the one that the sentences before lend, else the one who is helped."""
    if statement.bearer:
        return statement.bearer
    lent = memory.limited(statement) if statement.alone else memory.lent(statement)
    if lent and statement.thing and text.startswith("支持", statement.action) and not _LEADS.search(lent):
        lent = None
    if lent and statement.paid and not lent.endswith(_PAYERS):
        lent = None
    if lent and any(text.find(f"{verb}{lent}", statement.start, statement.end) >= 0 for verb in _HEARS):
        lent = None
    return lent or statement.thing


def _no_duty(text: str, whole: Whole) -> str | None:
    if _NO_DUTY.match(text, whole.start, whole.end) or is_label(text, whole.first):
        return "note or list"
    if _LABELLED.match(text, whole.start, whole.end):
        return "field of a form"
    if _UNITS.fullmatch(text, whole.start, whole.end):
        return "list of units"
    if text[whole.end - 1] == "的" and _CASE.search(text, max(0, whole.start - 8), whole.start):
        return "case of a list"
    if _REST.fullmatch(text, whole.start, whole.end):
        return "what a list leaves open"
    if is_cell(text, whole.start, whole.end) and not tells_task(text, whole.start, whole.end):
        return "cell of a table"
    if of_aims(text, whole.start, whole.end):
        return "cell of a table"
    if _ENACTS.search(text, whole.start, min(whole.end, whole.start + 60)) or _MAKES.search(
        text, max(whole.start, whole.end - 12), whole.end
    ):
        return "definition or entry into force"
    if _FORMULA.match(text, whole.start, whole.end):
        return "formula"
    if _ENDS.match(text, whole.start, whole.end):
        return _FOR_WHAT
    before = text[whole.start - 1 : whole.start]
    if (
        (before in "—–-" or before.isspace())
        and _ITEM.search(text, max(0, whole.start - 6), whole.start)
        and text.find("，", whole.start, whole.end) < 0
    ):
        return "lead of an item"
    if text.find("规定", whole.end - 2, whole.end) >= 0 and _REPORTS.search(text, whole.start, whole.end):
        return "report of other laws"
    if _SPEECH.match(text, whole.start, whole.end) or _WHAT_IT_IS.match(text, whole.start, whole.end):
        return "tells what somebody said or is"
    if whole.first.clause is None and _PREAMBLE.search(text, whole.start, whole.end):
        return "preamble"
    return None


def _behind_entry(text: str, whole: Whole) -> Whole:
    """A sentence without the entry into force that it opens with (本意见自发布之日起施行，各市可制定细则)."""
    entry = _ENTRY.match(text, whole.start, whole.end)
    return whole._replace(start=entry.end()) if entry else whole


def _listed(text: str, whole: Whole) -> bool:
    """Whether a sentence is an item below a line that ends in ： (工会经费的来源：（一）工会会员缴纳的会费)."""
    before = text[max(0, whole.start - 12) : whole.start]
    return _OPENED.search(before) is not None


def _named(bearer: str) -> str:
    """A bearer as records name it: no bracket that defines a short name for it, no 哪里的 of a proverb."""
    dense = "".join(bearer.split()).removeprefix("哪里的")
    return _DEFINES.sub("", dense) if "以下" in dense else dense


def _quoted(text: str, start: int, end: int) -> str:
    return "".join(text[start:end].split())
