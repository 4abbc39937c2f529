"""From files to a graph that says what they say: extract, load, derive, and only what changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from foundation.errors import InputError
from foundation.settings import Settings
from graph import schema
from graph.derivation import derive, is_current
from graph.loading import Change, Content, Known, Prepared, adopt, fingerprint, full, known, load, prepare, remove
from graph.store import Store
from graph.store.embedded import writer
from graph.store.lease import lease

Progress = Callable[[int, int, Change], None]
"""Called after each file with how many are done, how many there are, and what was done to it."""


@dataclass(slots=True)
class Report:
    """What a build did, by the names of the files."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    facts: int = 0
    data_version: str = ""


def build(store: Store, settings: Settings, paths: Sequence[Path], *, progress: Progress | None = None) -> Report:
    """Brings the graph to what the files say, as the one writer.

    Args:
        store: an open store.
        settings: whose data home holds the writer's lock.
        paths: files and folders. What the graph has from one of these folders, and the folder has no longer, goes.
        progress: told after each file.

    Raises:
        InputError: a file cannot be used; those before it are loaded whole, itself and those after it not at all.
        BusyError: another process writes, on this machine or, to a Neo4j server, on another one.
        StoreError: the store failed; what was loaded before stays, whole.
    """
    from ingest.reading import sources

    with writer(settings, "build"), lease(store, settings, "build"):
        files = sources(paths)
        folders = [path for path in paths if path.is_dir()]
        return bring(store, files, _extract, folders=folders, progress=progress)


def _extract(path: Path) -> Content:
    from ingest.pipeline import extract

    return extract(path)


def bring(
    store: Store,
    files: Sequence[Path],
    extract: Callable[[Path], Content],
    *,
    folders: Sequence[Path] = (),
    progress: Progress | None = None,
) -> Report:
    """The work of `build`, for whoever holds the right to write.

    Args:
        store: an open store.
        files: one path for each document, stems unique.
        extract: what a file says.
        folders: folders that `files` lists whole.
        progress: told after each file.
    """
    schema.prepare(store)
    report = Report()
    held = known(store)
    names = {path.stem for path in files}
    scanned = {str(folder.resolve()) for folder in folders}
    for name, file in held.items():
        if name not in names and str(Path(file.path).parent) in scanned:
            remove(store, name)
            report.removed.append(name)
    loader = _Loader(store, report, held, len(files), progress)
    try:
        for path in files:
            loader.bring(path, extract)
    except InputError:
        loader.finish()
        raise
    loader.finish()
    report.data_version = store.data_version
    return report


class _Loader:
    """Brings file after file into the graph, several in one transaction."""

    def __init__(
        self, store: Store, report: Report, held: dict[str, Known], total: int, progress: Progress | None
    ) -> None:
        self._store = store
        self._report = report
        self._held = held
        self._loaded = {file.sha256 for file in held.values() if file.fingerprint == fingerprint()}
        self._total = total
        self._progress = progress
        self._done = 0
        self._group: list[Prepared] = []

    def bring(self, path: Path, extract: Callable[[Path], Content]) -> None:
        """Takes a file as it is now: nothing when the graph has it so, else it is loaded, with the next ones."""
        place = str(path.resolve())
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise InputError(f"{path} cannot be read ({error.strerror})", remedy="Mend it or leave it out") from error
        held = self._held.get(path.stem)
        if held is not None and (held.sha256, held.fingerprint, held.path) == (digest, fingerprint(), place):
            self._tell(Change(path.stem, "unchanged"))
            return
        if any(file.content.meta.sha256 == digest for file in self._group):
            self._flush()
        if digest in self._loaded and (adopted := adopt(self._store, path.stem, place, digest)) is not None:
            if held is not None and held.sha256 == digest:
                adopted.what = "unchanged"
            self._tell(adopted)
            return
        self._group.append(prepare(path.stem, place, extract(path)))
        if full(self._group):
            self._flush()

    def finish(self) -> None:
        """Loads the files that wait, and derives what follows from all."""
        self._flush()
        if not is_current(self._store):
            derive(self._store)

    def _flush(self) -> None:
        group, self._group = self._group, []
        if group:
            for change in load(self._store, group):
                self._tell(change)
            self._loaded.update(file.content.meta.sha256 for file in group)

    def _tell(self, change: Change) -> None:
        self._done += 1
        getattr(self._report, change.what).append(change.name)
        self._report.facts += change.facts
        if self._progress is not None:
            self._progress(self._done, self._total, change)
