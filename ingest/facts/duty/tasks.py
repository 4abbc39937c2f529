"""Tasks told without a modal, and what a sentence without a modal states that is none.

A sentence is read by the first reading whose kind it is of: readings of the whole sentence, then, of its main clause,
those of a clause that opens with a body, with a body alone, or with no body.
"""

from __future__ import annotations

from ingest.facts.duty.body_readings import ACTING, acting, named_alone
from ingest.facts.duty.phrases import skip_adverbs
from ingest.facts.duty.scene import Reading, Scene, Statement, at_main_clause
from ingest.facts.duty.sentences import Comma
from ingest.facts.duty.thing_readings import BARE, FIRST
from ingest.facts.duty.whole_readings import WHOLE, behind_figures, granted


def task(text: str, clauses: list[Comma], start: int, end: int) -> Statement | None:
    """A sentence without a modal that sets a task: a body and its act, or an act alone; no definition, no finding."""
    scene = Scene(text, clauses, start, end)
    found = _read(scene)
    return found if isinstance(found, Statement) else behind_figures(scene) or granted(scene)


def _read(scene: Scene) -> Reading:
    for whole in WHOLE:
        if (found := whole(scene)) is not None:
            return found
    scene = at_main_clause(scene)
    for first in FIRST:
        if (found := first(scene)) is not None:
            return found
    body = acting(scene)
    if body is None:
        return next((found for bare in BARE if (found := bare(scene)) is not None), None)
    if body.end >= scene.clause.end:
        return named_alone(scene, body)
    rest = skip_adverbs(scene.text, body.end, scene.clause.end)
    return next((found for told in ACTING if (found := told(scene, body, rest)) is not None), None)
