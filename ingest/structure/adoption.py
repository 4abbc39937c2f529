"""The record of adoption below a statute's title: who made the text, when, and the order that issued it.

（1994年7月5日第八届全国人民代表大会常务委员会第八次会议通过　根据2018年12月29日第十三届…会议《关于修改…的决定》修正）
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.structure.dates import DATE, dates_in

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
_BEFORE_NAME = re.compile("[，,（(《》；;]|根据|的|经|由")
_ORDER = re.compile(
    r"(?:中华人民共和国)?(?P<number>(?:国务院|(?!日)[\u4e00-\u9fff]{2,10}(?:人民政府|部|委员会|总局))令(?:[〔\[（(][0-9]{4}[〕\]）)])?第?[0-9]{1,4}号"
    r"|(?!日)[\u4e00-\u9fff]{2,10}(?:人民代表大会(?:常务委员会)?|人大常委会)公告第?[0-9]{1,4}号)$"
)
_YEAR_MARKS = str.maketrans("[（(]）)", "〔〔〔〕〕〕")
_ANNOUNCED = re.compile("(?:人民代表大会(?:常务委员会)?|人大常委会)公告")


_SENTENCE = re.compile(
    rf"(?:根据)?{DATE.pattern}[^。，,；;]*?"
    "(?:会议|[令告][^。，,；;]{0,12}号|决定》?)[^。，,；;]{0,6}"
    "(?:通过|批准|制定|修正|修订|公布|发布|颁布)$"
)
"""An entry of a record that ends like a sentence: 2004年11月25日…第十一次会议通过；2005年4月6日…第十四次会议批准。"""


class Adoption(NamedTuple):
    """What a record of adoption says, None where it says nothing.

    `announced`: when a legislature made its text known (2011年8月5日…公告第29号公布), which is not when it was adopted.
    """

    issuer: str | None
    date: str | None
    number: str | None
    announced: str | None


def is_adoption(dense: str) -> bool:
    """Whether a line, without white space, is a record of adoption, in brackets or bare."""
    if dense[-1:] == "。":
        dense = dense[:-1]
        if not all(map(_SENTENCE.match, re.split("[；;]", dense))):
            return False
    if "。" in dense or not _ADOPTION.search(dense) or not DATE.search(dense) or len(dense) > 600:
        return False
    if dense[0] in "（(" or DATE.match(dense):
        return True
    return dense.startswith("根据") and dense.rstrip("）)").endswith(tuple(_MAKING))


def adoption_in(dense: str) -> Adoption:
    """Issuer and date from the last entry that makes the text: adopted, amended, revised, issued.

    An entry that names the order by which the text was issued gives its number:
    2004年6月23日中华人民共和国国务院令第410号公布; of several orders the last one is the text's.

    Args:
        dense: the record without white space.
    """
    begin = 0
    issuer = date = number = announced = None
    for match in _ENTRY_END.finditer(dense):
        entry = dense[begin : match.start()]
        if match[0] not in _MAKING or _inside_title(dense, match.start()):
            begin = begin if _inside_title(dense, match.start()) else match.end()
            continue
        begin = match.end()
        # 根据…6月24日…通过，7月31日…批准的《…决定》修正: the day of adoption counts where both are told.
        adopted_before = _APPROVED.search(entry) is not None and "根据" not in entry
        if not adopted_before and (dates := dates_in(entry)):
            if _ANNOUNCED.search(entry):
                announced = dates[-1]
            else:
                date = dates[-1]
        order = _ORDER.search(entry)
        number = order["number"].translate(_YEAR_MARKS) if order is not None else number
        issuer = maker_in(entry) or issuer
    return Adoption(issuer, date, number, announced)


def _inside_title(text: str, position: int) -> bool:
    return text.rfind("《", 0, position) > text.rfind("》", 0, position)


def maker_in(entry: str) -> str | None:
    """The body that an entry says made the text.

    2021年12月24日第十三届全国人民代表大会常务委员会第三十二次会议 gives 全国人民代表大会常务委员会.
    """
    if approved := _APPROVED.search(entry):
        entry = approved["title"]
    outside = re.sub("《[^》]*》", "《", entry)
    rest = outside[max((m.end() for m in DATE.finditer(outside)), default=0) :] or outside
    for text in (rest, outside, entry):
        bare = _TERM.sub("", text)
        if match := _LEGISLATURE.search(bare):
            name = _BEFORE_NAME.split(bare[: match.end()])[-1].removeprefix("中华人民共和国")
            return name if len(name) <= 40 and not _NOBODY.fullmatch(name) else None
    return None
