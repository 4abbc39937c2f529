"""The pipeline as spaCy components, with a `Doc` as the container of all that they find.

A blank Chinese pipeline with one token per code point of the cleaned text, so that a token's index is an offset.
`annotated(text)` gives a `Doc` with the mentions in `doc.spans` and the facts in `doc._.facts`. Records need neither
tokens nor the mirror of the mentions: `extract` of `ingest.pipeline` lets the same components fill a `Doc` without
tokens (`bare`), since a token for each character takes as long as the finders of three record types, and forty times
the memory of the text.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from ingest.ledger import Ledger
from ingest.steps import FINDERS, LAYERS, found, policy_of, skeleton
from ingest.text import PolicyText


class CharacterTokenizer:
    """One token per code point, so that `token.i` is the offset in the text and every stretch is a `Span`."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        return Doc(self.vocab, words=list(text), spaces=[False] * len(text))

    def to_bytes(self, **_: object) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> CharacterTokenizer:
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """There is nothing to keep."""

    def from_disk(self, _path: object, **_: object) -> CharacterTokenizer:
        return self


def _policy(doc: Doc) -> PolicyText:
    return cast(PolicyText, doc._.policy)


def _structure_component(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    def component(doc: Doc) -> Doc:
        if doc._.policy is None:
            doc._.policy = policy_of(doc.text)
        doc._.ledger = Ledger()
        doc._.facts = list(skeleton(_policy(doc)))
        return doc

    return component


def _mention_component(layer: str) -> Callable[[Language, str], Callable[[Doc], Doc]]:
    def factory(nlp: Language, name: str) -> Callable[[Doc], Doc]:
        label = nlp.vocab.strings.add(layer)

        def component(doc: Doc) -> Doc:
            mentions = _policy(doc).mentions[layer]
            doc.spans[layer] = [Span(doc, mention.start, mention.end, label=label) for mention in mentions]
            return doc

        return component

    return factory


def _value(span: Span) -> object:
    """The parsed value of a mirrored mention; None for any other span."""
    for mention in _policy(span.doc).inside(span.label_, span.start, span.end):
        if mention.start == span.start and mention.end == span.end:
            return mention.value
    return None


def _fact_component(kind: str) -> Callable[[Language, str], Callable[[Doc], Doc]]:
    def factory(nlp: Language, name: str) -> Callable[[Doc], Doc]:
        def component(doc: Doc) -> Doc:
            kept = doc._
            kept.facts.extend(found(kind, kept.policy, kept.ledger))
            return doc

        return component

    return factory


@lru_cache(maxsize=4)
def pipeline(types: tuple[str, ...] = FINDERS, layers: tuple[str, ...] = LAYERS) -> Language:
    """The spaCy pipeline with all components, made once for each process.

    Args:
        types: record types whose finders run.
        layers: layers of mentions that are mirrored in `doc.spans`; finders see all layers in any case.
    """
    Doc.set_extension("policy", default=None, force=True)
    Doc.set_extension("ledger", default=None, force=True)
    Doc.set_extension("facts", default=None, force=True)
    Span.set_extension("value", getter=_value, force=True)
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    nlp.max_length = sys.maxsize
    Language.factory("quntuan_structure", func=_structure_component)
    nlp.add_pipe("quntuan_structure")
    for layer in layers:
        Language.factory(f"quntuan_{layer}", func=_mention_component(layer))
        nlp.add_pipe(f"quntuan_{layer}")
    for kind in types:
        Language.factory(f"quntuan_{kind}", func=_fact_component(kind))
        nlp.add_pipe(f"quntuan_{kind}")
    return nlp


def annotated(text: str, types: tuple[str, ...] = FINDERS, layers: tuple[str, ...] = LAYERS) -> Doc:
    """A file's text as a `Doc` of its cleaned text, with mentions and facts.

    Args:
        text: a file as decoded.
        types: record types whose finders run.
        layers: layers of mentions that are mirrored in `doc.spans`.

    Returns:
        A `Doc` with one token per code point of `doc._.policy.text`. `doc.spans` has a group for each layer, a span's
        parsed value is `span._.value`; offsets of `doc._.facts` count tokens, and ids are not filled.
    """
    policy = policy_of(text)
    nlp = pipeline(types, layers)
    return _filled(nlp, nlp.make_doc(policy.text), policy)


def bare(text: str, types: tuple[str, ...] = FINDERS) -> Doc:
    """The facts of `annotated` in a `Doc` that has no tokens and no spans, for those who only want records."""
    nlp = pipeline(types, ())
    return _filled(nlp, Doc(nlp.vocab), policy_of(text))


def _filled(nlp: Language, doc: Doc, policy: PolicyText) -> Doc:
    doc._.policy = policy
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc
