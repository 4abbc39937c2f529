"""Names in records → bodies and classes of the graph."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from foundation.ids import content_id
from graph.names import fold

try:
    from identity import resolve
except ImportError:

    @dataclass
    class _Told:
        status: str = "unknown"
        id: str = ""
        unit: str = ""
        official_name: str = ""
        system: str = ""
        level: str = ""
        place: str = ""
        kind: str = ""

    def resolve(name: str, place: str | None = None, date: str | None = None) -> _Told:
        return _Told()


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
    """

    def __init__(self, place: str | None, date: str | None, units: frozenset[str]) -> None:
        self._place = place
        self._date = date
        self._units = units
        self._known: dict[str, Party] = {}

    def party(self, written: str) -> Party:
        """Whom `written` means in this document."""
        found = self._known.get(written)
        if found is None:
            found = self._known[written] = self._party(written)
        return found

    def _party(self, written: str) -> Party:
        told = resolve(written, self._place, self._date)
        if told.status == "resolved" and told.id:
            properties = {
                "unit": told.unit,
                "official_name": told.official_name,
                "system": told.system,
                "level": told.level,
                "place": told.place,
                "kind": told.kind,
                "status": "resolved",
            }
            return Party("Organization", told.id, properties)
        if told.status != "class" and written in self._units:
            key = content_id("org", fold(written), self._place)
            return Party("Organization", key, {"name": written, "place": self._place, "status": told.status})
        name = fold(written)
        if told.status == "class":
            return Party("OrganizationClass", content_id("class", name), {"name": name, "status": "class"})
        # Not understood, so the same words in another place may mean somebody else.
        key = content_id("class", name, self._place)
        return Party("OrganizationClass", key, {"name": name, "place": self._place, "status": told.status})
