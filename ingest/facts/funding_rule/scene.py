"""The words of one record and the words around it, from which its fields are completed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.facts.funding_rule.article import Article
from ingest.facts.funding_rule.passage import subject_of
from ingest.facts.funding_rule.words import ends_in_body
from ingest.records import FundingRule

CLAUSE_END = re.compile(r"[，,；;：:。]")
_TIERS = re.compile(r"(?:省|市|县|乡|村|区)[^，,；;]{0,8}[两三四]级$")
_MODAL = re.compile(r"(?P<head>[^，,；;]{2,30}?)(?:应当|应该|应|必须|须|可以|可|不得|要)(?![求素点务])")
_EACH = re.compile(r"^(?:支持|推动|鼓励|确保)?每个(?P<who>[^，,；;]{1,10}?)(?:至少|应当|应|要|须|必须)*(?:建|设|拥有)")


class Scene(NamedTuple):
    """What a record is completed from.

    Attributes:
        said: the record's evidence.
        ahead: what stands in front of it in its sentence.
        behind: the comma clause behind it, "" at the sentence's end.
        start: where it begins.
        article: what was said before.
        last: the record before it in the sentence.
    """

    said: str
    ahead: str
    behind: str
    start: int
    article: Article
    last: FundingRule | None

    @property
    def first(self) -> str:
        """The first comma clause of the evidence."""
        return CLAUSE_END.split(self.said, maxsplit=1)[0]

    @property
    def before(self) -> str | None:
        """The comma clause in front of the evidence, in its sentence."""
        words = CLAUSE_END.split(self.ahead.rstrip("，,；;：: "))[-1].strip()
        return words or None

    def earlier(self) -> Iterator[str]:
        """The comma clauses in front of the evidence, nearest first, in its sentence and in those before."""
        return self.article.before(self.start)

    def actor(self) -> str | None:
        """Who acts in the evidence: its subject, with the tiers and places that only a modal shows."""
        return actor_in(self.first)


def actor_in(clause: str) -> str | None:
    """The subject of a comma clause: 市、县两级 in 市、县两级要把…, 县（市、区） in 每个县（市、区）至少建成1个…."""
    each = _EACH.match(clause)
    if each is not None:
        return each["who"]
    found = subject_of(clause)
    if found is not None:
        return found
    modal = _MODAL.match(clause)
    if modal is not None and (ends_in_body(modal["head"]) or _TIERS.search(modal["head"])):
        return modal["head"]
    return None
