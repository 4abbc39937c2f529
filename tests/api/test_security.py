"""What must not pass the gate, and what every answer carries."""

import base64

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.security import MAX_BODY_BYTES, MAX_URL_BYTES, check_binding, is_loopback, keys_of
from foundation.errors import InputError
from foundation.settings import Settings
from graph.store import Store

KEY = "correct-horse-battery-staple"


@pytest.fixture(scope="module")
def guarded(store: Store) -> TestClient:
    """The service as it runs for other machines."""
    app = create_app(Settings(host="0.0.0.0", api_keys=f"{KEY}, another-long-enough-key"), store)
    app.state.store = store
    return TestClient(app, base_url="http://graph.example", raise_server_exceptions=False)


def test_other_machines_are_served_with_a_key_only() -> None:
    with pytest.raises(InputError, match="QUNTUAN_API_KEYS"):
        create_app(Settings(host="0.0.0.0"))
    with pytest.raises(InputError, match="16"):
        check_binding("0.0.0.0", keys_of("short"))
    check_binding("127.0.0.1", ())


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"X-API-Key": "wrong"}, 401),
        ({"X-API-Key": KEY[:-1]}, 401),
        ({"X-API-Key": KEY}, 200),
        ({"X-API-Key": "another-long-enough-key"}, 200),
        ({"Authorization": f"Bearer {KEY}"}, 200),
        ({"Authorization": "Basic " + base64.b64encode(f"me:{KEY}".encode()).decode()}, 200),
        ({"Authorization": "Basic !!!"}, 401),
        ({"Authorization": f"Basic {KEY}"}, 401),
    ],
)
def test_a_key_opens(guarded: TestClient, headers: dict[str, str], status: int) -> None:
    for path in ("/v1/documents", "/", "/static/site.css", "/metrics", "/openapi.json"):
        assert guarded.get(path, headers=headers).status_code == status, path


def test_a_key_in_the_address_opens_nothing(guarded: TestClient) -> None:
    assert guarded.get(f"/v1/documents?api_key={KEY}").status_code == 401


def test_health_needs_no_key(guarded: TestClient) -> None:
    assert guarded.get("/healthz").status_code == 200
    assert guarded.get("/readyz").status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", ""])
def test_a_foreign_name_does_not_reach_a_loopback_service(client: TestClient, host: str) -> None:
    answer = client.get("/v1/documents", headers={"Host": host})
    assert answer.status_code == 421
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000"])
def test_names_of_this_machine_do(client: TestClient, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


def test_a_long_address_is_refused(client: TestClient) -> None:
    answer = client.get(f"/v1/documents?q={'a' * MAX_URL_BYTES}")
    assert answer.status_code == 414
    assert str(MAX_URL_BYTES) in answer.json()["detail"]


@pytest.mark.parametrize("length", [str(MAX_BODY_BYTES + 1), "-1", "many"])
def test_a_large_body_is_refused_before_it_is_read(client: TestClient, length: str) -> None:
    answer = client.post("/v1/documents", headers={"Content-Length": length})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "path", ["/", "/v1/documents", "/v1/nothing", "/static/site.css", "/static/nothing.css", "/healthz"]
)
def test_every_answer_carries_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["cache-control"] == "private, no-cache"
    assert "access-control-allow-origin" not in headers


def test_no_foreign_origin_is_let_in(client: TestClient) -> None:
    answer = client.options(
        "/v1/documents", headers={"Origin": "https://evil.example", "Access-Control-Request-Method": "GET"}
    )
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False)],
)
def test_loopback_addresses_are_known(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"]
)
def test_static_files_stay_in_their_folder(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
