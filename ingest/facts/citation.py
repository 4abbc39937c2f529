"""Finder of citation records: which of the texts that a document names it carries out, prints, or cites.

- `implements`: the document says so of itself, in its preamble or in a statute's first article (为贯彻落实《X》，…制定
  本方案; 根据《X》，…制定本条例; 对照《X》要求，…提出如下意见), or in its title where the body does not
  (关于贯彻《X》的实施意见);
- `prints`: a notice and its attachment (现将《X》印发给你们), once: in the body, else in the title;
- `cites`: every other definite text, once in a clause.

None are: short forms (以下简称《意见》), the instrument's own title, the amending decisions of an information block
(根据…《关于修改〈X〉的决定》修正), certificates, forms and newspapers (《工会法人资格证书》, 《工人日报》).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import cast

from ingest.ledger import Candidate, Ledger
from ingest.mentions.citations import CitedText
from ingest.records import Citation, Fact, Relation
from ingest.text import Mention, PolicyText, Sentence

_SHORT = re.compile(r"(?:以下|下文?)(?:统|均)?(?:简|统|并)?称(?:为)?[：:]?\s*[“\"]?《?([^》”\"（）()]{1,20})")
_DEFINED = re.compile(rf"\s*[（(]{_SHORT.pattern}")
_SHORT_FORM = re.compile(rf"{_DEFINED.pattern}[》”\"]*[）)]")
"""（以下简称《分工方案》）behind a title."""
_GENERIC = re.compile(
    r"(?:实施|若干|指导|有关)?(?:意见|通知|条例|办法|方案|规定|决定|纲要|规划|细则|章程|准则|计划|标准|规范|报告|公告|实施方案|工作方案|改革方案)"
)
_NO_TEXT = re.compile(
    r"(?:证|证书|执照|[^公]报|晚报|日报|时报|(?:申请|登记|审批|汇总|统计|报名|推荐|明细|调查|情况)表|登记簿|通知书|决定书|意见书|建议书|承诺书|责任书|申请书|协议书?|合同书?|回执|票据|收据|登记册|(?<!绿)卡|(?:审计|财务|评估|检测|体检|验收)报告|清单|名单|台账|手册|杂志|新闻联播|连续剧|求是)$|^习近平(?:谈|论|关于|总书记|新时代)"
)
_PERIODICALS = re.compile(
    r"(?:[、和及与]?《[^《》]{1,20}》){0,8}等?(?:(?:主题|大型|系列|专题|文艺|电视|网络)*(?:报刊|报纸|杂志|刊物|期刊|栏目|专栏|节目|媒体|歌曲|图书|书籍|丛书|读本|电影|影片|纪录片|剧目|晚会))"
)
"""《中国工运》《工人日报》等报刊, 《劳动最光荣》晚会: periodicals and works of art."""
_SPEECH = re.compile(r"(?:文章|讲话|演讲|回信|贺信|报告|电影|影片|歌曲|话剧|纪录片|电视剧|图书|专著)$")
_AMENDS = re.compile(r"关于(?:修改|废止|修订|集中修改)")
_AMENDED = re.compile(r"[^。]{0,60}(?:修正|修订|修改)")

_CARRIES_OUT = re.compile(r"贯彻|落实|根据|依据|依照|按照|遵照|遵循|执行|实施|对照|结合|围绕")
_UNWRITTEN = re.compile(
    r"(?<![已特])(?<!已经)(?:编制|编写|起草|拟[定订]|制[定订]|出台)(?:出台|印发|并实施|和完善)?"
    r"(?:《[^《》]{1,60}》[、和及]?){0,4}$"
)
"""A text that the document orders to be written: 编制《全国卫生服务体系规划纲要》, 研究制定《A》和《B》."""
_CARRYING = re.compile(r"的?(?:实施|配套|具体)(?:细则|办法|意见|方案|措施|政策)")
"""研究制定《志愿服务条例》实施细则: written is what carries it out."""
_FOLLOWS = re.compile(r"(?:参照|参考|借鉴)[^，,。；《]{0,12}(?:《[^《》]{1,60}》[、和及与]?)*$")
"""A text that is only looked at: 参照联合国《儿童权利公约》."""
_SELF = re.compile(
    r"制定|制订|提出|现就|现将|现结合|特制|研究|出台|印发|如下|(?:修订|编制|编写|制作)而成|(?<![和与及照据])本(?:办法|条例|意见|方案|规定|细则|通知|法|章程|规划|纲要|计划|实施|决定)"
)
_OTHERS_DO = re.compile(r"(?:各|有关|相关)[^，,。；]{0,30}(?:要|应当?|须|必须)(?:[^，,。；《]{0,8})$")
"""各地区、各部门要按照《X》要求…: what others are told to carry out."""
_DECIDES = re.compile(r"(?:国务院|党中央|省委|市委|区委|县委|省政府|市政府|人民政府|经研究)[，,]?决定")
"""根据《X》，国务院决定建立…制度。现提出以下意见。: what is decided is what the instrument is for."""
_PRINTS = "印发|转发|批转|公布|发布|颁布|颁发|下发"
_PRINTS_AFTER = re.compile(rf"[^。；]{{0,120}}?(?:{_PRINTS}|发给)")
_PRINT_VERB = re.compile(_PRINTS)
_FURTHER = re.compile(r"^(?:[、和及]?《[^《》]{1,80}》){1,6}")
"""《A改革方案》《B改革方案》已经同意，现印发: the titles behind the first are printed with it."""
_REPEALED = re.compile(r"(?:（[^（）]{1,30}）)?(?:同时)?(?:废止|停止执行)")
_NOW = re.compile(rf"现(?:[将把予]|{_PRINTS})")
_PRINTED_NEXT = re.compile(
    rf"(?:（[^（）]{{1,30}}）)?(?:业|已)?经[^《》。；]{{2,40}}(?:通过|同意|批准|审定)[。，,][^《》。；]{{0,24}}现(?:予以?)?(?:{_PRINTS})"
)
"""《X》已经市政府常务会议通过。现予转发."""
_BY = re.compile(
    r"(?:根据|按照|依据|遵照)(?:[^，,。；;《》]{0,10}《[^《》]{1,80}》[^，,。；;《》]{0,24}[、和及]){0,3}[^，,。；;《》]{0,10}$"
)
"""根据《X》精神，民政局等部门拟定的实施意见…现转发给你们: what is printed bears no title marks."""
_TITLE_CARRIES = re.compile(r"(?:贯彻|落实|实施|执行|推进)[^《》]{0,8}$")
_FOREWORDS = frozenset(("前言", "序言", "引言", "导言"))
_LEAVES = str.maketrans("", "", '《》〈〉<>“”"（）()　 ')
_STATE = "中华人民共和国"


def find(policy: PolicyText, ledger: Ledger) -> Iterator[Fact]:
    """The citation records of a file, in the order of the page.

    Reads the layer `citations`. Every mention is a candidate: it gives one record or is rejected.
    """
    shorts = {_key(match[1]) for match in _SHORT.finditer(policy.text)}
    in_body = _titles_of_the_body(policy)
    said: dict[tuple[int, str | None, str], Citation] = {}
    for mention in policy.mentions["citations"]:
        candidate = ledger.candidate("citation", mention.start, mention.end)
        sentence = policy.sentence_at(mention.start)
        if sentence is None or sentence.role not in ("body", "title"):
            candidate.reject("outside operative text")
            continue
        cited = _cited(mention)
        reason = _no_citation(policy, sentence, mention, cited, shorts)
        if reason:
            candidate.reject(reason)
            continue
        if sentence.role == "title" and _said(_key(_name(cited)), in_body[sentence.instrument]):
            candidate.reject("said in the body")
            continue
        yield from _once(policy, sentence, mention, cited, said, candidate)


def implemented(citations: Iterable[Citation]) -> dict[int, list[str]]:
    """What each instrument carries out, by its order: titles, or numbers where a text has no title.

    Args:
        citations: the citation records of one file, with their `instrument` filled.
    """
    found: dict[int, list[str]] = defaultdict(list)
    for citation in citations:
        name = citation.title or citation.number
        if citation.relation == "implements" and name and name not in found[citation.instrument]:
            found[citation.instrument].append(name)
    return dict(found)


def _once(
    policy: PolicyText,
    sentence: Sentence,
    mention: Mention,
    cited: CitedText,
    said: dict[tuple[int, str | None, str], Citation],
    candidate: Candidate,
) -> Iterator[Citation]:
    relation = _relation(policy, sentence, mention)
    key = (sentence.instrument, sentence.clause, _key(_name(cited)))
    if key in said:
        candidate.reject("named before in this clause")
        if relation == "prints":  # 2008年印发了《X》，现将修改后的《X》印发给你们
            said[key].relation, said[key].start, said[key].end = relation, mention.start, mention.end
        return
    candidate.facts()
    said[key] = Citation(
        start=mention.start,
        end=mention.end,
        instrument=sentence.instrument,
        clause=sentence.clause,
        title=cited.title,
        number=cited.number,
        relation=relation,
    )
    yield said[key]


def _no_citation(
    policy: PolicyText, sentence: Sentence, mention: Mention, cited: CitedText, shorts: set[str]
) -> str | None:
    """Why a mention is no citation, None where it is one."""
    instrument = policy.instrument(sentence.instrument) if sentence.instrument else None
    title = cited.title
    if title is None or policy.text[mention.start] != "《":
        if sentence.role == "title":
            return "part of a title"
        if title is not None and title in shorts:
            return "short form"
        return "own number" if instrument and cited.number and cited.number == instrument.doc_number else None
    defined = _DEFINED.match(policy.text, mention.end) is not None
    if (_key(title) in shorts and not defined) or _GENERIC.fullmatch(title):
        return "short form"
    if instrument and instrument.title and cited.number is None and _same(title, instrument.title):
        if _REPEALED.match(policy.text, mention.end):
            return None
        return "own title"
    if (
        _PERIODICALS.match(policy.text, mention.end)
        or _NO_TEXT.search(title)
        or _SPEECH.search(policy.text, max(0, mention.start - 6), mention.start)
    ):
        return "no policy text"
    ordered = _UNWRITTEN.search(policy.text, max(sentence.start, mention.start - 160), mention.start)
    if sentence.role == "body" and ordered and not _CARRYING.match(policy.text, mention.end):
        return "still to be written"
    if _AMENDS.search(title) and _AMENDED.match(policy.text, mention.end, mention.end + 80):
        return "amending decision"
    return None


def _relation(policy: PolicyText, sentence: Sentence, mention: Mention) -> Relation:
    text = policy.text
    before = text[max(sentence.start, mention.start - 200) : mention.start]
    if sentence.role == "title":
        if _PRINT_VERB.search(before):
            return "prints"
        return "implements" if _TITLE_CARRIES.search(before) else "cites"
    if not _opens(policy, sentence):
        return "cites"
    after = text[mention.end : min(sentence.end, mention.end + 300)]
    if _printed(before, after) or _printed_next(policy.text, mention.end, sentence.end):
        return "implements" if _BY.search(before) else "prints"
    speaks = _SELF.search(after) or _DECIDES.search(after)
    told = _FOLLOWS.search(before) or _OTHERS_DO.match(before)
    if _CARRIES_OUT.search(before) and speaks and not told:
        return "implements"
    return "cites"


def _printed(before: str, after: str) -> bool:
    """现将《X》印发给你们, 《X》已经…同意，现印发给你们: whether the word of printing belongs to this title."""
    now = _NOW.search(before)
    if now is not None:
        return _PRINTS_AFTER.match(after) is not None or _PRINT_VERB.search(before, now.start()) is not None
    short = _SHORT_FORM.match(after)
    ahead = _FURTHER.sub("", after[short.end() :] if short is not None else after).split("《", 1)[0]
    return _NOW.search(ahead) is not None and not re.search(r"现将|现把", ahead)


def _printed_next(text: str, position: int, end: int) -> bool:
    """《X》已经市政府常务会议通过。现予转发: whether the sentence behind the approval prints the title."""
    return _PRINTED_NEXT.match(text, position, min(len(text), end + 60)) is not None


def _opens(policy: PolicyText, sentence: Sentence) -> bool:
    """Whether a sentence speaks for the whole instrument: before its clauses, in a foreword or first article."""
    instrument = policy.instrument(sentence.instrument)
    if not instrument.clauses:
        return True
    if sentence.clause is None:
        return sentence.start < instrument.clauses[0].start
    for clause in instrument.clauses[:3]:
        if clause.path == sentence.clause:
            return clause.heading in _FOREWORDS or (
                clause.number == "一"
                and re.match(r"第\s*一\s*条", policy.text[clause.start : clause.start + 8]) is not None
            )
    return False


def _titles_of_the_body(policy: PolicyText) -> defaultdict[int, set[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for mention in policy.mentions["citations"]:
        sentence = policy.sentence_at(mention.start)
        if sentence is not None and sentence.role == "body":
            found[sentence.instrument].add(_key(_name(_cited(mention))))
    return found


def _said(key: str, keys: set[str]) -> bool:
    """Whether the body names the text too, with or without the issuer that opens its title."""
    return any(key == other or (other.startswith("关于") and key.endswith(other)) for other in keys)


def _cited(mention: Mention) -> CitedText:
    return cast(CitedText, mention.value)


def _name(cited: CitedText) -> str:
    return cited.title or cited.number or ""


def _key(title: str) -> str:
    """What makes two ways of writing a title equal: marks, brackets and 中华人民共和国 in front do not count."""
    return title.translate(_LEAVES).removeprefix(_STATE)


def _same(title: str, own: str) -> bool:
    title, own = _key(title), _key(own)
    return title == own or (title.startswith("关于") and own.endswith(title) and "印发" not in own)
