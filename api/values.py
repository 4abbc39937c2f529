"""What values of parameters look like: the patterns that the OpenAPI document publishes."""

LONGEST_VALUE = 500
"""Characters of a value, at most."""

VISIBLE = r"[^\s\x00-\x1f\x7f-\x9f\uFEFF]"
"""A value must hold a character that can be seen: `document=` narrows nothing and is a mistake.

U+0085 and U+FEFF are named because engines differ: one is white space to us, the other to those who read the schema.
"""

PATTERNS = {"date": r"^\d{4}(-\d{2}(-\d{2})?)?$", "id": r"^[a-z]+-[0-9a-f]{16}$"}
"""How a value is written, by the type of the parameter."""
