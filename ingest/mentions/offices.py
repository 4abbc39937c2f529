"""Offices and groups behind the name of their body: 市委|督查室, 市|发展改革委, 县委|全面深化改革领导小组."""

from __future__ import annotations

import re

from ingest.mentions.actors import name_at
from ingest.mentions.acts import FIELDS, opens_act, patterns

FIELDS_OF_WORK = rf"(?:{'|'.join(FIELDS)}){{1,3}}"
_FIELD_WORDS = re.compile(FIELDS_OF_WORK)
FIELD_BEFORE_HEAD = re.compile(rf"{FIELDS_OF_WORK}(?:行政|主管|工作)?$")
_OFFICE = re.compile(r"([\u4e00-\u9fff]{1,8}?)(?:室|(?<![承主协举开兴交代创经合])办|局|厅|处|中心|(?<![干全内外大])部)")
_GROUP = re.compile(
    r"(?P<task>(?:(?![每各向对由在把将为的和与及、])[\u4e00-\u9fff]){2,16}?)(?:领导小组|工作小组|专项小组|协调小组|工作专班|指挥部)(?:办公室)?"
)
"""县委全面深化改革领导小组: what a group is there for may be an act elsewhere."""
_REFORM = re.compile(r"全面|深化|改革|推进|促进|加强")
_COMMISSION = re.compile(rf"{FIELDS_OF_WORK}委(?![员托派屈任]|会(?!同))")
"""市|发展改革委: fields of work, behind the place."""
_CABINET = "国务院"
"""国务院|国资委负责督促中央企业: its bodies have names of their own."""
ALONE = re.compile(r"[、，,和及与（(]")
"""What may follow a word that stands alone."""


def office(text: str, last: int, limit: int) -> int:
    """Where a name ends that ends at `last` without its office: 市委督查室会同…, 市发展改革委负责….

    `last` itself where no office stands there, or where neither an act nor a mark nor the `limit` follows it.
    """
    commission = _COMMISSION.match(text, last, limit)
    if commission is not None:
        return commission.end()
    group = _GROUP.match(text, last, limit)
    if group is not None and patterns().act.search(_FIELD_WORDS.sub("", _REFORM.sub("", group["task"]))) is None:
        return group.end()
    if text.startswith(_CABINET, last - len(_CABINET)) and (named := name_at(text, last, limit)) > last:
        return named
    match = _OFFICE.match(text, last, limit)
    if match is None:
        return last
    name = patterns().does.sub("", FIELD_BEFORE_HEAD.sub("", match[1]))
    if patterns().act.search(name) or (name and opens_act(text, last)):
        return last
    at = match.end()
    return at if at >= limit or ALONE.match(text, at) or opens_act(text, at) else last
