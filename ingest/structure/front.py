"""What stands around an instrument's text: number, addressee, signature, date, the record of its adoption."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from ingest.structure.adoption import adoption_in, is_adoption, maker_in
from ingest.structure.dates import PRINTED_ON, date_in, dates_in, is_date, is_web_date, own_date
from ingest.structure.heads import head_at
from ingest.structure.lines import Line, squeezed
from ingest.structure.numbers import number_in
from ingest.structure.titles import is_body_name, unmarked
from vocabulary.page import page_words

_MASTHEAD = re.compile(r"^([\u4e00-\u9fff\s]{3,30}?)\s?文\s?件$")
_ADDRESSEE = re.compile(
    r"^(?:各|省|市|区|县|州|中央|全国|国务院|有关|机关|公司|驻|[\u4e00-\u9fff]{2,12}(?:市|县|区|省|厅|局|部|委|会)[、，（(])[^。]{0,700}[:：]$"
)
_LEAD_IN = re.compile("如下|下列|以下|意见[:：]|通知[:：]|提出|要求|做到")
_PAGE_DATE = re.compile(r"(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?:\s{1,4}\d{1,2}:\d\d(?::\d\d)?)?\s*")
"""2019-12-26 on a line of its own: when the page was put up."""
_ASSEMBLY = re.compile("(?:人民代表大会(?:常务委员会)?|人大(?:常委会)?)$")
_BY_PROXY = re.compile("[（(][^（）()]{2,20}代章?[）)]$")
"""Whose seal stands for one that the signing body has not: （中国科协办公厅代章）."""
_SEAL = re.compile("[（(](?:公|印|盖)?章[）)]")
_OFFICE = re.compile(
    r"^(?:主\s?席|总\s?理|省\s?长|市\s?长|州\s?长|县\s?长|区\s?长|主\s?任|部\s?长)[\s　]*[\u4e00-\u9fff\s·]{2,8}$"
)

LONGEST_ASIDE = 80
"""Characters of a line that a site puts between title and addressee."""

LONGEST_LABEL = 6
"""Characters of a label of the site between title and text: 政策文件：."""

FAR_ADDRESSEE = 5
"""Lines with which a site may part the addressee from the title: links to what explains the paper (政策解读, 图解)."""

FAR_ARTICLE = 40
"""Lines from the title within which a statute's first article stands."""

LONGEST_ADDRESSEE = 4
"""Lines of the longest addressee."""

LONGEST_TITLE = 5
"""Lines of a title that stands again, its issuers' line counted."""

LONGEST_RECORD = 12
"""Lines of the longest record of adoption."""


@dataclass(slots=True)
class Front:
    """What was found around the text; `used` are the indices of the lines that hold nothing else.

    `adopted`: whether issuer and date come from a record of adoption; `signed_at`: index of the date at the signature.
    """

    number: str | None = None
    issuers: list[str] = field(default_factory=list)
    date: str | None = None
    used: set[int] = field(default_factory=set)
    adopted: bool = False
    signed_at: int = -1


def masthead(lines: list[Line], above: int) -> tuple[str | None, list[str], str | None]:
    """Number, issuers and date from the lines above the title: 中共衢州市委文件, 衢委发〔2016〕3号, 2016年1月20日.

    A date counts beside the number or right below it; elsewhere above the title it is the page's.
    """
    number, issuers, date = None, [], None
    for index, line in enumerate(lines[:above]):
        if len(line.text) > 80:
            continue
        if found := number_in(line.text):
            number = found
            below = lines[index + 1].text if index + 1 < above else ""
            date = own_date(line.text) or (own_date(below) if is_date(below) else None) or date
        if (match := _MASTHEAD.match(line.text)) and is_body_name(match[1]):
            issuers = [squeezed(match[1])]
    return number, issuers, date


def printed_by(lines: list[Line], first: int, last: int) -> tuple[list[str], str | None]:
    """Who printed a paper and when, from its last lines: 陕西省总工会办公室 ⏎ 2017年5月12日印发.

    The office prints for its body, whose paper it is.
    """
    for index in range(last - 1, max(first, last - 4), -1):
        match = PRINTED_ON.search(squeezed(lines[index].text))
        if match is None:
            continue
        name = squeezed(lines[index].text)[: match.start()] or squeezed(lines[index - 1].text)
        office = name if is_body_name(name) else ""
        return [office.removesuffix("办公室").removesuffix("办公厅")] if office else [], date_in(match["date"])
    return [], None


def surroundings(
    lines: list[Line], first: int, last: int, skipped: set[int], *, title: str = "", tail: bool = True
) -> Front:
    """Reads number, addressee, record of adoption, signature and date among the lines `[first, last)`.

    `title`: that of the instrument, which may stand again below itself; `tail`: whether names at the very end sign;
    those of a table's last row do not.
    """
    front = Front()
    begin = _read_head(lines, first, last, skipped, front, title)
    if not front.adopted:
        _read_above_articles(lines, begin, last, skipped, front)
    for index in range(first, last):
        if index in skipped or index in front.used or len(lines[index].text) > 24:
            continue
        if _OFFICE.match(lines[index].text):
            front.used.add(index)
        if not is_date(lines[index].text):
            continue
        front.used.add(index)
        names = _names_above(lines, index, begin, skipped, front.used)
        front.used.update(names)
        date = date_in(squeezed(lines[index].text))
        if front.adopted or not date or not (names or (front.signed_at < 0 and not is_web_date(lines[index].text))):
            continue
        front.date, front.signed_at = date, index
        if names:
            front.issuers = [name for place in names for name in _split_names(lines[place].text)]
    if tail:
        _read_tail(lines, begin, last, skipped, front)
    return front


def _read_head(lines: list[Line], first: int, last: int, skipped: set[int], front: Front, title: str) -> int:
    """The lines between title and text; gives the index of the first line of the text."""
    index = first
    while index < min(last, first + 40):
        text = lines[index].text
        dense = squeezed(text)
        if index in skipped:
            pass
        elif _PAGE_DATE.fullmatch(text):
            front.used.add(index)
        elif again := _title_again(lines, index, last, title):
            front.issuers = front.issuers or again.issuers
            front.used.update(again.lines)
            index = again.lines[-1]
        elif text[0] in "（(" and (closing := _closing_line(lines, index, last)) > index:
            dense = squeezed("".join(line.text for line in lines[index : closing + 1]))
            if not is_adoption(dense):
                return index
            _take_adoption(dense, front)
            front.used.update(range(index, closing + 1))
            index = closing
        elif number := number_in(text):
            front.number = front.number or number
            front.date = front.date or own_date(dense)
            front.used.add(index)
        elif is_adoption(dense):
            _take_adoption(dense, front)
            front.used.add(index)
        elif is_date(text):
            if not is_web_date(dense) or text[0] in "（(":
                front.date = front.date or date_in(dense)
            front.used.add(index)
        elif (end := addressee_end(lines, index, last)) is not None:
            front.used.update(range(index, end + 1))
            return end + 1
        elif len(text) <= LONGEST_LABEL and text[-1] in ":：":
            front.used.add(index)
        elif is_body_name(text) and index + 1 < last and _under_title(lines[index + 1].text, front):
            front.issuers = front.issuers or _split_names(text)
            front.used.add(index)
        elif _is_aside(text) or _above_addressee(lines, index, last):
            front.used.add(index)
        else:
            return index
        index += 1
    return index


class _Again(NamedTuple):
    """A title that stands again below itself, and the issuers in front of it there."""

    lines: range
    issuers: list[str]


def _title_again(lines: list[Line], index: int, last: int, title: str) -> _Again | None:
    """The title where it stands again from a line on, with the issuers that the page's heading leaves out.

    关于印发《临江市方案》的通知 ⏎ 临政办〔2017〕254号 ⏎ 临江市人民政府办公室 ⏎ 关于印发《临江市方案》 ⏎ 的通知;
    brackets may be lost in it.
    """
    wanted, written = unmarked(title), ""
    for place in range(index, min(last, index + LONGEST_TITLE) if wanted else index):
        text = squeezed(lines[place].text)
        written += unmarked(text)
        if "。" in text or len(written) > len(wanted) + 60:
            return None
        if written.endswith(wanted):
            issuer = written.removesuffix(wanted)
            if issuer and not is_body_name(issuer):
                return None
            own_line = issuer == unmarked(squeezed(lines[index].text))
            issuers = _split_names(lines[index].text) if own_line else [issuer] if issuer else []
            return _Again(range(index, place + 1), issuers)
    return None


def _read_above_articles(lines: list[Line], first: int, last: int, skipped: set[int], front: Front) -> None:
    """Takes a record of adoption next above the first article, the first chapter above it or between them.

    总则 ⏎ 2014年6月27日…第十二次会议通过 ⏎ 第一条
    """
    near = range(first, min(last, first + FAR_ARTICLE))
    heads = {index: head for index in near if (head := head_at(lines[index].text, 0)) is not None}
    article = next((index for index, head in heads.items() if head.kind == "article"), first)
    records: list[range] = []
    index = article - 1
    while index >= first:
        record = None if index in skipped else _record_that_ends(lines, first, index)
        head = heads.get(index)
        if record is not None:
            records.insert(0, record)
            index = record.start
        elif (head is not None and head.kind not in ("part", "chapter", "section")) or len(lines[index].text) > 20:
            break
        index -= 1
    for record in records:
        _take_adoption(squeezed("".join(line.text for line in lines[record.start : record.stop])), front)
        front.used.update(record)


def _record_that_ends(lines: list[Line], first: int, index: int) -> range | None:
    """The lines of the record of adoption that ends on a line: one, or several in brackets."""
    if is_adoption(squeezed(lines[index].text)):
        return range(index, index + 1)
    if lines[index].text[-1] in "）)":
        for place in range(index - 1, max(first, index - LONGEST_RECORD) - 1, -1):
            if lines[place].text[0] in "（(" and _closing_line(lines, place, index + 1) == index:
                dense = squeezed("".join(line.text for line in lines[place : index + 1]))
                return range(place, index + 1) if is_adoption(dense) else None
    return None


def _is_aside(text: str) -> bool:
    """Whether a short line is in brackets or behind a dash: (已失效), ——2016年3月1日在全市工会工作会议上."""
    return len(text) <= 30 and text[0] in "（(—-" and text[-1] not in "。；" and not head_at(text, 0)


def _above_addressee(lines: list[Line], index: int, last: int) -> bool:
    """Whether a short line parts the title from the addressee: 政策解读：《…方案》解读 ⏎ 各镇人民政府："""
    for place in range(index, min(last - 1, index + FAR_ADDRESSEE)):
        text = lines[place].text
        section = squeezed(text) in page_words().openings
        if "。" in text or head_at(text, 0) or len(text) > LONGEST_ASIDE or section:
            return False
        if addressee_end(lines, place + 1, last) is not None:
            return True
    return False


def _under_title(following: str, front: Front) -> bool:
    """Whether a name is that of the issuer: a date follows, or its number stands above, a provision below."""
    return is_date(following) or (front.number is not None and head_at(following, 0) is not None)


def addressee_end(lines: list[Line], index: int, last: int) -> int | None:
    """The last line of the addressee that begins on a line; it may be broken: 各县、区人民政府，苏州 ⏎ 工业园区："""
    written = ""
    for place in range(index, min(last, index + LONGEST_ADDRESSEE)):
        text = lines[place].text
        written += text
        if "。" in text or head_at(text, 0) or is_date(text):
            return None
        if text[-1] in ":：":
            return place if _ADDRESSEE.match(written) and not _LEAD_IN.search(text[-12:]) else None
    return None


def _closing_line(lines: list[Line], index: int, last: int) -> int:
    """The line that closes the bracket which a line opens: a record of adoption runs over several lines."""
    depth = 0
    for place in range(index, min(last, index + LONGEST_RECORD)):
        text = lines[place].text
        depth += text.count("（") + text.count("(") - text.count("）") - text.count(")")
        if depth <= 0:
            return place
    return index


def _take_adoption(dense: str, front: Front) -> None:
    """Puts down what a record of adoption says; a later record goes before an earlier one."""
    record = adoption_in(dense)
    front.date = record.date or front.date or record.announced
    front.issuers = [record.issuer] if record.issuer else front.issuers
    front.adopted = front.adopted or bool(record.issuer or record.date or record.announced)
    front.number = front.number or record.number


def decree_front(lines: list[Line], first: int, last: int, skipped: set[int]) -> Front:
    """What the decree on the lines `[first, last)` says of the statute that it puts into force.

    A legislature adopts: …条例》已由四川省第十三届人民代表大会常务委员会第三十次会议于2021年9月29日通过 gives its name
    and that day. A government orders: its day is that of the signature.
    """
    front = surroundings(lines, first, last, skipped)
    if found := _adopting(lines, first, last):
        front.issuers, front.adopted = [found[0]], True
        front.date = found[1] or front.date
    return front


def day_of_adoption(lines: list[Line], first: int, last: int, front: Front) -> str | None:
    """The date of a paper whose title the page lost; of a statute that a legislature announces, when it adopted it.

    A statute has articles below the announcement, whose own date is not its date:
    《临江市志愿服务条例》于2016年1月8日临江市十三届人大常委会第34次会议通过，…现予公布。
    """
    articles = (index for index in range(first, last) if _opens_article(lines[index].text))
    article = next(articles, last)
    if front.adopted or article == last or front.signed_at > article or not any(map(_ASSEMBLY.search, front.issuers)):
        return front.date
    found = _adopting(lines, first, article)
    return found[1] if found and found[0][:2] == front.issuers[0][:2] else None


def _opens_article(text: str) -> bool:
    head = head_at(text, 0)
    return head is not None and head.kind == "article"


def _adopting(lines: list[Line], first: int, last: int) -> tuple[str, str | None] | None:
    """The legislature that a sentence says adopted a statute, and the day if it tells it."""
    for line in lines[first:last]:
        adopting, mark, _ = squeezed(line.text).partition("通过")
        name = maker_in(adopting) if mark else None
        if name and _ASSEMBLY.search(name):
            dates = dates_in(adopting)
            return name, dates[-1] if dates else None
    return None


def _names_above(lines: list[Line], index: int, begin: int, skipped: set[int], used: set[int]) -> list[int]:
    names: list[int] = []
    place = index - 1
    while place >= begin and place > index - 20:
        if place not in skipped and place not in used:
            if _BY_PROXY.match(lines[place].text):
                used.add(place)
            elif not is_body_name(lines[place].text):
                break
            else:
                names.insert(0, place)
        place -= 1
    return names


def _read_tail(lines: list[Line], begin: int, last: int, skipped: set[int], front: Front) -> None:
    """A signature without a date at the very end."""
    index = last - 1
    names: list[int] = []
    while index > begin and (index in skipped or index in front.used or is_body_name(lines[index].text)):
        if index not in skipped and index not in front.used:
            names.insert(0, index)
        index -= 1
    if names and index > begin:
        front.used.update(names)
        front.issuers = front.issuers or [name for place in names for name in _split_names(lines[place].text)]


def _split_names(text: str) -> list[str]:
    """The bodies on a line: 甘肃省总工会　甘肃省财政厅 are two, 中 共 衢 州 市 委 is one."""
    pieces = _SEAL.sub("", text).split()
    if all(len(piece) >= 3 for piece in pieces):
        return pieces
    return ["".join(pieces)]
