"""Files and folders that are written whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from foundation.errors import InputError

MARK = ".quntuan-export"
"""A file of this name says that a folder is an export of ours, and may be replaced by the next."""

_ELSEWHERE = "Choose another -o"


class Folder(Protocol):
    """Where files of an export go."""

    def file(self, name: str) -> AbstractContextManager[BinaryIO]:
        """A new file, open for writing."""


class OnDisk:
    """A folder of the file system."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def file(self, name: str) -> AbstractContextManager[BinaryIO]:
        """A new file, open for writing."""
        return (self._path / name).open("xb")


class Zipped:
    """The files of one archive; the same files give the same bytes."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive

    def file(self, name: str) -> AbstractContextManager[BinaryIO]:
        """A new file, open for writing."""
        return cast("AbstractContextManager[BinaryIO]", self._archive.open(entry(name), "w", force_zip64=True))


def entry(name: str) -> ZipInfo:
    """The head of a file in an archive, without the time of day."""
    made = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    made.compress_type = ZIP_DEFLATED
    made.external_attr = 0o644 << 16
    return made


@contextmanager
def zipped(out: BinaryIO) -> Iterator[Folder]:
    """A folder whose files go into an archive that is written to `out`."""
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        yield Zipped(archive)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file that stands under its name only when it is complete.

    Args:
        path: where to; a file that is there is replaced.

    Raises:
        InputError: it cannot be written; what was there still is.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder, and this format is one file", remedy=_ELSEWHERE)
        with part.open("xb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror or error}", remedy=_ELSEWHERE) from None
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def whole_folder(path: Path) -> Iterator[Folder]:
    """A folder, or the archive of one where the name ends with `.zip`, complete or not there.

    Args:
        path: where to; an empty folder and an earlier export are replaced.

    Raises:
        InputError: it cannot be written, or something else is there; what was there still is.
    """
    if path.suffix.lower() == ".zip":
        with whole_file(path) as out, zipped(out) as folder:
            yield folder
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    old = path.with_name(f".{path.name}.{os.getpid()}.old")
    try:
        if path.exists() and not _replaceable(path):
            raise InputError(f"{path} is there and is no export of ours", remedy=_ELSEWHERE)
        part.mkdir()
        (part / MARK).touch()
        yield OnDisk(part)
        if path.exists():
            path.rename(old)
        part.rename(path)
    except OSError as error:
        if old.exists() and not path.exists():
            old.rename(path)
        raise InputError(f"{path} cannot be written: {error.strerror or error}", remedy=_ELSEWHERE) from None
    finally:
        shutil.rmtree(part, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _replaceable(path: Path) -> bool:
    return path.is_dir() and ((path / MARK).is_file() or not any(path.iterdir()))
