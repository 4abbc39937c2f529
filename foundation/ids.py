"""Stable ids: ASCII, short, the same for the same content on every machine."""

from __future__ import annotations

import hashlib

DIGITS = 16
"""Hexadecimal digits kept: 64 bits, so that a million facts collide with a chance of 3 in 10^8."""

JOINT = "\x1f"
"""What joins the parts of an id (the unit separator)."""


def content_id(prefix: str, *parts: object) -> str:
    """An id `prefix-0123456789abcdef` from the parts, joined by `JOINT` so that ("a", "bc") differs from ("ab", "c").

    Args:
        prefix: what kind of thing it is (`doc`, `clause`, `fund` …), ASCII.
        parts: what makes it this thing and no other; `None` and `""` differ.
    """
    return joined_id(prefix, JOINT.join(["\x00" if part is None else str(part) for part in parts]))


def joined_id(prefix: str, joined: str) -> str:
    """The id of `content_id` for parts that are joined already."""
    return f"{prefix}-{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:DIGITS]}"
