"""Pieces of plain pages for tests of how a page is taken apart: a letter that prints a paper, and the paper's text."""

from __future__ import annotations

from ingest import structure
from ingest.cleaning import clean
from ingest.text import Instrument, PolicyText

LETTER = "各镇人民政府，各街道办事处，市政府各部门：\n现将《{}》印发给你们，请认真贯彻执行。\n"
BODY = "\n为做好残疾人工作，制定本方案。\n一、总体要求\n坚持以人为本。\n二、主要任务\n加强康复服务。\n"


def instruments(page: str) -> tuple[Instrument, ...]:
    return parsed(page).instruments


def parsed(page: str) -> PolicyText:
    return structure.parse(clean(page))


def headings(page: str) -> list[tuple[str, str | None]]:
    """The path and heading of each provision of the first instrument."""
    return [(clause.path, clause.heading) for clause in parsed(page).instruments[0].clauses]
