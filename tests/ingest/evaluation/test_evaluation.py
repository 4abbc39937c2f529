"""The scorer scores what the contract says: perfect on the gold itself, wrong in the right place for each change."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from foundation.errors import InputError
from foundation.settings import DATA
from ingest.evaluation import compare, evaluate
from ingest.evaluation.likeness import near, pair, same_number, tight
from ingest.evaluation.scoring import quotes_its_source

GOLD, SOURCES = DATA / "gold", DATA / "documents"


def write(folder: Path, name: str, records: list[dict[str, Any]]) -> None:
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    (folder / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")


def gold_records(stem: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / f"{stem}.jsonl").read_text(encoding="utf-8").splitlines()]


def test_gold_against_itself_is_perfect() -> None:
    result = evaluate(GOLD, GOLD, SOURCES)
    assert set(result.counts) == {
        "document", "clause", "responsibility", "leadership", "funding_rule", "quota", "schedule", "citation", "duty",
    }  # fmt: skip
    assert all(count.f1 == 1.0 for count in result.counts.values())
    assert result.provenance[0] == result.provenance[1] > 700
    assert result.counts["responsibility"].fields["clause"] == [74, 74]


CHANGES: list[tuple[str, Callable[[dict[str, Any]], None], int, int]] = [
    ("leadership", lambda record: record.update(primary="perhaps"), 1, 1),
    ("leadership", lambda record: record.update(start=0, end=3), 1, 1),
    ("funding_rule", lambda record: record.update(amount=12345), 1, 1),
    ("funding_rule", lambda record: record.update(payer="某某"), 0, 0),
    ("quota", lambda record: record.update(comparator="<"), 1, 1),
    ("schedule", lambda record: record.update(value="P9Y"), 1, 1),
    ("citation", lambda record: record.update(relation="none"), 1, 1),
    ("clause", lambda record: record.update(depth=9), 1, 1),
    ("clause", lambda record: record.update(path="9/9"), 0, 0),
]


@pytest.mark.parametrize(("kind", "change", "missed", "extra"), CHANGES)
def test_one_wrong_field(
    tmp_path: Path, kind: str, change: Callable[[dict[str, Any]], None], missed: int, extra: int
) -> None:
    gold, found = tmp_path / "gold", tmp_path / "found"
    gold.mkdir()
    found.mkdir()
    stem = "hunan-2015"
    records = gold_records(stem)
    write(gold, stem, records)
    altered = next(record for record in records if record["type"] == kind and not record.get("borderline"))
    change(altered)
    write(found, stem, records)
    count = evaluate(gold, found).counts[kind]
    assert (len(count.missed), len(count.extra)) == (missed, extra)
    assert count.gold - count.right == missed


def test_a_missing_file_is_no_records_and_no_gold_is_an_error(tmp_path: Path) -> None:
    result = evaluate(GOLD, tmp_path)
    assert all(count.right == 0 and count.recall == 0 for count in result.counts.values())
    with pytest.raises(InputError, match="No gold files"):
        evaluate(tmp_path, GOLD)


def test_bad_lines_are_named(tmp_path: Path) -> None:
    (tmp_path / "hunan-2015.jsonl").write_text('{"type": "clause"}\n{oops\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"hunan-2015\.jsonl:2 is not JSON"):
        evaluate(GOLD, tmp_path)


def test_comparison_names_what_was_gained_and_lost(tmp_path: Path) -> None:
    worse = tmp_path / "worse"
    worse.mkdir()
    for path in GOLD.glob("*.jsonl"):
        records = gold_records(path.stem)
        if path.stem == "quzhou-2016":
            records = [record for record in records if record["type"] != "citation"]
        write(worse, path.stem, records)
    before = tmp_path / "before.json"
    before.write_text(json.dumps(evaluate(GOLD, worse).to_json(), ensure_ascii=False), encoding="utf-8")
    by_kind = {difference.kind: difference for difference in compare(evaluate(GOLD, GOLD), before)}
    assert len(by_kind["citation"].gained) == 4
    assert all(fact.startswith("quzhou-2016:") for fact in by_kind["citation"].gained)
    assert by_kind["citation"].f1_before < by_kind["citation"].f1_now == 1.0
    assert not by_kind["quota"].gained
    after = tmp_path / "after.json"
    after.write_text(json.dumps(evaluate(GOLD, GOLD).to_json(), ensure_ascii=False), encoding="utf-8")
    reverse = {difference.kind: difference for difference in compare(evaluate(GOLD, worse), after)}
    assert len(reverse["citation"].lost) == 4


def test_a_file_that_is_no_earlier_run_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(InputError, match="no figures of an earlier run"):
        compare(evaluate(GOLD, GOLD), path)


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("省总工会", "省总工会", 1.0),
        ("《工会法》", "工会法", 1.0),
        ("（一）", "(一)", 1.0),
        ("", "工会", 0.0),
        ("工会", "各级工会", 0.75),
    ],
)
def test_near(one: str, other: str, likeness: float) -> None:
    assert near(one, other) == likeness


def test_numbers_and_spans() -> None:
    assert same_number(0.3333, 1 / 3)
    assert not same_number(0.33, None)
    assert not same_number(2, 3)
    assert tight({"start": 0, "end": 10}, {"start": 5, "end": 15}) == pytest.approx(1 / 3)
    assert tight({"start": 0, "end": 10}, {"start": None, "end": 15}) == 0.0


def test_borderline_gold_takes_only_what_nothing_else_claims() -> None:
    def same(gold: dict[str, Any], found: dict[str, Any]) -> float:
        return float(gold["x"] == found["x"])

    assert pair([{"x": 1, "borderline": True}, {"x": 1}], [{"x": 1}], same) == [(1, 0)]


def test_quotations() -> None:
    source = "工会经费列入预算。"
    assert quotes_its_source({"start": 0, "end": 8, "text": "工会经费列入预算"}, source)
    assert not quotes_its_source({"start": 0, "end": 8, "text": "妇联主席由其担任"}, source)
    assert not quotes_its_source({"start": 0, "end": 99, "text": "工会经费列入预算"}, source)
