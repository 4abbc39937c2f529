"""The OpenAPI document: complete, with examples that work, and kept by every answer."""

import json
import re

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.core.failures import Failure, FailureGroup

from api.listing import respond
from graph.catalogue import catalogue
from graph.questions import Answer
from tests.conftest import PATIENCE

EXAMPLES_EACH = 4
"""Generated requests for each operation: the whole run stays below a minute."""


def test_every_operation_and_parameter_is_described(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    identifiers = []
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            where = f"{method} {path}"
            identifiers.append(operation["operationId"])
            assert operation["summary"], where
            assert operation["description"], where
            for parameter in operation.get("parameters", []):
                assert parameter.get("description"), f"{where}: {parameter['name']}"
    assert len(identifiers) == len(set(identifiers))


def test_every_question_has_a_path(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    for question in catalogue():
        parameters = {one["name"]: one for one in paths[f"/v1/questions/{question.name}"]["get"]["parameters"]}
        for parameter in question.parameters:
            assert parameters[parameter.name]["required"] is parameter.required
            assert parameter.en in parameters[parameter.name]["description"]


def test_lists_say_that_they_may_be_cut(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    for question in catalogue():
        answer = schema["paths"][f"/v1/questions/{question.name}"]["get"]["responses"]["200"]
        name = answer["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        assert {"items", "total", "next", "truncated", "limit"} <= schema["components"]["schemas"][name][
            "properties"
        ].keys()


def test_the_limit_that_cut_an_answer_is_told_on_every_page() -> None:
    question = catalogue()[0]
    rows = [dict.fromkeys(question.columns)] * 2
    cut = json.loads(respond(Answer(question, list(question.columns), rows, 100_000, "x", True), None, "json").body)
    assert (len(cut["items"]), cut["truncated"], cut["limit"], cut["total"]) == (2, True, 100_000, 100_000)
    whole = json.loads(respond(Answer(question, list(question.columns), rows, 2, None, False), None, "json").body)
    assert whole.keys() == {"items", "total", "next"}


def test_the_reference_page_has_every_operation_and_its_examples_work(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    page = client.get("/reference").text
    for path, operations in schema["paths"].items():
        for operation in operations.values():
            assert f'id="{operation["operationId"]}"' in page, path
    examples = re.findall(r'<a href="(/(?:v1|healthz|readyz|metrics)[^"]*)"><code>', page)
    assert len(examples) > 30
    for example in examples:
        answer = client.get(example.replace("&amp;", "&"))
        # An example of an id or of a body that no document names is of the right form, and refused as unknown.
        assert answer.status_code in {200, 404}, f"{example}: {answer.text[:300]}"


@pytest.mark.slow
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_every_answer_keeps_the_schema(client: TestClient, mode: GenerationMode) -> None:
    schema = schemathesis.openapi.from_asgi("/openapi.json", client.app, headers={"Host": "127.0.0.1"})
    failures = []
    for result in schema.get_all_operations():
        operation = result.ok()
        if mode is GenerationMode.NEGATIVE and not operation.definition.raw.get("parameters"):
            continue

        @given(case=operation.as_strategy(generation_mode=mode))
        @settings(
            max_examples=EXAMPLES_EACH,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        def answers_keep_the_schema(case: schemathesis.Case) -> None:
            if mode is GenerationMode.POSITIVE:
                # Cursors come from the page before; the schema cannot say which ones exist.
                case.query.pop("cursor", None)
            response = case.call(headers={"Host": "127.0.0.1"}, timeout=PATIENCE)
            if response.status_code != 414:  # a refusal, too, which the generator does not count as one
                case.validate_response(response)

        try:
            answers_keep_the_schema()
        except (FailureGroup, Failure) as failure:
            failures.append(f"{operation.label}: {failure}")
    assert not failures, "\n".join(failures)
