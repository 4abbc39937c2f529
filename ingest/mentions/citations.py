"""Other texts that a document names: 《…》, numbers such as 中发〔2015〕4号, and names of laws without 《》.

A mention says only that a text is named here; which of them the document carries out, prints or cites, and which are
short forms, certificates or newspapers, is decided by `ingest.facts.citation`.

- 《…》, also nested (《关于印发《…》的通知》) and run together (《工会法》《劳动法》), with the number that follows in
  brackets (《…的意见》（中发〔2015〕4号，以下简称《意见》）);
- the number of a standard behind its title: 《儿童福利机构基本规范》（MZ 010—2013）;
- numbers alone, in every form of bracket (国发[2015]1号, 国办发（2014）2号), or with a lost bracket or 号 where
  one reading is possible (〔20154号 is 〔2015〕4号, since a year has four digits);
- laws by their name (公务员法, 中华人民共和国工会法), 党章 and 团章 where they are invoked (按党章规定), 中央八项规定.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ingest.text import Mention
from vocabulary.cited_texts import cited_texts


class CitedText(NamedTuple):
    """What names the other text: its title without 《》, its number in the form 中发〔2015〕4号, or both."""

    title: str | None
    number: str | None


LONGEST_TITLE = 160
LONGEST_ORDERING = 40
"""Characters of the names of those who give an order together."""

_OPEN = r"[〔\[［﹝【（(〈「{〖]"
_CLOSE = r"[〕\]］﹞】）)〉」}〗]"
_AGENCY = r"[\u4e00-\u9fff]{1,12}"
_YEAR = r"(?:19|20)\d\d"
_NUMBER_AFTER = re.compile(
    rf"""
    \s*[（(\[［【]\s*(?:
        (?P<agency>{_AGENCY})\s*{_OPEN}\s*(?P<year>{_YEAR})\s*(?:年\s*)?{_CLOSE}?\s*第?\s*(?P<serial>\d{{1,4}})\s*(?:号|(?=[）)\]］】]))
      | (?P<order>[\u4e00-\u9fff、]{{0,36}}令\s*第?\s*[\d一二三四五六七八九十百〇]{{1,6}}\s*号
          |[\u4e00-\u9fff]{{2,12}}公告\s*{_YEAR}\s*年\s*第?\s*\d{{1,4}}\s*号)
      | (?P<standard>[A-Z]{{2,5}}(?:/[A-Z])?\d{{0,2}}\s?(?:/T\s?)?\d{{2,6}}(?:\.\d{{1,3}})?(?:[—–-]{{1,2}}\d{{4}})?)
    )
    (?P<closed>\s*[）)\]］】])?
    """,
    re.VERBOSE,
)
_NUMBER_ALONE = re.compile(
    rf"{_OPEN}(?:(?<=[\u4e00-\u9fff].)|(?<=[\u4e00-\u9fff]\s.))\s?(?P<year>{_YEAR})\s?(?:年\s?)?{_CLOSE}?\s?第?\s?(?P<serial>\d{{1,4}})\s?号"
)
_ORDER_ALONE = re.compile(r"令\s?第?\s?[0-9]{1,4}\s?号")
_ORDERING = re.compile(
    r"(?:(?:中华人民共和国)?(?:国务院|主席|[\u4e00-\u9fff]{1,10}?(?:人民政府|部|委员会|总局|总署))[、和]?){1,5}$"
)
"""国务院令第622号: who gives an order that is named by its number alone."""
_AGENCY_BEFORE = re.compile(rf"{_AGENCY}$")
_LEADING = re.compile(
    r".*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|印发|转发|下发|参照|比照|对照|按|依|凭|精神|文件|通知|意见|办法|方案|规定|以及|关于|号|[和及与的由经以见])"
)
"""What cannot belong to the agency code in front of 〔2015〕: it is cut off at the last of these words."""

_INVOKING = re.compile(r"[按据依照行实合反用]|[，。；：（(《》\s]|执行|落实|遵守")
"""What stands in front of an order that is invoked (执行, 根据, 落实, 违反, 适用)."""
_PREPOSITION = re.compile(r"^[按据依遵凭照]")

_MARK = re.compile(r"[《》]")
_FULL_NAME = re.compile(
    r"中华人民共和国(?!境内|公民|成立|国家|政府|主席|国务院|缔结|领)[\u4e00-\u9fff]{2,24}?(?:法典|法实施条例|法|条例)"
)
_FURTHER = re.compile(r"、(?P<name>(?:(?!本|该|各|省|市)[\u4e00-\u9fff]){4,16}条例)(?=[、，,。；;等和及与])")
"""环境保护法、畜禽规模养殖污染防治条例等: a regulation behind a law in a list."""
_CONNECTED = re.compile(r"[的和及与省市区]")
_BARE = re.compile(r"法典|法(?!典)|民法通则|党章|团章|中国共产党章程|中国共产主义青年团章程|中央八项规定")
_NOT_AFTER = frozenset("人律规制治学院庭官定令案理则宝国项度学")
_TAUGHT = re.compile(r"宣传|知识|教育|意识|精神|宣誓|法律|[日周月]")
"""What follows the name of a law that is taught or celebrated and not invoked (宪法日, 宪法法律)."""
_INVOKED_BEFORE = re.compile(r"(?:按照?|依照?|根据|依据|遵守|遵照|遵循|执行|违反|符合|以)$")
_INVOKED_AFTER = re.compile(r"(?:中[“\"]|的?(?:相关|有关|明确)?规定|第[一二三四五六七八九十]|和法律|及有关|为依据)")

_SPACE = re.compile(r"\s+")


def find(text: str) -> list[Mention]:
    """The texts named in `text`, in order, none inside another; offsets count code points of `text`."""
    found = list(_bracketed(text))
    found.extend(_unless_inside(found, _numbers(text)))
    found.sort()
    found.extend(_unless_inside(found, _orders(text)))
    found.sort()
    found.extend(_unless_inside(found, _names(text)))
    found.sort()
    return found


def number_of(agency: str, year: str, serial: str) -> str:
    """A document number in its regular form: 中发〔2015〕4号."""
    return f"{agency}〔{year}〕{int(serial)}号"


def _bracketed(text: str) -> Iterator[Mention]:
    stack: list[int] = []
    inner: list[tuple[int, int]] = []
    for mark in _MARK.finditer(text):
        at = mark.start()
        if stack and (at - stack[0] > LONGEST_TITLE or text.find("。", stack[0], at) >= 0):
            yield from (_titled(text, start, end) for start, end in inner)
            stack, inner = [], []
        if mark[0] == "《":
            stack.append(at)
        elif stack:
            start = stack.pop()
            if stack:
                while inner and inner[-1][0] > start:
                    inner.pop()
                inner.append((start, at + 1))
            else:
                inner = []
                if at - start > 1:
                    yield _titled(text, start, at + 1)
    yield from (_titled(text, start, end) for start, end in inner)


def _titled(text: str, start: int, end: int) -> Mention:
    title = _SPACE.sub("", text[start + 1 : end - 1])
    number = None
    follows = _NUMBER_AFTER.match(text, end, end + 60)
    if follows is not None:
        number = _read(follows)
        end = follows.end()
    return Mention(start, end, CitedText(title, number))


def _read(match: re.Match[str]) -> str:
    if match["order"]:
        return _SPACE.sub("", match["order"])
    if match["standard"]:
        return _SPACE.sub(" ", match["standard"])
    return number_of(match["agency"], match["year"], match["serial"])


def _orders(text: str) -> Iterator[Mention]:
    for match in _ORDER_ALONE.finditer(text):
        low = max(0, match.start() - LONGEST_ORDERING)
        verbs = list(_INVOKING.finditer(text, low, match.start()))
        given = _ORDERING.search(text, verbs[-1].end() if verbs else low, match.start())
        if given is not None:
            yield Mention(
                given.start(), match.end(), CitedText(None, _SPACE.sub("", text[given.start() : match.end()]))
            )


def _numbers(text: str) -> Iterator[Mention]:
    for match in _NUMBER_ALONE.finditer(text):
        opening = match.start() - text[match.start() - 1].isspace()
        low = max(0, opening - 12)
        before = text[low:opening]
        run = _AGENCY_BEFORE.search(before)
        if run is None:
            continue
        agency = _PREPOSITION.sub("", _LEADING.sub("", run[0]))
        if len(agency) >= 2:
            start = low + len(before) - len(agency)
            yield Mention(start, match.end(), CitedText(None, number_of(agency, match["year"], match["serial"])))


def _names(text: str) -> Iterator[Mention]:
    taken = 0
    names = cited_texts()
    for full in _FULL_NAME.finditer(text):
        rest = full[0].removeprefix("中华人民共和国").removesuffix("实施条例")
        known = rest in names or (rest.endswith("条例") and not _CONNECTED.search(rest))
        if known and text[full.end() : full.end() + 1] not in _NOT_AFTER:
            yield Mention(full.start(), full.end(), CitedText(full[0], None))
    lengths = _lengths()
    for match in _BARE.finditer(text):
        end = match.end()
        if match[0] in names:
            start, name = match.start(), match[0]
        else:
            start = next((end - n for n in lengths if end - n >= taken and text[end - n : end] in names), -1)
            other_word = text[end : end + 1] in _NOT_AFTER and not text.startswith("规定", end)
            if start < 0 or other_word or _TAUGHT.match(text, end):
                continue
            name = text[start:end]
        if name in ("党章", "团章") and not (
            _INVOKED_BEFORE.search(text, max(0, start - 4), start) or _INVOKED_AFTER.match(text, end)
        ):
            continue
        taken = end
        yield Mention(start, end, CitedText(name, None))
        while (further := _FURTHER.match(text, taken)) is not None:
            taken = further.end("name")
            yield Mention(further.start("name"), taken, CitedText(further["name"], None))


@lru_cache(maxsize=1)
def _lengths() -> list[int]:
    """How long the names of cited texts are, the longest first."""
    return sorted({len(name) for name in cited_texts()}, reverse=True)


def _unless_inside(taken: list[Mention], found: Iterator[Mention]) -> Iterator[Mention]:
    """Those of `found` that touch none of the ordered `taken`, nor one another."""
    index, last = 0, 0
    for mention in sorted(found):
        while index < len(taken) and taken[index].end <= mention.start:
            index += 1
        if mention.start >= last and (index == len(taken) or taken[index].start >= mention.end):
            last = mention.end
            yield mention
