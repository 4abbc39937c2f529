"""The pipeline: records with true evidence, in one order, the same bytes for any number of processes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from foundation.errors import InputError
from foundation.settings import DATA
from ingest.container import annotated, bare, pipeline
from ingest.ledger import Ledger
from ingest.pipeline import PREFIX, extract, extract_files, main
from ingest.quoting import normalised
from ingest.reading import read
from ingest.records import TYPES, Citation, Document
from ingest.steps import FINDERS, LAYERS

SHIPPED = sorted((*(DATA / "documents").glob("*.txt"), *(DATA / "gold-written").rglob("*.txt")))
DOCUMENTS = sorted((DATA / "documents").glob("*.txt"))
PAGE = "关于加强工会工作的意见\n各级党委：\n一、加强领导\n各级党委每年至少研究2次工会工作。\n"


def page(folder: Path, text: str = PAGE, name: str = "page.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_records_are_complete_ordered_and_true(path: Path) -> None:
    extraction = extract(path)
    source = path.read_bytes().decode("utf-8")
    assert extraction.source_text == source
    order = (*TYPES, "unknown")
    keys = [(record.start, record.end, order.index(record.type), record.id) for record in extraction.records]
    assert keys == sorted(keys)
    assert len({record.id for record in extraction.records}) == len(keys)
    for record in extraction.records:
        assert record.id.startswith(PREFIX[record.type] + "-")
        assert 0 <= record.start < record.end <= len(source)
        assert record.text
        assert not any(character in record.text for character in "\n\r\u3000\u00a0")
        assert record.instrument > 0


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_candidates_add_up(path: Path) -> None:
    extraction = extract(path)
    unknown = [record for record in extraction.records if record.type == "unknown"]
    for seen, facts, rejected, unknowns in extraction.meta.candidates.values():
        assert seen == facts + rejected + unknowns
    assert len(unknown) <= sum(counts[3] for counts in extraction.meta.candidates.values())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_document_carries_out_what_its_citations_say(path: Path) -> None:
    records = extract(path, types=("citation",)).records
    said: dict[int, set[str | None]] = {}
    for record in records:
        if isinstance(record, Citation) and record.relation == "implements":
            said.setdefault(record.instrument, set()).add(record.title or record.number)
    for record in records:
        if isinstance(record, Document):
            assert set(record.implements) == said.get(record.instrument, set())


def test_letter_that_asks_for_opinions_carries_nothing_out(tmp_path: Path) -> None:
    text = "关于征求意见的函\n各镇人民政府：\n为贯彻落实《国务院关于农民工工作的意见》，我办代市政府起草了有关文件，现向各地征求意见。\n"
    for types, implements in ((FINDERS, []), (("duty",), ["国务院关于农民工工作的意见"])):
        (document,) = (one for one in extract(page(tmp_path, text), types).records if isinstance(one, Document))
        assert document.implements == implements


def test_quotation_on_a_healthy_page_is_the_page_itself(tmp_path: Path) -> None:
    extraction = extract(page(tmp_path))
    clause = next(record for record in extraction.records if record.type == "clause")
    assert extraction.source_text[clause.start : clause.end] == "一、加强领导\n各级党委每年至少研究2次工会工作。"
    assert clause.text == "一、加强领导各级党委每年至少研究2次工会工作。"
    assert (clause.path, clause.clause, clause.instrument) == ("1/一", "1/一", 1)


def test_offsets_count_the_source_as_decoded(tmp_path: Path) -> None:
    healthy = extract(page(tmp_path))
    shifted = extract(page(tmp_path, "\ufeff" + PAGE.replace("\n", "\r\n"), "other.txt"))
    for left, right in zip(healthy.records, shifted.records, strict=True):
        assert left.text == right.text
        quoted = shifted.source_text[right.start : right.end]
        assert quoted.replace("\r\n", "\n") == healthy.source_text[left.start : left.end]


def test_ids_depend_on_content_not_on_the_name(tmp_path: Path) -> None:
    first, second = extract(page(tmp_path)), extract(page(tmp_path, name="copy.txt"))
    assert first.records == second.records
    assert first.meta.source != second.meta.source
    changed = extract(page(tmp_path, PAGE + "\n", "changed.txt"))
    assert {record.id for record in changed.records}.isdisjoint(record.id for record in first.records)


@pytest.mark.parametrize("jobs", [1, 2])
def test_files_are_the_same_for_any_number_of_processes(tmp_path: Path, jobs: int) -> None:
    sources = [page(tmp_path, PAGE * count, f"page{count}.txt") for count in (1, 2, 3)]
    written = extract_files(sources, tmp_path / "out", jobs)
    assert [path.name for path in written] == ["page1.jsonl", "page2.jsonl", "page3.jsonl"]
    for source, path in zip(sources, written, strict=True):
        assert path.read_bytes() == "".join(f"{line}\n" for line in extract(source).lines()).encode("utf-8")
    assert not list((tmp_path / "out").glob("*.part"))


def test_lines_begin_with_the_file(tmp_path: Path) -> None:
    first, *rest = [json.loads(line) for line in extract(page(tmp_path)).lines()]
    assert first["type"] == "meta"
    assert (first["source"], first["characters"], first["encoding"]) == ("page", len(PAGE), "utf-8")
    assert {record["type"] for record in rest} >= {"document", "clause"}


def test_only_the_chosen_types_are_looked_for(tmp_path: Path) -> None:
    path = page(tmp_path)
    types = {record.type for record in extract(path, ("schedule",)).records}
    assert types == {"document", "clause", "schedule"}
    assert {record.type for record in extract(path, ()).records} == {"document", "clause"}


def test_spacy_has_one_token_for_each_character_and_mirrors_the_mentions() -> None:
    nlp = pipeline()
    assert nlp.pipe_names == ["quntuan_structure", *(f"quntuan_{name}" for name in (*LAYERS, *FINDERS))]
    doc = nlp(PAGE)
    assert len(doc) == len(PAGE)
    assert doc.text == PAGE
    policy = doc._.policy
    for layer in LAYERS:
        spans = doc.spans[layer]
        assert [(span.start, span.end, span._.value) for span in spans] == policy.mentions[layer]
    assert doc.spans["quantities"]
    assert isinstance(doc._.ledger, Ledger)


def test_the_container_holds_the_facts_of_the_records() -> None:
    file = read(DATA / "documents" / "anhui-2021.txt")
    doc = annotated(file.text)
    assert doc.text == doc._.policy.text != file.text
    placed = {(fact.type, *doc._.policy.clean.source_span(fact.start, fact.end)) for fact in doc._.facts}
    extracted = {(record.type, record.start, record.end) for record in extract(file).records}
    assert placed == {place for place in extracted if place[0] != "unknown"}
    assert all(span._.value is not None for layer in LAYERS for span in doc.spans[layer])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_records_need_no_tokens(path: Path) -> None:
    text = read(path).text
    doc, full = bare(text), annotated(text, layers=())
    assert (len(doc), doc.spans) == (0, {})
    assert doc._.facts == full._.facts
    assert doc._.ledger == full._.ledger


def test_mentions_inside_a_stretch_are_those_that_lie_wholly_in_it() -> None:
    policy = annotated(read(DATA / "documents" / "hunan-2015.txt").text)._.policy
    for layer in LAYERS:
        mentions = policy.mentions[layer]
        for sentence in policy.sentences:
            for start, end in ((sentence.start, sentence.end), (sentence.start + 5, sentence.end - 3)):
                expected = [mention for mention in mentions if start <= mention.start and mention.end <= end]
                assert policy.inside(layer, start, end) == expected


def test_tokens_are_code_points_on_any_text() -> None:
    text = "\ufeff\u3000A \u00a0é\u0301😀𠀀\r\n二"
    doc = pipeline(()).make_doc(text)
    assert [token.text for token in doc] == list(text)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("加强\n\n领导", "加强领导"),
        ("　　一、加强 领导\u00a0", "一、加强领导"),
        ("使用 Red Cross 标志", "使用Red Cross标志"),
        ("2016 年 1 月", "2016年1月"),
    ],
)
def test_quotations_have_no_stray_white_space(written: str, text: str) -> None:
    assert normalised(written) == text


def test_command_line_writes_and_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert main([str(page(tmp_path)), "-o", str(out), "-t", "quota"]) == 0
    assert (out / "page.jsonl").exists()
    assert main([str(tmp_path / "none.txt"), "-o", str(out)]) == 2
    assert "There is no file" in capsys.readouterr().err


def test_nothing_is_written_where_a_source_is_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no file"):
        extract_files([page(tmp_path), tmp_path / "none.txt"], tmp_path / "out")
    assert not (tmp_path / "out" / "page.jsonl").exists()


def test_no_process_is_no_way_to_work(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="at least one process"):
        extract_files([page(tmp_path)], tmp_path / "out", 0)


def test_a_file_read_before_gives_the_same_records() -> None:
    path = DOCUMENTS[0]
    assert extract(read(path)).records == extract(path).records
