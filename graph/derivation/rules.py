"""Which rules derived a graph: when they change, a graph is derived anew, without its files being read again."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from foundation.settings import PROJECT


@lru_cache(maxsize=1)
def rules() -> str:
    """Hash of the code that derives; the vocabulary is in the fingerprint of every loaded file already."""
    digest = hashlib.sha256()
    for path in sorted((PROJECT / "graph" / "derivation").glob("*.py")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
