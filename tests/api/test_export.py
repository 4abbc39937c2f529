"""The whole graph over HTTP: complete, named, the same as the command line's, and not sent again while nothing changed."""

import io
import json
from zipfile import ZipFile

import pytest
from fastapi.testclient import TestClient

from graph.exports import FormName, jsonl
from graph.exports.forms import FORMS
from graph.store import Store


@pytest.mark.slow
@pytest.mark.parametrize("form", list(FormName))
def test_every_form_is_a_whole_file(client: TestClient, form: FormName) -> None:
    answer = client.get(f"/v1/export/{form}", headers={"Accept-Encoding": "identity"})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].split(";")[0] == FORMS[form].media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="quntuan-{form}.{FORMS[form].suffix}"'
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert int(answer.headers["x-total-nodes"]) > 1_000
    if FORMS[form].media_type == "application/zip":
        with ZipFile(io.BytesIO(answer.content)) as archive:
            assert archive.testzip() is None


def test_it_is_what_the_command_writes_and_is_not_sent_twice(client: TestClient, store: Store) -> None:
    answer = client.get("/v1/export/jsonl")
    assert answer.text.splitlines() == list(jsonl.lines(store))
    assert json.loads(answer.text.splitlines()[0])["node"] == "Citation"
    again = client.get("/v1/export/jsonl", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(("path", "says"), [("/v1/export/pdf", "graphml"), ("/v1/export/csv?document=x", "document")])
def test_a_wrong_call_is_refused(client: TestClient, path: str, says: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 422
    assert says in answer.json()["detail"]
