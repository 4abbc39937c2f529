"""From files to a graph that says what they say: extract, load, derive, and only what changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from foundation.settings import Settings
from graph import schema
from graph.derivation import derive, is_current
from graph.loading import Change, Content, Known, adopt, fingerprint, known, load, remove
from graph.store import Store
from graph.store.embedded import writer

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
        BusyError: another process writes.
        StoreError: the store failed; what was loaded before stays, whole.
    """
    from ingest.reading import sources

    with writer(settings, "build"):
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
    for done, path in enumerate(files, 1):
        change = _bring(store, path, held.get(path.stem), extract)
        getattr(report, change.what).append(change.name)
        report.facts += change.facts
        if progress is not None:
            progress(done, len(files), change)
    if not is_current(store):
        derive(store)
    report.data_version = store.data_version
    return report


def _bring(store: Store, path: Path, held: Known | None, extract: Callable[[Path], Content]) -> Change:
    place = str(path.resolve())
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if held is not None and (held.sha256, held.fingerprint, held.path) == (digest, fingerprint(), place):
        return Change(path.stem, "unchanged")
    adopted = adopt(store, path.stem, place, digest)
    if adopted is not None:
        if held is not None and held.sha256 == digest:
            adopted.what = "unchanged"
        return adopted
    return load(store, path.stem, place, extract(path))
