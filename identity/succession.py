"""Bodies that were renamed: two bodies, joined by the year in which one went on as the other."""

from __future__ import annotations

from dataclasses import dataclass

from identity.bodies import body
from identity.gazetteer import find_places, gazetteer
from identity.model import Resolution
from vocabulary.bodies import Renaming, renamings


@dataclass(frozen=True, slots=True)
class Successor:
    """The body that a renamed one went on as, and the year."""

    body: Resolution
    year: int


def succession() -> tuple[Renaming, ...]:
    """All renamings of the vocabulary: keys of the old and the new body, year, and whether they are central."""
    return renamings()


def successors(told: Resolution) -> list[Successor]:
    """As which bodies a resolved body went on; empty when it kept its name or is not resolved."""
    if told.status != "resolved" or told.key is None or told.place is None:
        return []
    central = told.level == "central"
    found = [renaming for renaming in renamings() if renaming.central == central and renaming.old == told.key]
    places = (gazetteer()["000000"],) if central else find_places(told.place)
    listed = []
    for renaming in found:
        for place in places:
            new = body(renaming.new, place)
            old = body(renaming.old, place)
            if new is not None and old is not None and old.id == told.id:
                listed.append(Successor(new, renaming.year))
    return listed
