"""From bytes to text: which encoding a file has, and a clear refusal of what is no policy document."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from foundation.errors import InputError
from foundation.settings import settings

SUFFIX = ".txt"
"""The only kind of file that is read: other formats need a converter, and a converter's damage is not ours to guess."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A decoded file.

    Attributes:
        name: the file's stem, by which answers and maps call it.
        text: the file as decoded; line ends and a UTF-8 byte order mark untouched.
        sha256: of the file's bytes, hexadecimal.
        encoding: how it was decoded (`utf-8`, `utf-16`, `gb18030`).
    """

    name: str
    text: str
    sha256: str
    encoding: str


def read(path: Path, *, max_bytes: int | None = None) -> SourceFile:
    """Reads one document.

    Args:
        path: a `.txt` file in UTF-8, UTF-16 with a byte order mark, or GB18030 (GBK, GB2312).
        max_bytes: largest size that is read; `settings().max_file_bytes` when None.

    Raises:
        InputError: missing, a folder, of another kind, empty, too large, unreadable, or not Chinese text.
    """
    if not path.exists():
        raise InputError(f"There is no file {path}", remedy="Check the path")
    if path.is_dir():
        raise InputError(f"{path} is a folder where a file was expected", remedy="Name the files in it")
    if path.suffix.lower() != SUFFIX:
        raise InputError(
            f"{path} is a {path.suffix or 'file without ending'}, and only {SUFFIX} files are read",
            remedy="Save the text of the page as plain text in UTF-8 and read that",
        )
    limit = settings().max_file_bytes if max_bytes is None else max_bytes
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= limit else b""
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}", remedy="Check its permissions") from None
    if size > limit:
        raise InputError(
            f"{path} has {size} bytes, more than the limit of {limit}",
            remedy="Split it, or raise QUNTUAN_MAX_FILE_BYTES",
        )
    return decode(data, path.stem, place=str(path))


def decode(data: bytes, name: str, *, place: str | None = None) -> SourceFile:
    """Decodes the bytes of a document that is called `name`; `place` is how errors call it.

    Raises:
        InputError: empty, binary, or in an encoding that gives no plausible Chinese text.
    """
    place = place or name
    digest = hashlib.sha256(data).hexdigest()
    text, encoding = _decoded(data, place)
    if not text.strip():
        raise InputError(f"{place} holds no text", remedy="Check that the download was complete")
    return SourceFile(name, text, digest, encoding)


def sources(paths: Iterable[Path]) -> list[Path]:
    """The files behind paths: a file is itself, a folder its `.txt` files in the order of their names.

    Raises:
        InputError: a path does not exist, a folder holds no document, or two files share a name.
    """
    found: dict[str, Path] = {}
    for path in paths:
        files = sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else [path]
        if not files:
            raise InputError(f"The folder {path} holds no {SUFFIX} file", remedy="Put the documents into it")
        for file in files:
            if not file.exists():
                raise InputError(f"There is no file {file}", remedy="Check the path")
            twin = found.setdefault(file.stem, file)
            if twin.resolve() != file.resolve():
                raise InputError(f"{twin} and {file} have the same name", remedy="Rename one of them")
    return list(found.values())


def _decoded(data: bytes, place: str) -> tuple[str, str]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16"), "utf-16"
        except UnicodeDecodeError as error:
            raise InputError(
                f"{place} is not valid UTF-16 at byte {error.start}", remedy="Save the text in UTF-8"
            ) from None
    zero = data.find(0)
    if zero >= 0:
        raise InputError(f"{place} is not text: it has a zero byte at {zero}", remedy="Save the page as plain text")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        first_bad = error.start
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if not _plausible(text):
        raise InputError(
            f"{place} is neither UTF-8 (first bad byte at {first_bad}) nor Chinese text in GB18030",
            remedy="Save the text in UTF-8",
        )
    return text, "gb18030"


def _plausible(text: str) -> bool:
    """Whether at least half of the characters other than white space are common Han characters or Chinese marks."""
    dense = "".join(text.split())
    common = sum("\u4e00" <= character <= "\u9fff" or "\u3000" <= character <= "\u303f" for character in dense)
    return bool(dense) and common * 2 >= len(dense)
