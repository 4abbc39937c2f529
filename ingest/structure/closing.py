"""Where an instrument's provisions end: the last paragraphs that speak for the whole of it belong to no clause."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.structure.heads import head_at
from ingest.structure.lines import NO_HEADING_END, Line
from ingest.structure.unit_lists import CLOSING, is_list_line, list_at_end
from vocabulary.page import page_words

_WHOLE = re.compile(
    "本(?:意见|方案|办法|通知|规划|要点|细则|计划|纲要|措施|决定|实施意见|实施方案)|贯彻落实(?:情况|工作)|贯彻执行|开展督促检查"
    "|列在首位|牵头(?:单位|部门)|认真贯彻|(?:落实|进展|贯彻|执行)(?:方案|情况)[^。；]{0,12}(?:报|反馈)"
    "|(?:制定|提出|细化).{0,16}(?:实施方案|实施办法|实施细则|实施意见|工作方案|改革方案)"
)
_PERHAPS = re.compile(
    "(?:狠抓|抓好|推动)(?:贯彻|工作|任务|政策|各项)?落实|及时[^，。；]{0,14}(?:报告|报送|上报|反馈)"
    "|(?:制定|提出|细化).{0,16}(?:(?:具体|落实|贯彻|配套|工作)(?:措施|举措)|举措|办法)"
)
"""What closes a paper only behind a numbered paragraph; among paragraphs of its like it is one of them."""
_FORMULA = re.compile("(?:特此(?:通知|公告|通告|函告|函复|批复|报告)|此复|请.{0,8}(?:执行|办理))[。！]$")
_IN_FORCE = re.compile(
    r"[^，。；]{2,24}(?:从|自)(?:20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日|印发之日|发布之日)起(?:全面|正式|开始|在全[国省市县])*(?:实施|施行|执行)[，。]"
)
"""残疾儿童康复救助制度自2018年10月1日起全面实施。县级以上地方人民政府要根据本意见规定，制定实施办法…."""

FURTHEST = 6
"""Paragraphs at the end among which closing ones are looked for."""

LONGEST = 600
"""Characters of the longest closing paragraph."""


@lru_cache(maxsize=1)
def _start() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(page_words().closing)})")


def last_of_provisions(lines: list[Line], kept: list[int]) -> int:
    """The index of the last line before the closing paragraphs.

    They open with those whom they address and speak of the whole instrument (各县(市、区)、各有关部门要根据本方案，结合
    实际制定贯彻落实的具体举措…), are a formula (特此通知。), or stand behind the list of units that closes the last of
    several such tasks. A section keeps its paragraphs where nothing else stands under its heading (三、组织实施 ⏎
    本方案在省委领导下实施。), and a statute's articles keep theirs.

    Args:
        lines: the lines of the page.
        kept: indices of the lines that are the instrument's text, in order.
    """
    last = kept[-1] if kept else -1
    for place in range(len(kept) - 1, max(len(kept) - FURTHEST, 0), -1):
        text = lines[kept[place]].text
        if head_at(text, 0) or len(text) > LONGEST:
            break
        above = lines[kept[place - 1]].text
        perhaps = head_at(above, 0) is not None or (_start().match(above) and _WHOLE.search(above))
        spoken = _start().match(text) and (_WHOLE.search(text) or (perhaps and _PERHAPS.search(text)))
        if not (
            spoken
            or _FORMULA.match(text)
            or (_IN_FORCE.match(text) and _WHOLE.search(text))
            or ("督促检查" in text and len(text) < 60)
        ):
            break
        last = kept[place - 1]
        opened = head_at(lines[last].text, 0)
        if _is_heading(lines[last].text) or (opened and opened.kind == "article" and "。" not in lines[last].text):
            last = kept[-1]
            break
    return min(last, _behind_lists(lines, kept))


def _is_heading(text: str) -> bool:
    return len(text) <= 40 and "。" not in text and text[-1] not in NO_HEADING_END + CLOSING and not is_list_line(text)


def _behind_lists(lines: list[Line], kept: list[int]) -> int:
    """The last line if no list of units closes the last task, else the line of that list."""
    if not kept:
        return -1
    for place in range(len(kept) - 1, max(len(kept) - FURTHEST, 0), -1):
        text = lines[kept[place]].text
        if _lists_units(text):
            if place + 1 < len(kept) and _is_heading(lines[kept[place + 1]].text):
                return kept[-1]
            several = sum(_lists_units(lines[index].text) for index in kept[:place]) > 1
            return kept[place] if several else kept[-1]
        if head_at(text, 0) or len(text) > LONGEST:
            break
    return kept[-1]


def _lists_units(text: str) -> bool:
    """Whether a paragraph ends on a list of those in charge: …以上。（中国残联牵头，财政部参加）, 责任单位：省财政厅"""
    return is_list_line(text) or list_at_end(text) is not None
