"""`quntuan map`: what it is told, and a file that is there whole or not at all."""

import pytest

from cli import maps
from foundation.errors import InputError


def test_scope_pairs():
    assert maps.parse_scope(["document=quzhou-2016", " kind = tax "]) == {"document": "quzhou-2016", "kind": "tax"}
    assert maps.parse_scope([]) == {}
    assert maps.parse_scope(["payer=a=b"]) == {"payer": "a=b"}


@pytest.mark.parametrize("pairs", [["quzhou-2016"], ["document="], ["=x"], [""], ["document=a", "document=b"]])
def test_other_scopes_are_refused(pairs):
    with pytest.raises(InputError, match="scope"):
        maps.parse_scope(pairs)


@pytest.mark.parametrize(("output", "said"), [("", "is a folder"), ("no/such/map.html", "does not exist")])
def test_places_that_cannot_hold_the_file(tmp_path, output, said):
    with pytest.raises(InputError, match=said):
        maps.draw("lead-units", tmp_path / output)


def test_nothing_half_written(tmp_path, monkeypatch):
    def full(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fdopen", full)
    with pytest.raises(InputError, match="No space left"):
        maps._write(tmp_path / "map.html", "x")
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_utf8_with_unix_line_ends(tmp_path):
    maps._write(tmp_path / "map.html", "群团\n图谱\n")
    assert (tmp_path / "map.html").read_bytes() == "群团\n图谱\n".encode()
    assert len(list(tmp_path.iterdir())) == 1
