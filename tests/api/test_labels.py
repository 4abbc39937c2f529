"""What the pages call things."""

from __future__ import annotations

import tomllib
from pathlib import Path

import api.pages.labels as labels
from graph.catalogue import catalogue

FILE = Path(labels.__file__).with_name("labels.toml")


def test_every_column_of_every_question_has_a_name_in_both_languages() -> None:
    named = tomllib.loads(FILE.read_text(encoding="utf-8"))["fields"]
    columns = {column for question in catalogue() for column in question.columns}
    assert {column for column in columns if column not in named} == set()
    assert all(chinese and english for chinese, english in named.values())


def test_every_parameter_of_every_question_has_a_name_in_both_languages() -> None:
    named = tomllib.loads(FILE.read_text(encoding="utf-8"))["parameters"]
    asked = {parameter.name for question in catalogue() for parameter in question.parameters}
    assert asked == named.keys()
    assert all(chinese and english for chinese, english, _ in named.values())
