"""Rows whose every text tries to become script, style, markup or a template."""

from __future__ import annotations

ATTACKS = (
    "</script><script>window.pwned=1</script>",
    '"><img src=x onerror=window.pwned=1>',
    "<a href='javascript:window.pwned=1'>href</a>",
    "{{ 7*7 }}{% raw %}",
    "'-window.pwned-'\u2028\u2029\\u003c\\",
    "<!--<script>",
    "</style><style>*{display:none}",
    "<b>甲</b>&amp;\x07\n&lt;",
)


def documents() -> list[dict]:
    """A title for each attack's document."""
    return [{"document": "hostile", "instrument": 1, "title": ATTACKS[0], "level": None}]


def outline() -> list[dict]:
    """A clause for each attack."""
    return [
        {
            "document": "hostile", "clause": f"1/{number}", "number": attack, "heading": attack, "start": number * 100,
            "end": number * 100 + 90, "quote": f"{attack}：甲、乙（{attack}牵头）",
        }
        for number, attack in enumerate(ATTACKS)
    ]  # fmt: skip


def lists() -> list[dict]:
    """Rows of `responsibility-lists`."""
    rows = []
    for number, attack in enumerate(ATTACKS):
        for position, role in enumerate(("lead", "participant"), 1):
            rows.append(
                {
                    "list": f"list-{number}", "position": position, "role": role, "unit_id": f"{role}-{attack}",
                    "unit": attack, "official_name": attack, "written": attack, "system": attack, "level": None,
                    "open_class": attack, "document": "hostile", "clause": f"1/{number}", "start": number * 100 + 5,
                    "end": number * 100 + 50, "quote": f"（{attack}牵头）",
                }
            )  # fmt: skip
    return rows


def rules() -> list[dict]:
    """Rows of `funding-rules`."""
    return [
        {
            "rule": f"fund-{number}", "kind": "subsidy", "payer": attack, "beneficiary": attack, "amount": None,
            "unit": None, "per": [], "comparator": None, "base": attack, "condition": attack, "budget": attack,
            "modality": "must", "document": "hostile", "clause": f"1/{number}", "start": number * 100,
            "end": number * 100 + 50, "quote": f"{attack}：甲、乙",
        }
        for number, attack in enumerate(ATTACKS)
    ]  # fmt: skip


def statements() -> list[dict]:
    """Rows of `leadership-statements`."""
    return [
        {
            "subject": attack, "leader": attack, "kind": kind, "primary": True, "document": "hostile",
            "clause": f"1/{number}", "start": number * 100, "end": number * 100 + 50, "quote": f"{attack}：甲、乙",
        }
        for number, attack in enumerate(ATTACKS)
        for kind in ("same_level_party", "superior")
    ]  # fmt: skip
