"""Remains of a page's mark-up: entities, tags, the stars around bold words, the bars of a table that held the page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from ingest.cleaning.draft import Draft, Edit

_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,5});")
_TAG = re.compile(
    r"</?(?P<name>p|br|div|tr|li|h[1-6]|span|strong|b|i|u|em|font|td|th|table|tbody|a|img|center|o:p)\b[^<>\n]{0,300}>",
    re.IGNORECASE,
)
_BOLD = re.compile(r"(?m)(?:^|(?<=[\s、）)】.．：:。；;]))\*\*(?=[^*\s])([^*\n]{1,300})\*\*")
"""（一）**强化保障。**; behind a Han character stars hide a name (张**)."""
_BARS = re.compile(r"(?m)^[ \t|]*\|[ \t|]*$|(?<=[^\s|])[ \t]+\|[ \t|]*$")
"""某某办法 | ||||: empty cells; a bar between two cells stays."""
_BLOCKS = frozenset(("p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6"))


def drop_markup(draft: Draft) -> None:
    """Reads entities (&ldquo; → “) and takes out tags and stars; a tag that ends a paragraph becomes a line end."""
    if draft.had("<"):
        draft.apply(list(_tags(draft.text)), "tag removed", each=False)
    if draft.had("&"):
        draft.apply(list(_entities(draft.text)), "entity read", each=False)
    if draft.had("*"):
        draft.apply(list(_stars(draft.text)), "stars around bold words removed", each=False)
    if draft.had("|"):
        edits = [Edit(match.start(), match.end(), "") for match in _BARS.finditer(draft.text)]
        draft.apply(edits, "bars of empty cells removed", each=False)


def _tags(text: str) -> Iterator[Edit]:
    for match in _TAG.finditer(text):
        yield Edit(match.start(), match.end(), "\n" if match["name"].lower() in _BLOCKS else "")


def _stars(text: str) -> Iterator[Edit]:
    for match in _BOLD.finditer(text):
        yield Edit(match.start(), match.start(1), "")
        yield Edit(match.end(1), match.end(), "")


def _entities(text: str) -> Iterator[Edit]:
    for match in _ENTITY.finditer(text):
        read = html.unescape(match[0])
        if read != match[0]:
            yield Edit(match.start(), match.end(), read)
