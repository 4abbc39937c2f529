"""What the first reader should not wait for: answers over the whole graph, made when the data have changed.

A thread of its own asks every question that needs no parameter for its first page, at the start and when a request has
shown that the graph changed, once it has stood still for a moment. What it gets is kept by the store
(`graph.store.answers`), so that readers find it there.
"""

from __future__ import annotations

import logging
import threading
from types import TracebackType

from api.listing import DEFAULT_ROWS
from foundation.errors import QuntuanError
from graph.catalogue import catalogue
from graph.questions import ask
from graph.store import Store

SETTLED = 1.0
"""Seconds without a change after which it is worth while: a build changes the data several times."""

_log = logging.getLogger("quntuan.api")


class Warmer:
    """Asks on behalf of readers to come. A context manager: it works as long as that is open."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._changed = threading.Event()
        self._ended = False
        self._thread = threading.Thread(target=self._work, name="warming", daemon=True)

    def changed(self) -> None:
        """The data have changed; returns at once."""
        self._changed.set()

    def __enter__(self) -> Warmer:
        self._thread.start()
        self.changed()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._ended = True
        self._changed.set()
        self._thread.join()

    def _work(self) -> None:
        while self._changed.wait() and not self._ended:
            self._changed.clear()
            if self._changed.wait(SETTLED):
                continue
            for question in catalogue():
                if self._changed.is_set():
                    break
                if not any(parameter.required for parameter in question.parameters):
                    self._ask(question.name)

    def _ask(self, name: str) -> None:
        try:
            ask(self._store, name, limit=DEFAULT_ROWS)
        except QuntuanError as error:
            _log.info("%s was not made beforehand: %s", name, error)  # whoever asks for it is told the same
