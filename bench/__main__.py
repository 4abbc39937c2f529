"""`python -m bench [PART…]`: runs the parts and prints one line a measurement."""

from __future__ import annotations

import sys
from importlib import import_module

PARTS = ("extraction", "loading", "questions", "maps", "service")
HEAVY = ("corpus",)
"""Parts that take minutes: they run where they are named."""


def main(parts: list[str]) -> int:
    """Runs the named parts, or all that are quick; returns how the process should exit."""
    unknown = [part for part in parts if part not in (*PARTS, *HEAVY)]
    if unknown:
        print(f"There is no part {', '.join(unknown)}; there are {', '.join((*PARTS, *HEAVY))}.", file=sys.stderr)
        return 2
    for part in parts or PARTS:
        print(f"== {part}", flush=True)
        for line in import_module(f"bench.{part}").run():
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
