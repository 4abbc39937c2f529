"""The reader page: a document's text, the facts in it, its outline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from api.documents import facts as facts_of
from api.documents import length
from api.pages import labels, marks
from graph.context import source_text
from graph.questions import ask
from graph.store import Store

NO_FIELDS = frozenset({"id", "type", "start", "end", "clause", "quote", "canonical", "aliases"})
"""What the record panel shows elsewhere, or not at all."""

UNIT_LISTS = ("leads", "participants")


def context(store: Store, name: str, at: int | None, part: int) -> dict[str, Any]:
    """What the template needs to show a document.

    Args:
        name: any name of the document; all documents of its file are shown.
        at: a code point of the source; the part that holds it is shown.
        part: which part, from 0, when `at` is None.

    Raises:
        NotFoundError, AmbiguousError: the name means none, or several documents.
    """
    source = ask(store, "documents", {"document": name}).items[0]["document"]
    instruments = ask(store, "documents", {"document": source}).items
    clauses = ask(store, "outline", {"document": source}).items
    characters = length(store, source)
    parts = max(1, -(-characters // marks.PART_CHARACTERS))
    shown = min(marks.part_of(at) if at is not None else max(part, 0), parts - 1)
    low, high = marks.bounds(characters, shown)
    text = source_text(store, source)
    every = facts_of(store, source)
    facts = [fact for fact in every if fact["end"] > low and fact["start"] < high]
    counts = Counter(fact["type"] for fact in every)
    titles = [(row["start"], row["end"]) for row in instruments]
    firsts = _firsts(facts)
    drawn = marks.paragraphs(
        text,
        [marks.Fact(fact["id"], fact["type"], fact["start"], fact["end"]) for fact in firsts.values()],
        [_clause(row, text) for row in clauses],
        titles,
        (low, high),
    )
    return {
        "source": source,
        "heading": title_of(instruments),
        "facts_line": _line(instruments, characters),
        "outline": _outline(instruments, clauses, source, shown),
        "tree": tree,
        "counts": [(kind, counts[kind]) for kind in labels.record_types() if counts[kind]],
        "paragraphs": drawn,
        "listed": [{**fact, "brief": brief(fact)} for fact in facts],
        "facts": {
            "items": {fact["id"]: {**_record(fact), "mark": firsts[_place(fact)]["id"]} for fact in facts},
            "types": {kind: labels.type_label(kind)._asdict() for kind in labels.record_types()},
        },
        "part": shown,
        "parts": parts,
    }


def _place(fact: Mapping[str, Any]) -> tuple[str, int, int]:
    return fact["type"], fact["start"], fact["end"]


def _firsts(facts: Iterable[dict[str, Any]]) -> dict[tuple[str, int, int], dict[str, Any]]:
    """Facts of one type with the same evidence are one mark: 受同级党委和上级组织双重领导 states several."""
    found: dict[tuple[str, int, int], dict[str, Any]] = {}
    for fact in facts:
        found.setdefault(_place(fact), fact)
    return found


def brief(fact: Mapping[str, Any]) -> str:
    """A fact in a few words, to tell it from others at the same place."""
    match fact["type"]:
        case "leadership":
            return f"{fact['subject']} ← {fact['leader']}"
        case "responsibility":
            return "、".join((fact.get("leads") or fact.get("participants") or [])[:3])
        case "funding_rule":
            sides = f"{fact.get('payer') or '…'} → {fact.get('beneficiary') or '…'}"
            amount = fact.get("amount")
            return sides if amount is None else f"{sides} {labels.show(amount, 'amount', fact.get('unit'))}"
        case "quota":
            number = labels.show(fact["value"], "value", fact.get("unit"))
            return f"{fact.get('measure') or fact.get('population') or ''} {number}".strip()
        case "schedule":
            return f"{fact.get('what') or ''} {labels.show(fact['value'], 'value')}".strip()
        case "citation" | "document":
            return str(fact.get("title") or fact.get("number") or "")
        case "duty":
            return f"{fact.get('bearer') or ''} {labels.show(fact['modality'])}".strip()
    return str(fact.get("reason") or "")


def title_of(instruments: Sequence[Mapping[str, Any]]) -> str:
    """The title that stands for a file: that of what is printed, not that of the notice which prints it."""
    printed = [row for row in instruments if row["part_of"]] or list(instruments)
    return str(next((row["title"] for row in printed if row["title"]), printed[0]["document"]))


def _line(instruments: Sequence[Mapping[str, Any]], characters: int) -> str:
    first = instruments[0]
    told = [labels.show(first["issuers"]), first["issued_on"], first["number"], f"{characters:,} 字"]
    return " · ".join(word for word in told if word and word != "—")


def _clause(row: Mapping[str, Any], text: str) -> marks.Clause:
    heading_end = row["start"]
    if row["heading"]:
        line_end = text.find("\n", row["start"], row["end"])
        first_line = row["end"] if line_end < 0 else line_end
        # A heading is a line of its own only where nothing of the clause stands behind it on that line.
        if first_line - row["start"] <= len(row["heading"]) + 12:
            heading_end = first_line
    return marks.Clause(row["clause"], row["id"], row["start"], heading_end)


def _record(fact: Mapping[str, Any]) -> dict[str, Any]:
    official: Mapping[str, str] = fact.get("canonical") or {}
    fields: list[dict[str, Any]] = []
    for name, value in fact.items():
        if name in NO_FIELDS or value is None or value == []:
            continue
        entry: dict[str, Any] = {"label": labels.field_label(name)._asdict()}
        if name in UNIT_LISTS:
            entry["units"] = [
                {"name": unit, "href": f"/units/{quote(official.get(unit, unit), safe='')}"} for unit in value
            ]
        else:
            entry["value"] = labels.show(value, name, fact.get("unit"))
        fields.append(entry)
    told = {key: fact[key] for key in ("type", "start", "end", "clause", "quote")}
    return {**told, "brief": brief(fact), "fields": fields}


def _outline(
    instruments: Iterable[Mapping[str, Any]], clauses: Sequence[Mapping[str, Any]], source: str, shown: int
) -> list[dict[str, Any]]:
    made = []
    for row in instruments:
        entries: list[dict[str, Any]] = []
        stack: list[dict[str, Any]] = []
        for clause in (one for one in clauses if one["instrument"] == row["instrument"]):
            part = marks.part_of(clause["start"])
            entry = {
                "href": f"#c-{clause['id']}"
                if part == shown
                else f"/documents/{quote(source)}?part={part}#c-{clause['id']}",
                "words": _words(clause),
                "depth": clause["depth"],
                "children": [],
            }
            while stack and stack[-1]["depth"] >= entry["depth"]:
                stack.pop()
            (stack[-1]["children"] if stack else entries).append(entry)
            stack.append(entry)
        made.append({"title": row["title"], "number": row["number"], "clauses": entries})
    return made


def _words(clause: Mapping[str, Any]) -> str:
    number = clause["number"] or ""
    if clause["heading"]:
        return f"{number} {clause['heading']}".strip()
    text = clause["quote"].lstrip()
    return text if len(text) <= 22 else f"{text[:21]}…"


def tree(entries: Sequence[Mapping[str, Any]]) -> Markup:
    """The outline as nested lists."""
    if not entries:
        return Markup()
    items = [
        Markup('<li><a href="{}">{}</a>{}</li>').format(entry["href"], entry["words"], tree(entry["children"]))
        for entry in entries
    ]
    return Markup("<ol>{}</ol>").format(Markup().join(items))
