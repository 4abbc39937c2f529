"""What the embedded store's process and those who use it must agree on."""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path

DATABASE = "kg"
TAKEN = 75
"""Exit code when another process holds the files."""


def secrets_of(home: Path) -> dict[str, str]:
    """The store's passwords and control token, made on the first call (file mode 600)."""
    file = home / "secret.json"
    if not file.exists():
        made = {name: secrets.token_hex(16) for name in ("root", "reader", "control")}
        part = home / f"secret.{os.getpid()}.part"
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            json.dump(made, out)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    found: dict[str, str] = json.loads(file.read_text("utf-8"))
    return found
