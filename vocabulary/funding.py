"""Words and sentence forms of money (`data/vocabulary/funding_cues.toml`, `data/vocabulary/funding_forms.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from foundation.errors import InputError
from vocabulary.patterns import scan_pattern

FOLDER = Path(__file__).resolve().parent.parent / "data" / "vocabulary"
CUES = FOLDER / "funding_cues.toml"
FORMS = FOLDER / "funding_forms.toml"

_REFERENCE = re.compile(r"\{(?:~(?:(?P<least>\d{1,3})-)?(?P<most>\d{1,3})(?P<lazy>\??)|(?P<name>[a-z_]+))\}")
_LEADING_GAP = re.compile(r"^(\(\?P<[a-z]+>)\{~[0-9]{1,3}\??\}")
"""A gap at the very beginning of a pattern, which may be empty: from each of its places `re` tries all the others."""

_DEPTH = 4
"""How deep a list of parts may refer to others."""


@dataclass(frozen=True, slots=True)
class Form:
    """One sentence form of a mechanism, as the head of `funding_forms.toml` tells.

    Attributes:
        kind: the kind of the record that it states.
        pattern: searched in a comma clause; its groups fill fields of the record.
        veto: words that make the clause another thing, None if there are none.
        need: what must be spoken of besides (`money`, `venue`, `aid`, `levy`, `cost`, `carried`, `alone`, or "").
        acts: what the subject is: `payer`, `beneficiary` or `agent`.
        cues: each match holds one of these words.
        example: a clause of the form.
        rest: for a pattern that opens with a gap, the pattern without it, which tells at less cost that nothing fits.
    """

    kind: str
    pattern: re.Pattern[str]
    veto: re.Pattern[str] | None
    need: str
    acts: str
    cues: frozenset[str]
    example: str
    rest: re.Pattern[str] | None = None

    def fits(self, text: str, past: int = 0) -> re.Match[str] | None:
        """Where the form stands in a comma clause; None where it does not or something makes it another thing.

        Args:
            past: the match has to end behind this offset, in the clause behind its topics.
        """
        if self.rest is not None and self.rest.search(text) is None:
            return None
        match = self.pattern.search(text)
        while match is not None and match.end() <= past:
            match = self.pattern.search(text, match.start() + 1)
        return None if match is None or (self.veto is not None and self.veto.search(text)) else match


@dataclass(frozen=True, slots=True)
class NoFact:
    """A form that speaks of money and states no rule, with the reason for the ledger."""

    reason: str
    pattern: re.Pattern[str]
    example: str


@dataclass(frozen=True, slots=True)
class FundingForms:
    """The forms in the order in which they are tried; `blocking` ones are no rule whatever else stands in the clause.

    `cues` finds the cues of all forms; `places` has, for each cue, the places of the forms that have it or a cue that
    it begins with, as bits of a number. `any_blocking` finds whether one of the blocking forms is there.
    """

    forms: tuple[Form, ...]
    blocking: tuple[NoFact, ...]
    no_facts: tuple[NoFact, ...]
    cues: re.Pattern[str]
    places: Mapping[str, int]
    any_blocking: re.Pattern[str]

    def blocked(self, text: str) -> NoFact | None:
        """The first blocking form that a text has."""
        if self.any_blocking.search(text) is None:
            return None
        return next((no_fact for no_fact in self.blocking if no_fact.pattern.search(text)), None)

    def worth_trying(self, text: str) -> Iterator[Form]:
        """The forms one of whose cues stands in a text, in order."""
        found = 0
        for cue in self.cues.findall(text):
            found |= self.places[cue]
        while found:
            lowest = found & -found
            yield self.forms[lowest.bit_length() - 1]
            found ^= lowest


@lru_cache(maxsize=1)
def funding_words() -> Mapping[str, tuple[str, ...]]:
    """The word lists of `funding_cues.toml` by the name of their table, longest word first.

    Raises:
        InputError: a table has no `source` or no `words`.
    """
    lists = {}
    for name, table in _load(CUES).items():
        if not table.get("source") or not table.get("words"):
            raise InputError(
                f"The table [{name}] of {CUES.name} lacks `source` or `words`",
                remedy="Give it both: a sentence that says where the words were read, and a list",
            )
        lists[name] = tuple(sorted(set(table["words"]), key=lambda word: (-len(word), word)))
    return lists


@lru_cache(maxsize=1)
def lists() -> Mapping[str, str]:
    """What a name in braces stands for: every word list, `fund` and `asset` without what only looks like money."""
    words = {name: _either(map(re.escape, entries)) for name, entries in funding_words().items()}
    funds = _either(map(_no_longer_word, funding_words()["funds"]))
    words["fund"] = rf"(?:(?!{words['not_funds']}){funds}(?!会(?!费)|审查委员会))"
    words["asset"] = rf"(?:(?!{words['not_funds']}){words['assets']})"
    return words | {"venue": words["venues"], "area": words["areas"], "body": words["bodies"]}


def _no_longer_word(fund: str) -> str:
    """A fund word as a pattern, not at the end of a word that only looks like money (收入, not 低收入)."""
    ends = (word.removesuffix(fund) for word in funding_words()["not_funds"] if word.endswith(fund) and word != fund)
    return "".join(f"(?<!{re.escape(start)})" for start in ends) + re.escape(fund)


@lru_cache(maxsize=1)
def funding_forms() -> FundingForms:
    """The sentence forms, compiled.

    Raises:
        InputError: a form lacks a key, names a list that is not there, or is no regular expression.
    """
    document = _load(FORMS)
    parts: dict[str, str] = dict(lists())
    for name, entries in document["parts"].items():
        if name != "source":
            parts[name] = _either(entries)
    forms = []
    for entry in document["form"]:
        for key in ("kind", "pattern", "cues", "example", "source"):
            if not entry.get(key):
                raise _broken(entry, f"lacks `{key}`")
        veto = entry.get("veto")
        rest = _LEADING_GAP.sub(r"\1", entry["pattern"])
        forms.append(
            Form(
                kind=entry["kind"],
                pattern=_compile(entry["pattern"], parts, entry),
                veto=_compile(veto, parts, entry) if veto else None,
                need=entry.get("need", ""),
                acts=entry.get("acts", "payer"),
                cues=_cues(entry["cues"]),
                example=entry["example"],
                rest=_compile(rest, parts, entry) if rest != entry["pattern"] else None,
            )
        )
    blocking, others = (
        tuple(NoFact(row["reason"], _compile(row["pattern"], parts, row), row["example"]) for row in document[table])
        for table in ("blocking", "no_fact")
    )
    with_cue: dict[str, int] = {}
    for place, form in enumerate(forms):
        for cue in form.cues:
            with_cue[cue] = with_cue.get(cue, 0) | 1 << place
    places = {word: _places(word, with_cue) for word in with_cue}
    cues = re.compile(scan_pattern(set(with_cue)))
    any_blocking = re.compile("|".join(f"(?:{no_fact.pattern.pattern})" for no_fact in blocking))
    return FundingForms(tuple(forms), blocking, others, cues, places, any_blocking)


def expand(pattern: str, parts: Mapping[str, str], depth: int = _DEPTH) -> str:
    """A pattern with its lists and gaps written out.

    `{ban}` becomes the alternatives of the list, `{~24}` a gap of at most 24 characters that no comma interrupts.

    Raises:
        KeyError: a list that is not there, or lists that refer to one another.
    """

    def written_out(match: re.Match[str]) -> str:
        if match["name"] is None:
            return f"[^，,；;]{{{match['least'] or 0},{match['most']}}}{match['lazy']}"
        if not depth:
            raise KeyError(match["name"])
        return expand(parts[match["name"]], parts, depth - 1)

    return _REFERENCE.sub(written_out, pattern)


def _places(word: str, with_cue: Mapping[str, int]) -> int:
    """The forms that have a cue or one that it begins with, as bits of a number."""
    found = 0
    for end in range(1, len(word) + 1):
        found |= with_cue.get(word[:end], 0)
    return found


def _cues(cues: list[str]) -> frozenset[str]:
    """The cues of a form; `{fund}` among them stands for the words of that list, the shortest that tell them all."""
    found: set[str] = set()
    for cue in cues:
        found |= set(funding_words()[f"{cue[1:-1]}s"]) if cue.startswith("{") else {cue}
    return frozenset(word for word in found if not any(other != word and other in word for other in found))


def _either(alternatives: Any) -> str:
    return "(?:" + "|".join(alternatives) + ")"


def _load(path: Path) -> dict[str, Any]:
    with path.open("rb") as stream:
        return tomllib.load(stream)


def _compile(pattern: str, parts: Mapping[str, str], entry: Mapping[str, Any]) -> re.Pattern[str]:
    try:
        return re.compile(expand(pattern, parts))
    except KeyError as error:
        raise _broken(entry, f"names the list {error}, which is not there") from None
    except re.error as error:
        raise _broken(entry, f"is no regular expression ({error})") from None


def _broken(entry: Mapping[str, Any], what: str) -> InputError:
    return InputError(
        f"The form {str(entry.get('pattern', entry))[:60]} of {FORMS.name} {what}",
        remedy="Mend it as the head of the file tells",
    )
