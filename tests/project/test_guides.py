"""The guides are run as readers run them; the pages made from the heads of the questions are up to date."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.routers.questions import questions as served_questions
from docs import check, examples, questions
from foundation.settings import neo4j_settings, settings
from graph.catalogue import TYPES, catalogue
from graph.questions import ask
from graph.store import Store
from tests.conftest import Engine


@pytest.fixture
def at_home(engine: Engine, store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Commands and `open_graph()` find the store with the five documents, as their users' environment tells them."""
    monkeypatch.setenv("QUNTUAN_DATA_HOME", str(engine.settings.data_home))
    monkeypatch.setenv("QUNTUAN_QUERY_TIMEOUT", str(engine.settings.query_timeout))
    for name in ("uri", "username", "database"):
        monkeypatch.setenv(f"NEO4J_{name.upper()}", getattr(engine.server, name))
    monkeypatch.setenv("NEO4J_PASSWORD", engine.server.password.get_secret_value())
    settings.cache_clear()
    neo4j_settings.cache_clear()
    yield
    settings.cache_clear()
    neo4j_settings.cache_clear()


@pytest.mark.slow
@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize("page", examples.GUIDES, ids=lambda page: page.stem)
def test_a_guide_shows_what_comes_out(page: Path, tmp_path: Path) -> None:
    assert len(list(examples.examples(page))) > 8
    assert examples.differences(page, tmp_path) == []


@pytest.mark.slow
@pytest.mark.usefixtures("at_home")
def test_commands_of_the_questions_page_find_an_id_by_themselves(tmp_path: Path) -> None:
    with_ids = [one for one in catalogue() if any(parameter.type == "id" for parameter in questions.chosen(one))]
    assert len(with_ids) > 1
    for question in with_ids:
        command = f"{questions.command(question)} --format json"
        told = examples.run(examples.Example(questions.PAGE, "console", 0, 0, command, ""), {}, tmp_path)
        assert json.loads(told)["items"], command


def test_every_command_of_the_questions_page_has_an_answer(store: Store) -> None:
    rule = ask(store, "funding-rules", {"document": "hunan-2015"}).items[0]["rule"]
    for question in catalogue():
        given = {one.name: rule if one.type == "id" else one.example for one in questions.chosen(question)}
        assert ask(store, question.name, given).items, f"{question.name} {given}"
        needed = {name: value for name, value in given.items() if question.parameters[0].required}
        for parameter in question.parameters:
            one = {**needed, parameter.name: given.get(parameter.name, parameter.example)}
            assert ask(store, question.name, one).items, f"{question.name} {one}"


def test_the_page_of_questions_is_made_from_their_heads() -> None:
    page = questions.PAGE.read_text(encoding="utf-8")
    assert page == questions.text(), "run python -m docs.questions"
    for question in catalogue():
        section = page.partition(f"\n## {question.name}\n")[2].partition("\n## ")[0]
        assert question.title_zh in section
        assert f"    {questions.command(question)}\n" in section
        for parameter in question.parameters:
            assert f"| `{parameter.name}`{'' if parameter.required else '?'} |" in section
            assert parameter.zh in section
        assert all(f"`{column}`" in section for column in question.columns)
    assert all(f"`{kind}`" in page.partition("\n## ")[0] for kind in TYPES)


def test_command_line_and_service_list_the_same_questions(tmp_path: Path) -> None:
    listed = examples.Example(questions.PAGE, "console", 0, 0, "quntuan ask --format json", "")
    told = {row["question"]: row for row in json.loads(examples.run(listed, {}, tmp_path))["items"]}
    served = {row.name: row for row in served_questions().items}
    assert list(told) == list(served) == [question.name for question in catalogue()]
    for name, row in told.items():
        assert row["parameters"] == [f"{p['name']}{'' if p['required'] else '?'}" for p in served[name].parameters]
        assert row["zh"].startswith(served[name].title_zh)
        assert row["en"].startswith(served[name].title_en)


def test_every_guide_is_checked() -> None:
    with_examples = {page for page in check.pages() if examples.BLOCK.search(page.read_text(encoding="utf-8"))}
    assert with_examples == set(examples.GUIDES)


PAGE = """Before

```console
$ printf 'a\\nb\\nc \\n'
a
…
c
$ echo x; echo y
wrong
```

```pycon
>>> made = 2
>>> for number in range(made):
...     print(number)
0
1
>>> made * 3
5
```
"""


def test_a_wrong_example_is_told_and_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examples, "ROOT", tmp_path)
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    first, second = examples.differences(page, tmp_path)
    assert first == "page.md:8: echo x; echo y\nshown:\nwrong\ncame out:\nx\ny\n"
    assert second == "page.md:18: made * 3\nshown:\n5\ncame out:\n6\n"
    assert page.read_text(encoding="utf-8") == PAGE
    examples.differences(page, tmp_path, write=True)
    mended = PAGE.replace("wrong\n", "x\ny\n").replace("\n5\n", "\n6\n")
    assert page.read_text(encoding="utf-8") == mended
    assert examples.differences(page, tmp_path) == []


@pytest.mark.parametrize(
    ("shown", "told", "agreed", "shortened"),
    [
        ("a\n", "a\n", True, "a\n"),
        ("a\n", "a\nb\n", False, "a\nb\n"),
        ("…\n", "", True, "…\n"),
        ("…\n", "a\nb\n", True, "…\n"),
        ("a\n…\n", "a\nb\nc\n", True, "a\n…\n"),
        ("a\n…\nc\n", "a\nc\n", True, "a\n…\nc\n"),
        ("x\n…\nc\n", "a\nb\nd\n", False, "a\n…\nd\n"),
        ("a.c\n", "abc\n", False, "abc\n"),
    ],
)
def test_an_ellipsis_stands_for_any_lines(shown: str, told: str, agreed: bool, shortened: str) -> None:
    assert examples.agrees(shown, told) is agreed
    assert examples.shortened(shown, told) == shortened
