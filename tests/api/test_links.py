"""The links of the OpenAPI document: each is followed for real, and a random walk along them keeps the schema."""

import re
from dataclasses import dataclass, field
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, settings

from tests.conftest import PATIENCE

EXPRESSION = re.compile(r"\$(?:request\.(?P<place>query|path)\.(?P<name>\w+)|response\.body#(?P<pointer>/.+))")


@dataclass
class Call:
    """A request to an operation, by the values of its parameters."""

    operation: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass
class Schema:
    """What the OpenAPI document says of GET operations."""

    paths: dict[str, str]
    operations: dict[str, dict[str, Any]]

    def links(self, operation: str) -> dict[str, dict[str, Any]]:
        links: dict[str, dict[str, Any]] = self.operations[operation]["responses"]["200"].get("links", {})
        return links

    def parameters(self, operation: str) -> dict[str, dict[str, Any]]:
        return {one["name"]: one for one in self.operations[operation].get("parameters", [])}

    def example(self, operation: str) -> Call:
        needed = {name: one for name, one in self.parameters(operation).items() if one["required"]}
        return Call(operation, {name: one["schema"]["examples"][0] for name, one in needed.items()})

    def follow(self, client: TestClient, call: Call) -> Any:
        path, query = self.paths[call.operation], {}
        for name, value in call.values.items():
            if self.parameters(call.operation)[name]["in"] == "path":
                path = path.replace(f"{{{name}}}", str(value))
            else:
                query[name] = value
        return client.get(path, params=query)


@pytest.fixture(scope="module")
def schema(client: TestClient) -> Schema:
    found = {
        operation["operationId"]: (path, operation)
        for path, operations in client.get("/openapi.json").json()["paths"].items()
        for method, operation in operations.items()
        if method == "get"
    }
    return Schema({name: path for name, (path, _) in found.items()}, {name: one for name, (_, one) in found.items()})


def value_of(expression: str, call: Call, body: Any) -> Any:
    found = EXPRESSION.fullmatch(expression)
    assert found is not None, expression
    if found["place"]:
        return call.values.get(found["name"])
    for step in found["pointer"].split("/")[1:]:
        try:
            body = body[int(step)] if isinstance(body, list) else body[step]
        except (KeyError, IndexError):
            return None
    return body


def test_every_link_is_declared_with_parameters_that_exist(schema: Schema) -> None:
    for operation in schema.operations:
        for name, link in schema.links(operation).items():
            assert link["description"], f"{operation} {name}"
            assert link["parameters"].keys() <= schema.parameters(link["operationId"]).keys(), f"{operation} {name}"
            for expression in link["parameters"].values():
                found = EXPRESSION.fullmatch(expression)
                assert found is not None
                if found["place"]:
                    assert schema.parameters(operation)[found["name"]]["in"] == found["place"]


def test_the_id_of_a_row_leads_to_what_has_that_id(client: TestClient, schema: Schema) -> None:
    """A body is asked of the organizations, and so on: an id begins with what it is the id of."""
    operations = {"org": "organizations_organization", "class": "organizations_organization", "clause": "facts_clause"}
    for operation in ("questions_clause_units", "questions_lead_units", "organizations_list", "facts_list_clauses"):
        row = schema.follow(client, schema.example(operation)).json()["items"][0]
        targets = {
            link["operationId"]
            for link in schema.links(operation).values()
            if "$response.body#/items/0/id" in link["parameters"].values()
        }
        assert operations[row["id"].partition("-")[0]] in targets, operation


@pytest.mark.slow
def test_every_link_leads_to_an_answer(client: TestClient, schema: Schema) -> None:
    """From the lists, along the links, to every operation that has some: each answers 200."""
    waiting = [schema.example(name) for name in schema.operations if schema.links(name)]
    unanswered = {call.operation for call in waiting}
    unfollowed = {(name, link) for name in unanswered for link in schema.links(name) if link != "next"}
    known: dict[str, Any] = {}
    bodies: dict[str, Any] = {}
    while waiting:
        call = waiting.pop(0)
        told = f"{call}"
        if told not in bodies:
            answer = schema.follow(client, call)
            # The example of an id is of the right form and exists nowhere.
            assert answer.status_code in {200, 404}, f"{call}: {answer.text}"
            if answer.status_code == 404:
                if known.get("id") not in {None, call.values.get("id")} and "id" in call.values:
                    waiting.append(Call(call.operation, {"id": known["id"]}))
                continue
            bodies[told] = answer.json()
        unanswered.discard(call.operation)
        left = {
            name: link for name, link in schema.links(call.operation).items() if (call.operation, name) in unfollowed
        }
        for name, link in left.items():
            values = {key: value_of(told, call, bodies[f"{call}"]) for key, told in link["parameters"].items()}
            values = {key: value for key, value in values.items() if value is not None}
            if schema.example(link["operationId"]).values.keys() <= values.keys():
                known |= values
                target = Call(link["operationId"], values)
                if f"{target}" not in bodies:
                    found = schema.follow(client, target)
                    assert found.status_code == 200, f"{call.operation} {name}: {target}"
                    bodies[f"{target}"] = found.json()
                unfollowed.discard((call.operation, name))
                waiting.insert(0, target)
    assert unanswered == set()
    assert unfollowed == set()


@pytest.mark.parametrize(
    ("operation", "values"),
    [
        ("facts_list_clauses", {"document": "hunan-2015"}),
        ("facts_list_funding_rules", {"kind": "per_capita"}),
        ("organizations_portfolio", {"unit": "市委组织部"}),
        ("questions_leadership_statements", {}),
    ],
)
def test_pages_follow_one_another_to_the_end(
    client: TestClient, schema: Schema, operation: str, values: dict[str, str]
) -> None:
    whole = schema.follow(client, Call(operation, {**values, "limit": 500})).json()
    size = len(whole["items"]) // 3 + 1
    call, rows = Call(operation, {**values, "limit": size}), []
    while True:
        page = schema.follow(client, call).json()
        rows += page["items"]
        link = schema.links(operation)["next"]
        told = {key: value_of(expression, call, page) for key, expression in link["parameters"].items()}
        if told["cursor"] is None:
            break
        call = Call(link["operationId"], {key: value for key, value in told.items() if value is not None})
    assert size > 1
    assert rows == whole["items"]


WALKS = 30
STEPS = 8

AREAS = {
    r"^/v1/(documents|clauses|facts|responsibilities|leadership)": {
        "/v1/documents/{document}",
        "/v1/documents/{document}/text",
        "/v1/clauses/{id}",
        "/v1/clauses/{id}/lineage",
        "/v1/facts/{id}",
    },
    r"^/v1/(organizations|network|questions/(lead-units|same-system|leadership-of-bodies)$)": {
        "/v1/organizations/{organization}",
        "/v1/organizations/{organization}/leadership",
        "/v1/organizations/{unit}/portfolio",
    },
    r"^/v1/(facts/|questions/(funding|budget|quotas|calendar|citations))": {
        "/v1/questions/funding-trace",
        "/v1/facts/{id}",
    },
    r"^/v1/(questions|documents/|facts/|export|maps)|^/(healthz|readyz|metrics)": {
        "/v1/documents/{document}",
    },
}
"""Where to walk → what must be reached there: these want a thing that exists, and a link to it."""


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("area", AREAS)
def test_a_walk_along_the_links_keeps_the_schema(client: TestClient, area: str) -> None:
    whole = schemathesis.openapi.from_asgi("/openapi.json", client.app, headers={"Host": "127.0.0.1"})
    schema = whole.include(path_regex=area)
    reached: set[str] = set()

    class Walk(schema.as_state_machine()):  # type: ignore[misc]
        """Starts at lists; goes where a link, declared or inferred, leads. One request in ten is wrong on purpose."""

        def setup(self) -> None:
            self.cursors: set[str] = set()

        def get_call_kwargs(self, case: schemathesis.Case) -> dict[str, Any]:
            return {"headers": {"Host": "127.0.0.1"}, "timeout": PATIENCE}

        def before_call(self, case: schemathesis.Case) -> None:
            # A cursor that was made up is refused, and the schema cannot say which ones exist.
            if str(case.query.get("cursor")) not in self.cursors:
                case.query.pop("cursor", None)

        def after_call(self, response: schemathesis.Response, case: schemathesis.Case) -> None:
            if response.status_code == 200:
                reached.add(case.operation.label)
                if response.headers["content-type"][0] == "application/json":
                    self.cursors.add(str(response.json().get("next")))

        def validate_response(self, response: schemathesis.Response, case: schemathesis.Case, **more: Any) -> None:
            if response.status_code != 414:  # a refusal, too, which the generator does not count as one
                super().validate_response(response, case, **more)

    Walk.run(
        settings=settings(
            max_examples=WALKS,
            stateful_step_count=STEPS,
            phases=[Phase.generate],
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
    )
    assert reached >= {f"GET {path}" for path in AREAS[area]}
