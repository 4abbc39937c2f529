"""What stands around an instrument's text: number, addressee, signature, date, the record of its adoption."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.structure.heads import head_at
from ingest.structure.lines import Line, squeezed
from ingest.structure.titles import is_body_name, is_date

_NUMBER = re.compile(
    r"(?P<agency>[\u4e00-\u9fff]{1,14}?)\s?[〔\[［【(（]\s?(?P<year>(?:19|20)\d\d)\s?[〕\]］】)）]\s?第?\s?(?P<serial>\d{1,4})\s?号"
)
_NUMBER_LABEL = re.compile("^【?(?:发文字号|文\u3000*号|字号|文件编号)】?[:：]?")
_MASTHEAD = re.compile(r"^([\u4e00-\u9fff\s]{3,30}?)\s?文\s?件$")
_ADDRESSEE = re.compile(
    r"^(?:各|省|市|区|县|州|中央|全国|国务院|有关|机关|公司|驻|[\u4e00-\u9fff]{2,12}(?:市|县|区|省|厅|局|部|委|会)[、，（(])[^。]{0,700}[:：]$"
)
_LEAD_IN = re.compile("如下|下列|以下|意见[:：]|通知[:：]|提出|要求|做到")
_NO_YEAR = str.maketrans("〇○零O一二三四五六七八九", "00001234" + "56789")
_DATE_PARTS = re.compile(
    r"(?P<year>(?:19|20)\d\d|(?<![〇○零O0一二三四五六七八九])[一二][〇○零O0一二三四五六七八九]{1,3})\s?年\s?(?P<month>[\d一二三四五六七八九十]{1,3})\s?月\s?(?P<day>[\d一二三四五六七八九十]{1,3})\s?日"
)
_PAGE_DATE = re.compile(r"(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?:\s{1,4}\d{1,2}:\d\d(?::\d\d)?)?\s*")
"""2019-12-26 on a line of its own: when the page was put up."""
_WEB_DATE = re.compile("年0[1-9]月|月0[1-9]日")
"""Web sites pad months and days with a zero; official papers do not (GB/T 9704-2012, 7.3.5.4)."""
_ADOPTION = re.compile(r"(?:通过|修正|修订|修改|公布|发布|批准|颁布|制定)")
_ENTRY_END = re.compile(r"通过(?!的)|制定|修正|修订|部分修改|公布|发布|批准(?!的)|颁布|起?施行|生效")
_APPROVED = re.compile("(?:批准|通过)的《(?P<title>[^》]{2,30}?(?:人民代表大会(?:常务委员会)?|人大常委会)关于)")
"""根据…会议批准的《贵阳市人民代表大会常务委员会关于修改…的决定》修正: who decides, not who approves."""
_MAKING = frozenset(("通过", "制定", "修正", "修订", "部分修改", "公布", "发布", "颁布"))
_LEGISLATURE = re.compile(
    r"(?:人民代表大会常务委员会|人民代表大会|人大常委会|代表大会|国务院|人民政府|常务委员会|理事会|委员会|代表会议|办公厅|部|总会)(?=第|令|会议|全体|《|关于|部分|审议|修|通|公|发|$|，|,|\s)"
)
_TERM = re.compile(
    r"第?[一二三四五六七八九十百〇零\d]+届|第[一二三四五六七八九十百〇零\d]+次(?=(?:全国|会员|职工|教职工|学生|妇女|团员)*代表大会)"
)
_NOBODY = re.compile("(?:会员|职工|全国|本会|常务)*(?:代表大会|理事会|委员会|代表会议|人民政府|办公厅|部|总会)")
"""A body that the record does not name in full: 第三次会员代表大会."""
_ASSEMBLY = re.compile("(?:人民代表大会(?:常务委员会)?|人大(?:常委会)?)$")
_BEFORE_NAME = re.compile("[，,（(《》；;]|根据|的|经|由")
_ORDER = re.compile(
    r"(?:中华人民共和国)?(?P<number>(?:国务院|(?!日)[\u4e00-\u9fff]{2,10}(?:人民政府|部|委员会|总局))令第?[0-9]{1,4}号"
    r"|(?!日)[\u4e00-\u9fff]{2,10}(?:人民代表大会(?:常务委员会)?|人大常委会)公告第?[0-9]{1,4}号)$"
)
_BY_PROXY = re.compile("[（(][^（）()]{2,20}代章?[）)]$")
"""Whose seal stands for one that the signing body has not: （中国科协办公厅代章）."""
_SEAL = re.compile("[（(](?:公|印|盖)?章[）)]")
_OFFICE = re.compile(
    r"^(?:主\s?席|总\s?理|省\s?长|市\s?长|州\s?长|县\s?长|区\s?长|主\s?任|部\s?长)[\s　]*[\u4e00-\u9fff\s·]{2,8}$"
)


_PRINTED_ON = re.compile(rf"(?P<date>{_DATE_PARTS.pattern})\s?(?:印发|印制|印)$")

LONGEST_LABEL = 6
"""Characters of a label of the site between title and text: 政策文件：."""

LONGEST_ADDRESSEE = 4
"""Lines of the longest addressee."""

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


def number_in(text: str) -> str | None:
    """The document number that a short line consists of: 湘发〔2015〕12号; a date may stand beside it."""
    if len(text) > 60 or "号" not in text:
        return None
    dense = _DATE_PARTS.sub("", _NUMBER_LABEL.sub("", squeezed(text)).partition("签发人")[0])
    match = _NUMBER.search(dense)
    if match is None or len(dense) - (match.end() - match.start()) > 2:
        return None
    return f"{match['agency']}〔{match['year']}〕{match['serial']}号"


def date_in(text: str) -> str | None:
    """The first date of a text as ISO: 2021年5月7日, 二〇一五年七月一日."""
    match = _DATE_PARTS.search(text)
    return _iso(match) if match else None


def _own_date(text: str) -> str | None:
    """The date on a line unless it is written as web sites write theirs."""
    return None if _WEB_DATE.search(text) else date_in(squeezed(text))


def _iso(match: re.Match[str]) -> str | None:
    year, month, day = _year(match["year"]), _small(match["month"]), _small(match["day"])
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _year(written: str) -> int:
    """二〇一五 → 2015; a year that lost its circles (一二, 二一二 for 二〇一二) has the last two figures left."""
    figures = written.translate(_NO_YEAR)
    return int(figures if len(figures) == 4 else f"20{figures[-2:]}")


def _small(written: str) -> int:
    if written.isdigit():
        return int(written)
    tens, mark, ones = written.rpartition("十")
    digits = "一二三四五六七八九"
    if not mark:
        return digits.find(ones) + 1 if len(ones) == 1 else 0
    return (digits.find(tens) + 1 if tens else 1) * 10 + (digits.find(ones) + 1 if ones else 0)


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
            date = _own_date(line.text) or (_own_date(below) if is_date(below) else None) or date
        if (match := _MASTHEAD.match(line.text)) and is_body_name(match[1]):
            issuers = [squeezed(match[1])]
    return number, issuers, date


def printed_by(lines: list[Line], first: int, last: int) -> tuple[list[str], str | None]:
    """Who printed a paper and when, from its last lines: 陕西省总工会办公室 ⏎ 2017年5月12日印发.

    The office prints for its body, whose paper it is.
    """
    for index in range(last - 1, max(first, last - 4), -1):
        match = _PRINTED_ON.search(squeezed(lines[index].text))
        if match is None:
            continue
        name = squeezed(lines[index].text)[: match.start()] or squeezed(lines[index - 1].text)
        office = name if is_body_name(name) else ""
        return [office.removesuffix("办公室").removesuffix("办公厅")] if office else [], date_in(match["date"])
    return [], None


def surroundings(lines: list[Line], first: int, last: int, skipped: set[int], *, tail: bool = True) -> Front:
    """Reads number, addressee, record of adoption, signature and date among the lines `[first, last)`.

    `tail`: whether names at the very end sign; those of a table's last row do not.
    """
    front = Front()
    begin = _read_head(lines, first, last, skipped, front)
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
        if (
            front.adopted
            or not date
            or not (names or (front.signed_at < 0 and not _WEB_DATE.search(lines[index].text)))
        ):
            continue
        front.date, front.signed_at = date, index
        if names:
            front.issuers = [name for place in names for name in _split_names(lines[place].text)]
    if tail:
        _read_tail(lines, begin, last, skipped, front)
    return front


def _read_head(lines: list[Line], first: int, last: int, skipped: set[int], front: Front) -> int:
    """The lines between title and text; gives the index of the first line of the text."""
    index = first
    while index < min(last, first + 40):
        text = lines[index].text
        dense = squeezed(text)
        if index in skipped:
            pass
        elif _PAGE_DATE.fullmatch(text):
            front.used.add(index)
        elif text[0] in "（(" and (closing := _closing_line(lines, index, last)) > index:
            dense = squeezed("".join(line.text for line in lines[index : closing + 1]))
            if not _is_adoption(dense):
                return index
            _read_adoption(dense, front)
            front.used.update(range(index, closing + 1))
            index = closing
        elif number := number_in(text):
            front.number = front.number or number
            front.date = front.date or _own_date(dense)
            front.used.add(index)
        elif _is_adoption(dense):
            _read_adoption(dense, front)
            front.used.add(index)
        elif is_date(text):
            if not _WEB_DATE.search(dense) or text[0] in "（(":
                front.date = front.date or date_in(dense)
            front.used.add(index)
        elif (end := _addressee_end(lines, index, last)) is not None:
            front.used.update(range(index, end + 1))
            return end + 1
        elif len(text) <= LONGEST_LABEL and text[-1] in ":：":
            front.used.add(index)
        elif is_body_name(text) and index + 1 < last and is_date(lines[index + 1].text):
            front.issuers = front.issuers or _split_names(text)
            front.used.add(index)
        elif len(text) <= 30 and text[0] in "（(—-" and text[-1] not in "。；" and not head_at(text, 0):
            front.used.add(index)
        else:
            return index
        index += 1
    return index


def _addressee_end(lines: list[Line], index: int, last: int) -> int | None:
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


def _is_adoption(dense: str) -> bool:
    if "。" in dense or not _ADOPTION.search(dense) or not _DATE_PARTS.search(dense) or len(dense) > 600:
        return False
    if dense[0] in "（(" or _DATE_PARTS.match(dense):
        return True
    return dense.startswith("根据") and dense.rstrip("）)").endswith(tuple(_MAKING))


def _read_adoption(dense: str, front: Front) -> None:
    """Takes issuer and date from the last entry that makes the text: adopted, amended, revised, issued.

    An entry that names the order by which the text was issued gives its number:
    2004年6月23日中华人民共和国国务院令第410号公布; of several orders the last one is the text's.
    """
    begin = 0
    ordered = None
    for match in _ENTRY_END.finditer(dense):
        entry = dense[begin : match.start()]
        if match[0] not in _MAKING or _inside_title(dense, match.start()):
            begin = begin if _inside_title(dense, match.start()) else match.end()
            continue
        begin = match.end()
        date = None
        # 根据…6月24日…通过，7月31日…批准的《…决定》修正: the day of adoption counts where both are told.
        adopted_before = _APPROVED.search(entry) is not None and "根据" not in entry
        for found in () if adopted_before else _DATE_PARTS.finditer(entry):
            date = _iso(found) or date
        if date:
            front.date, front.adopted = date, True
        order = _ORDER.search(entry)
        ordered = order["number"] if order is not None else ordered
        if body := _legislature(entry):
            front.issuers, front.adopted = [body], True
    front.number = front.number or ordered


def decree_front(lines: list[Line], first: int, last: int, skipped: set[int]) -> Front:
    """What the decree on the lines `[first, last)` says of the statute that it puts into force.

    A legislature adopts: …条例》已由四川省第十三届人民代表大会常务委员会第三十次会议于2021年9月29日通过 gives its name
    and that day. A government orders: its day is that of the signature.
    """
    front = surroundings(lines, first, last, skipped)
    for line in lines[first:last]:
        adopting, mark, _ = squeezed(line.text).partition("通过")
        name = _legislature(adopting) if mark else None
        if name and _ASSEMBLY.search(name):
            dates = [date for match in _DATE_PARTS.finditer(adopting) if (date := _iso(match))]
            front.issuers, front.adopted = [name], True
            front.date = dates[-1] if dates else front.date
            break
    return front


def _inside_title(text: str, position: int) -> bool:
    return text.rfind("《", 0, position) > text.rfind("》", 0, position)


def _legislature(entry: str) -> str | None:
    """全国人民代表大会常务委员会 from 2021年12月24日第十三届全国人民代表大会常务委员会第三十二次会议."""
    if approved := _APPROVED.search(entry):
        entry = approved["title"]
    outside = re.sub("《[^》]*》", "《", entry)
    rest = outside[max((m.end() for m in _DATE_PARTS.finditer(outside)), default=0) :] or outside
    for text in (rest, outside, entry):
        bare = _TERM.sub("", text)
        if match := _LEGISLATURE.search(bare):
            name = _BEFORE_NAME.split(bare[: match.end()])[-1].removeprefix("中华人民共和国")
            return name if len(name) <= 40 and not _NOBODY.fullmatch(name) else None
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
