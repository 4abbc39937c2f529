"""JSON-LD: the graph as linked data, in words that others know.

- W3C ORG: bodies are `org:Organization`, their posts in the order of leadership `org:linkedTo`, renamings
  `org:ChangeEvent`.
- PROV-O: documents, clauses and facts are `prov:Entity`; derived relationships say from what and by which rule.
- Web Annotation: the evidence of a fact is an `oa:Annotation` whose target is the source with a
  `oa:TextPositionSelector` (code points of the decoded file) and a `oa:TextQuoteSelector` (the normalised quotation).

Beside these every node has its label as type and every property under its own name (`qt:…`), and every relationship
is a plain triple and an `rdf:Statement` with its properties: nothing is lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from graph.exports import reading
from graph.exports.captions import caption
from graph.exports.counts import Counts
from graph.exports.reading import Edge, Node, Properties
from graph.exports.values import EXACT, text
from graph.model import FACT_LABELS
from graph.store import Store

CONTEXT = {
    "qt": "urn:quntuan:vocabulary:",
    "q": "urn:quntuan:id:",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcterms": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
}

TYPES = {
    "Organization": ["org:Organization", "prov:Organization"],
    "OrganizationClass": ["skos:Concept"],
    "Place": ["prov:Location"],
    "Text": ["prov:Entity"],
    "Source": ["prov:Entity"],
    "SourceText": ["oa:TextualBody"],
    **{label: ["prov:Entity"] for label in FACT_LABELS},
}
"""What a label is in the words of others."""

TERMS = {
    "LED_BY": "org:linkedTo",
    "LOCATED_IN": "dcterms:spatial",
    "WITHIN": "dcterms:isPartOf",
    "PART_OF": "dcterms:isPartOf",
    "IN_DOCUMENT": "dcterms:isPartOf",
    "STATED_IN": "prov:wasQuotedFrom",
    "FROM_SOURCE": "prov:wasDerivedFrom",
    "DERIVES_FROM": "prov:wasDerivedFrom",
    "ISSUED_BY": "prov:wasAttributedTo",
    "CITES": "dcterms:references",
    "INSTANCE_OF": "org:classification",
}
"""What a relationship is called by others, beside its own name."""


def write(store: Store, out: BinaryIO) -> Counts:
    """Writes one document: the context, and a node object a line.

    Raises:
        StoreError: the store failed.
    """
    sources = {
        row["document"]: row["id"] for row in store.read("MATCH (s:Source) RETURN s.name AS document, s.id AS id")
    }
    done = Counts()
    out.write(f'{{"@context": {json.dumps(CONTEXT)},\n"@graph": [\n'.encode())
    comma = b""

    def put(item: Properties) -> None:
        nonlocal comma
        out.write(comma + json.dumps(item, ensure_ascii=False).encode())
        comma = b",\n"

    for label in reading.NODES:
        for node in reading.nodes(store, label):
            put(_node(node, sources))
            done.nodes += 1
    for kind in reading.EDGES:
        for edge in reading.edges(store, kind):
            for item in _edge(edge, done.edges, sources):
                put(item)
            done.edges += 1
    out.write(b"\n]}\n")
    return done


def _node(node: Node, sources: dict[str, str]) -> Properties:
    made = {"@id": f"q:{node.id}", "@type": [f"qt:{node.label}", *TYPES.get(node.label, ())], **_own(node.properties)}
    told = node.properties
    made["skos:prefLabel"] = caption(node)
    if node.label == "Document":
        made |= _named({"dcterms:title": told.get("title"), "dcterms:identifier": told.get("doc_number")})
        if told.get("issued_on"):
            kind = {4: "xsd:gYear", 7: "xsd:gYearMonth"}.get(len(told["issued_on"]), "xsd:date")
            made["dcterms:issued"] = {"@value": told["issued_on"], "@type": kind}
    if node.label == "Organization":
        made |= _named({"skos:altLabel": told.get("official_name"), "dcterms:identifier": node.id})
    if node.label in FACT_LABELS:
        made |= _evidence(told, sources)
    return made


def _edge(edge: Edge, count: int, sources: dict[str, str]) -> Iterator[Properties]:
    """The triple, and the statement about it with everything that is known of it."""
    start, end = f"q:{edge.start}", f"q:{edge.end}"
    triple: Properties = {"@id": start, f"qt:{edge.type}": {"@id": end}}
    if edge.type in TERMS:
        triple[TERMS[edge.type]] = {"@id": end}
    yield triple
    told = edge.properties
    made: Properties = {
        "@id": f"q:{told.get('id') or f'edge-{edge.type.lower()}-{count}'}",
        "@type": ["rdf:Statement", "qt:Relationship"],
        "rdf:subject": {"@id": start},
        "rdf:predicate": {"@id": f"qt:{edge.type}"},
        "rdf:object": {"@id": end},
        **_own(told),
    }
    if told.get("fact"):
        made["prov:wasDerivedFrom"] = {"@id": f"q:{told['fact']}"}
    if told.get("grounds"):
        made["prov:wasDerivedFrom"] = [{"@id": f"q:{ground}"} for ground in told["grounds"]]
    if told.get("rule"):
        made["prov:wasGeneratedBy"] = {"@id": f"qt:rule:{told['rule']}", "@type": "prov:Activity"}
    if edge.type == "SUCCEEDED_BY":
        made["@type"].append("org:ChangeEvent")
        made |= {"org:originalOrganization": {"@id": start}, "org:resultingOrganization": {"@id": end}}
    yield made | _evidence(told, sources)


def _own(properties: Properties) -> Properties:
    return {f"qt:{name}": _value(value) for name, value in properties.items()}


def _named(given: Properties) -> Properties:
    return {name: text(value) for name, value in given.items() if value}


def _value(value: Any) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value if abs(value) < EXACT else {"@value": str(value), "@type": "xsd:integer"}
    if isinstance(value, float):
        return {"@value": repr(value), "@type": "xsd:double"}
    if isinstance(value, list):
        return {"@list": [_value(item) for item in value]}
    return text(str(value))


def _evidence(told: Properties, sources: dict[str, str]) -> Properties:
    """Where it is written; nothing where it is not written in a document."""
    if not {"document", "start", "end", "quote"} <= told.keys():
        return {}
    source = sources.get(told["document"])
    if source is None:
        return {}
    return {
        "qt:evidence": {
            "@type": "oa:Annotation",
            "oa:motivatedBy": {"@id": "oa:identifying"},
            "oa:hasTarget": {
                "@type": "oa:SpecificResource",
                "oa:hasSource": {"@id": f"q:{source}"},
                "oa:hasSelector": [
                    {"@type": "oa:TextPositionSelector", "oa:start": told["start"], "oa:end": told["end"]},
                    {"@type": "oa:TextQuoteSelector", "oa:exact": text(told["quote"])},
                ],
            },
        }
    }
