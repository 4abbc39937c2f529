"""Names in records → bodies and classes of the graph."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from foundation.errors import AmbiguousError, NotFoundError
from foundation.ids import content_id
from graph.names import fold
from identity import Place, above, place, resolve

_OF_ITS_PLACE = re.compile(r"[全本我]?[省市州县区旗盟镇乡]|街道|该|其")


@dataclass(frozen=True, slots=True)
class Party:
    """A node that stands for whom a name means.

    Attributes:
        label: `Organization` for a body, `OrganizationClass` for a class or a subject in general words.
        properties: what identity says of it; the same whichever document speaks of it.
    """

    label: str
    id: str
    properties: dict[str, Any] = field(hash=False, compare=False)


class Parties:
    """The parties of one document.

    Args:
        place: the document's jurisdiction; a name without a place is meant there.
        date: when the document was issued; None when unknown.
        units: names that stand in the document's lists of units: bodies even where identity does not know them.
        whole: names that lost the head they share with the one before (市人大法工委、内司工委) → their official names.
    """

    def __init__(
        self, place: str | None, date: str | None, units: frozenset[str], whole: Mapping[str, str] | None = None
    ) -> None:
        self._place = place
        self._date = date
        self._units = units
        self._whole = whole or {}
        self._known: dict[str, Party] = {}

    @property
    def place(self) -> str | None:
        """The document's jurisdiction."""
        return self._place

    def party(self, written: str) -> Party:
        """Whom `written` means in this document."""
        found = self._known.get(written)
        if found is None:
            found = self._known[written] = self._party(written)
        return found

    def _party(self, written: str) -> Party:
        told = resolve(written, self._place, self._date)
        if told.status == "unknown" and written in self._whole:
            told = resolve(self._whole[written], self._place, self._date)
        if told.status == "resolved" and told.id:
            properties = {
                "unit": told.unit,
                "official_name": told.official_name,
                "system": told.system,
                "level": told.level,
                "place": told.place,
                "kind": told.kind,
                "key": told.key,
                "status": "resolved",
            }
            return Party("Organization", told.id, properties)
        name = fold(written)
        if told.status == "class" and told.id:
            return Party("OrganizationClass", told.id, {"name": name, "system": told.system, "status": "class"})
        # Not understood. 省财政 means another one in each place; 党, 职工 and 各级财政 mean the same everywhere.
        here = self._place if _OF_ITS_PLACE.match(name) or told.status == "ambiguous" else None
        properties = {"name": name, "place": here, "status": told.status}
        if written in self._units:
            key = content_id("org", "unknown", name, self._place)
            return Party("Organization", key, {**properties, "place": self._place})
        return Party("OrganizationClass", content_id("class", "unknown", name, here), properties)


@lru_cache(maxsize=4096)
def places(name: str, within: str | None) -> tuple[Place, ...]:
    """The place of a body and those that hold it, up to the country; empty when the table does not know it.

    Args:
        name: the body's place.
        within: the document's jurisdiction, to tell 鼓楼区 from 鼓楼区.
    """
    for holder in (within, None):
        try:
            return tuple(above(place(name, holder)))
        except (AmbiguousError, NotFoundError):
            continue
    return ()


def place_id(where: Place) -> str:
    """Id of the node of a place."""
    return content_id("place", where.code)
