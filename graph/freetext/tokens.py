"""Cypher text → tokens. What is not understood is refused, so nothing reaches an engine that was not read here.

The engines never see the writer's own text: it is written anew from the tokens, without comments, with plain blanks
and with one way of writing strings. So a comment, a blank or an escape that the two engines read in different ways
cannot hide anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from foundation.errors import InputError, LimitError
from graph.freetext.limits import MOST_NAME, MOST_TEXT, MOST_TOKENS


class Kind(Enum):
    """What a token is."""

    WORD = "word"
    """A keyword or a plain name: `MATCH`, `n`, `工会`."""
    NAME = "name"
    """A name between backticks; `value` is without them."""
    STRING = "string"
    INTEGER = "integer"
    FLOAT = "float"
    PARAMETER = "parameter"
    """`$name`; `value` is the name."""
    SYMBOL = "symbol"
    """An operator or a bracket."""


NAMES = frozenset({Kind.WORD, Kind.NAME})
"""What may name something."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text.

    Attributes:
        value: what it means: the characters of a string, the name of a parameter; else as written.
        start: first code point in the text.
        apart: whether a blank or a comment stood before it.
    """

    kind: Kind
    value: str
    start: int
    apart: bool

    @property
    def upper(self) -> str:
        """The keyword that a word may be; empty for all else. Words are ASCII or Chinese, so this is exact."""
        return self.value.upper() if self.kind is Kind.WORD else ""

    def is_symbol(self, *values: str) -> bool:
        """Whether this is one of these operators or brackets."""
        return self.kind is Kind.SYMBOL and self.value in values

    def written(self) -> str:
        """The token as the engines get it."""
        if self.kind is Kind.STRING:
            return "'" + "".join(_ESCAPED.get(character, character) for character in self.value) + "'"
        if self.kind is Kind.NAME:
            return f"`{self.value}`"
        if self.kind is Kind.PARAMETER:
            return f"${self.value}"
        return self.value


_ESCAPES = {"\\": "\\", "'": "'", '"': '"', "`": "`", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_ESCAPED = {"\\": "\\\\", "'": "\\'", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}

# Letters beyond ASCII and Chinese must stand between backticks: ſ and ı become S and I in capitals, so an engine
# could read `ſet` as a keyword that we have not seen.
_LETTER = r"A-Za-z_\u3400-\u4dbf\u4e00-\u9fff"
_TOKEN = re.compile(
    rf"""
    (?P<blank>[ \t\r\n\f\u3000]+)
  | (?P<line>//[^\r\n]*)
  | (?P<open>/\*)
  | (?P<word>[{_LETTER}][{_LETTER}0-9]*)
  | (?P<parameter>\$[{_LETTER}][{_LETTER}0-9]*)
  | (?P<float>(?:[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+))
  | (?P<integer>0x[0-9a-fA-F]+|0o[0-7]+|[0-9]+)
  | (?P<symbol><-|->|<>|<=|>=|=~|\|\||::|\+=|\.\.|[()\[\]{{}},:;|&!.+\-*/%^=<>])
  | (?P<quote>['"`])
    """,
    re.VERBOSE,
)
_PLAIN = {"'": re.compile(r"[^'\\]*"), '"': re.compile(r'[^"\\]*'), "`": re.compile(r"[^`]*")}
_UNICODE_ESCAPE = re.compile(r"\\[uU]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\u0085\u2028\u2029\ufeff\ud800-\udfff]")
_LONGEST_NUMBER = 40


def tokens(text: str) -> list[Token]:
    """All tokens of a text, in linear time.

    Args:
        text: Cypher.

    Raises:
        InputError: a character that begins nothing, an open string, name or comment, an escape with a number.
        LimitError: too long, or too many tokens.
    """
    if len(text) > MOST_TEXT:
        raise LimitError(f"The query has {len(text)} characters, more than {MOST_TEXT}", remedy="Shorten it")
    if (found := _CONTROL.search(text)) is not None:
        raise InputError(f"The query has a control character at {found.start()}", remedy="Leave it out")
    if (found := _UNICODE_ESCAPE.search(text)) is not None:
        # Neo4j replaces \uXXXX before it reads anything, also in the middle of a keyword and in comments.
        raise InputError(
            f"The query has an escape with a number at {found.start()}", remedy="Write the character itself"
        )
    made: list[Token] = []
    at, apart = 0, False
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            raise InputError(
                f"The query has {text[at]!r} at {at}, which begins nothing in Cypher",
                remedy="Put names with other letters between backticks",
            )
        kind, start, at = match.lastgroup, at, match.end()
        if kind in {"blank", "line"}:
            apart = True
            continue
        if kind == "open":
            at = text.find("*/", at) + 2
            if at < 2:
                raise InputError(f"The comment that begins at {start} has no end", remedy="Close it with */")
            apart = True
            continue
        if kind == "quote":
            token, at = _quoted(text, start, apart=apart)
        elif kind == "parameter":
            token = Token(Kind.PARAMETER, match[0][1:], start, apart)
        else:
            token = Token(Kind(kind), match[0], start, apart)
            if token.kind in {Kind.INTEGER, Kind.FLOAT}:
                _check_number(text, token, at)
        made.append(token)
        apart = False
        if len(made) > MOST_TOKENS:
            raise LimitError(f"The query has more than {MOST_TOKENS} words and signs", remedy="Shorten it")
    return made


def _check_number(text: str, token: Token, end: int) -> None:
    follower = _TOKEN.match(text, end)
    if len(token.value) > _LONGEST_NUMBER or (follower is not None and follower.lastgroup == "word"):
        raise InputError(f"The number at {token.start} cannot be read", remedy="Write plain digits")


def _quoted(text: str, start: int, *, apart: bool) -> tuple[Token, int]:
    mark = text[start]
    parts: list[str] = []
    at = start + 1
    while True:
        match = _PLAIN[mark].match(text, at)
        parts.append(match[0] if match is not None else "")
        at += len(parts[-1])
        if at >= len(text):
            what = "name" if mark == "`" else "string"
            raise InputError(f"The {what} that begins at {start} has no end", remedy=f"Close it with {mark}")
        if text[at] == mark:
            break
        escaped = _ESCAPES.get(text[at + 1 : at + 2])
        if escaped is None:
            raise InputError(f"The escape at {at} is none of Cypher's", remedy="Write \\\\ for a backslash")
        parts.append(escaped)
        at += 2
    value = "".join(parts)
    if mark != "`":
        return Token(Kind.STRING, value, start, apart), at + 1
    if not value or len(value) > MOST_NAME or "\\" in value or "\n" in value or text[at + 1 : at + 2] == "`":
        raise InputError(f"The name between backticks at {start} cannot be used", remedy="Use letters, digits and _")
    return Token(Kind.NAME, value, start, apart), at + 1


def written(made: list[Token]) -> str:
    """The text of tokens as the engines get it."""
    return "".join(f"{' ' if token.apart else ''}{token.written()}" for token in made).strip()
