"""Reading files: encodings, and refusals that name the file, the place and the remedy."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from foundation.errors import InputError
from ingest.reading import decode, read, sources

TEXT = "中共湖南省委关于加强和改进党的群团工作的实施意见\r\n一、总体要求\n"


def written(folder: Path, data: bytes, name: str = "page.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (TEXT.encode("utf-8"), TEXT, "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode("utf-8"), "\ufeff" + TEXT, "utf-8"),
        (TEXT.encode("utf-16"), TEXT, "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT, "utf-16"),
        (TEXT.encode("gb18030"), TEXT, "gb18030"),
        (TEXT.encode("gbk"), TEXT, "gb18030"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, text: str, encoding: str) -> None:
    file = read(written(tmp_path, data))
    assert (file.name, file.text, file.encoding) == ("page", text, encoding)
    assert file.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "holds no text"),
        (b" \n\t\xe3\x80\x80\n", "holds no text"),
        (b"PK\x03\x04\x00\x01", "zero byte at 4"),
        (b"%PDF-1.7 \xff\xff\xff\xff", "first bad byte at 9"),
        ("中文".encode() + b"\xff" + b"abc" * 40, "first bad byte at 6"),
        (b"\xff\xfe\x00\xd8", "not valid UTF-16"),
    ],
)
def test_what_is_no_chinese_text_is_refused_with_its_place(tmp_path: Path, data: bytes, told: str) -> None:
    path = written(tmp_path, data)
    with pytest.raises(InputError, match=told) as caught:
        read(path)
    assert str(path) in str(caught.value)
    assert caught.value.remedy


def test_missing_folder_other_kind_and_too_large(tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.encode())
    with pytest.raises(InputError, match="There is no file"):
        read(tmp_path / "none.txt")
    with pytest.raises(InputError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(InputError, match=r"only \.txt files are read"):
        read(written(tmp_path, b"<html>", "page.html"))
    with pytest.raises(InputError, match="more than the limit of 10"):
        read(path, max_bytes=10)


def test_decode_names_the_place_it_is_given() -> None:
    with pytest.raises(InputError, match="upload 3 holds no text"):
        decode(b"", "page", place="upload 3")


def test_sources_are_files_and_the_text_files_of_folders_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "notes.md"):
        written(tmp_path, TEXT.encode(), name)
    assert [path.name for path in sources([tmp_path])] == ["a.txt", "b.txt"]
    assert [path.name for path in sources([tmp_path / "b.txt", tmp_path])] == ["b.txt", "a.txt"]


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    first = written(tmp_path / "one", TEXT.encode())
    second = written(tmp_path / "two", TEXT.encode())
    with pytest.raises(InputError, match="same name"):
        sources([first, second])
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"holds no \.txt file"):
        sources([tmp_path / "empty"])
