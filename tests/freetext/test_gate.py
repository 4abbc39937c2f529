"""The reading of free queries: whatever comes in, it is refused in our words or written anew, in linear time."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foundation.errors import ForbiddenError, InputError, LimitError, QuntuanError
from graph.freetext.gate import check
from graph.freetext.limits import MOST_ROWS, MOST_STEPS, MOST_TEXT
from graph.freetext.plan import check_plan
from graph.freetext.tokens import Kind, Token, tokens, written

HONEST = tomllib.loads((Path(__file__).parent / "honest.toml").read_text("utf-8"))["query"]

WORDS = (
    "MATCH", "OPTIONAL", "WHERE", "RETURN", "WITH", "UNWIND", "UNION", "ALL", "CALL", "YIELD", "ORDER", "BY",
    "SKIP", "LIMIT", "AS", "AND", "OR", "NOT", "IN", "IS", "NULL", "CASE", "WHEN", "THEN", "ELSE", "END", "EXISTS",
    "COUNT", "DISTINCT", "STARTS", "CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "LOAD", "CSV",
    "FROM", "n", "r", "x", "count", "collect", "range", "any", "reduce",
    "(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "|", "-", "=", "+", "*", "<", ">", "..", "->", "<-", "<>",
    "=~", "$p", "1", "2.5", "'a'", "\"b\"", "`c`", "//", "/*", "*/", "\\", "\n",
)  # fmt: skip
PIECES = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("n.name", [("word", "n"), ("symbol", "."), ("word", "name")]),
        ("1..3", [("integer", "1"), ("symbol", ".."), ("integer", "3")]),
        ("1.5e-3 0x1F 0o17", [("float", "1.5e-3"), ("integer", "0x1F"), ("integer", "0o17")]),
        ("a<-b->c", [("word", "a"), ("symbol", "<-"), ("word", "b"), ("symbol", "->"), ("word", "c")]),
        ("'it\\'s' \"a'b\"", [("string", "it's"), ("string", "a'b")]),
        ("`a b`", [("name", "a b")]),
        ("$文件 文献", [("parameter", "文件"), ("word", "文献")]),
        ("a // 'b\nc", [("word", "a"), ("word", "c")]),
        ("a /* ' */ b", [("word", "a"), ("word", "b")]),
        ("'// /* */'", [("string", "// /* */")]),
        ("'\\\\' x", [("string", "\\"), ("word", "x")]),
        ("", []),
    ],
)
def test_tokens_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(token.kind.value, token.value) for token in tokens(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "'a",
        '"a',
        "`a",
        "/* a",
        "\\u0041",
        "'\\u0041'",
        "'\\q'",
        "``",
        "`a``b`",
        "1a",
        "0x",
        "a\x00b",
        "ſet",
        "é",
        "#",
        "@",
        "$1",
    ],
)
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        tokens(text)


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_is_refused_or_read(text: str) -> None:
    try:
        made = tokens(text)
    except QuntuanError:
        return
    assert [(one.kind, one.value) for one in tokens(written(made))] == [(one.kind, one.value) for one in made]


@given(PIECES)
@settings(max_examples=500, deadline=None)
def test_any_words_are_refused_or_written_anew(text: str) -> None:
    try:
        checked = check(text, {"p": 1}, 10)
    except QuntuanError:
        return
    assert check(checked.text, {"p": 1}, 10).text == checked.text
    # What was let in has no comment, no second statement, and a keyword that writes only as a name.
    assert ";" not in checked.text.replace("';'", "")
    made = tokens(checked.text)
    for before, token, after in zip(made, made[1:], made[2:], strict=False):
        if token.upper in {"CREATE", "MERGE", "SET", "DELETE", "REMOVE", "FOREACH", "LOAD", "DETACH"}:
            assert not after.is_symbol("(", "[", "{") or before.is_symbol(":", ".") or before.upper == "AS"
            assert after.kind not in {Kind.INTEGER, Kind.STRING, Kind.PARAMETER}


@given(st.sampled_from(HONEST), st.data())
@settings(max_examples=300, deadline=None)
def test_a_writing_clause_put_anywhere_into_an_honest_query_is_refused(
    honest: dict[str, str], data: st.DataObject
) -> None:
    made = tokens(honest["query"])
    at = data.draw(st.integers(0, len(made)))
    clause = data.draw(st.sampled_from(["CREATE (q)", "DETACH DELETE q", "SET q.x = 1", "REMOVE q.x", "MERGE (q)"]))
    text = f"{written(made[:at])} {clause} {written(made[at:])}"
    parameters = dict.fromkeys(("words", "document", "names", "skip", "limit"), 1)
    with pytest.raises(QuntuanError):
        check(text, parameters, 10)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("MATCH (n) RETURN n", "MATCH (n) RETURN n LIMIT 11"),
        ("MATCH (n) RETURN n LIMIT 5", "MATCH (n) RETURN n LIMIT 5"),
        ("MATCH (n) RETURN n LIMIT 500000", "MATCH (n) RETURN n LIMIT 11"),
        ("MATCH (n) RETURN n LIMIT $k", "MATCH (n) RETURN n LIMIT 7"),
        ("MATCH (n) WITH n LIMIT 500 RETURN n;", "MATCH (n) WITH n LIMIT 500 RETURN n LIMIT 11"),
        ("RETURN 1 AS x UNION RETURN 2 AS x", "RETURN 1 AS x UNION RETURN 2 AS x"),
        ('RETURN/**/"a\'" AS x//', "RETURN 'a\\'' AS x LIMIT 11"),
        ("RETURN\u3000'\t' AS x", "RETURN '\\t' AS x LIMIT 11"),
    ],
)
def test_what_the_store_gets(query: str, text: str) -> None:
    assert check(query, {"k": 7}, 10).text == text


@pytest.mark.parametrize(
    ("query", "error"),
    [
        (f"MATCH (a)-[*1..{MOST_STEPS}]-(b) RETURN a", None),
        (f"MATCH (a)-[*1..{MOST_STEPS + 1}]-(b) RETURN a", ForbiddenError),
        ("MATCH (a), (b) RETURN a", None),
        ("MATCH (a), (b), (c) RETURN a", LimitError),
        ("MATCH (a), (a)--(b), (b)--(c) RETURN a", None),
        ("UNWIND range(1, 10000) AS x RETURN x", None),
        ("UNWIND range(0, 10000) AS x RETURN x", LimitError),
        ("UNWIND range(-5, 99999, 10) AS x RETURN x", LimitError),
        ("RETURN " + "(" * 24 + "1" + ")" * 24 + " AS x", None),
        ("RETURN " + "(" * 25 + "1" + ")" * 25 + " AS x", LimitError),
        ("RETURN '" + "a" * (MOST_TEXT - 14) + "' AS x", None),
        ("RETURN '" + "a" * MOST_TEXT + "' AS x", LimitError),
        ("RETURN 1" + " + 1" * 8 + " AS x", None),
        ("RETURN 1" + " + 1" * 9 + " AS x", LimitError),
        ("MATCH (n) WHERE n.id IN $k RETURN n.delete AS d, n.`create` AS c", None),
        ("MATCH (n:Delete {set: 1})-[:CREATE]->(merge) RETURN merge", None),
        ("RETURN [x IN [y IN $k WHERE y > 1] | x] AS x", None),
        ("RETURN [x IN $k | [y IN $k | y]] AS x", ForbiddenError),
    ],
)
def test_bounds_hold_exactly(query: str, error: type[QuntuanError] | None) -> None:
    if error is None:
        assert check(query, {"k": [1]}, MOST_ROWS).text
    else:
        with pytest.raises(error):
            check(query, {"k": [1]}, MOST_ROWS)


@pytest.mark.bench
@pytest.mark.parametrize(
    "piece", ["'", "`", "/*", "//\n", "(", "a.", "n.a(", "[x IN ", "- ", "CASE ", "1.", "\\", "{a:", "*1..", "工 "]
)
def test_no_repetition_takes_long(piece: str) -> None:
    text = ("RETURN " + piece * MOST_TEXT)[:MOST_TEXT]
    begin = time.process_time()
    with pytest.raises(QuntuanError):
        check(text, {}, 10)
    assert time.process_time() - begin < 0.5


def plan(name: str, details: str = "", *children: dict[str, object]) -> dict[str, object]:
    return {"operatorType": f"{name}@neo4j", "args": {"Details": details}, "children": list(children)}


@pytest.mark.parametrize(
    ("kind", "tree", "passes"),
    [
        ("r", plan("ProduceResults", "", plan("AllNodesScan")), True),
        ("r", plan("ProduceResults", "", plan("ProcedureCall", "db.labels() :: (label)")), True),
        ("r", plan("ProduceResults", "", plan("ProcedureCall", "dbms.components()")), False),
        ("r", plan("ProduceResults", "", plan("Apply", "", plan("LoadCSV"))), False),
        ("r", plan("ShowUsers"), False),
        ("r", plan("TerminateTransactions"), False),
        ("rw", plan("ProduceResults"), False),
        ("w", plan("ProduceResults"), False),
        ("s", plan("ProduceResults"), False),
        (None, plan("ProduceResults"), False),
    ],
)
def test_plans_are_looked_through(kind: str | None, tree: dict[str, object], passes: bool) -> None:
    if passes:
        check_plan(kind, tree)
    else:
        with pytest.raises(ForbiddenError):
            check_plan(kind, tree)


def test_a_token_is_written_as_it_means() -> None:
    assert Token(Kind.STRING, "a'\\\n", 0, apart=False).written() == "'a\\'\\\\\\n'"
