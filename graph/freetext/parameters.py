"""The parameters of a free query: plain values, in bounds."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

from foundation.errors import InputError, LimitError
from graph.freetext.limits import MOST_ITEMS, MOST_PARAMETER_BYTES, MOST_PARAMETER_DEPTH, MOST_PARAMETERS

_NAME = re.compile(r"[^\W\d]\w{0,99}\Z")
_LARGEST = 2**63


def check_parameters(parameters: Mapping[str, Any]) -> None:
    """Refuses what the stores cannot take, or what is too much.

    Args:
        parameters: name → text, number, truth value, null, or lists and maps of these.

    Raises:
        InputError: a name or a value that cannot be used.
        LimitError: too many, too deep, too large.
    """
    if len(parameters) > MOST_PARAMETERS:
        raise LimitError(f"There are more than {MOST_PARAMETERS} parameters", remedy="Send those that the query uses")
    for name, value in parameters.items():
        if _NAME.match(name) is None:
            raise InputError(f"The parameter name {name[:60]!r} cannot be used", remedy="Use letters, digits and _")
        _check(name, value, MOST_PARAMETER_DEPTH)
    size = len(json.dumps(parameters, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    if size > MOST_PARAMETER_BYTES:
        raise LimitError(f"The parameters have {size} bytes, more than {MOST_PARAMETER_BYTES}", remedy="Send fewer")


def _check(name: str, value: object, depth: int) -> None:
    if isinstance(value, list | dict):
        if depth == 0:
            raise LimitError(f"${name} nests more than {MOST_PARAMETER_DEPTH} lists", remedy="Flatten it")
        if len(value) > MOST_ITEMS:
            raise LimitError(f"${name} has {len(value)} items, more than {MOST_ITEMS}", remedy="Ask in several queries")
        for item in value.values() if isinstance(value, dict) else value:
            _check(name, item, depth - 1)
    elif isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise InputError(f"${name} has half a character", remedy="Send whole Unicode characters")
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise InputError(f"${name} is no finite number", remedy="Send a finite one")
    elif isinstance(value, int) and not isinstance(value, bool) and not -_LARGEST <= value < _LARGEST:
        raise InputError(f"${name} is larger than 64 bits", remedy="Send it as text")
