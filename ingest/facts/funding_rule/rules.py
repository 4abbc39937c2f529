"""A mechanism as data: which kind of rule, which words state it, which words forbid the reading, and where its parts stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ingest.records import FundingKind

Need = Literal["money", "fund", "venue", "carried"]
"""What must be spoken of: `money`, `fund`, `venue` in the clause itself; `carried`: money in it or earlier in the sentence."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One sentence form of one mechanism.

    Attributes:
        kind: the record's kind.
        pattern: found in a comma clause; its groups `payer`, `beneficiary`, `base`, `budget`, `condition` fill the fields.
        veto: words that make it another thing.
        need: what must be spoken of besides, see `Need`.
        acts: what the clause's subject is: who pays, who benefits, or who only acts (`agent`).
    """

    kind: FundingKind
    pattern: re.Pattern[str]
    veto: re.Pattern[str] | None = None
    need: Need | None = None
    acts: Literal["payer", "beneficiary", "agent"] = "payer"


@dataclass(frozen=True, slots=True)
class NoFact:
    """A form that speaks of money and states no rule, with the reason for the ledger."""

    reason: str
    pattern: re.Pattern[str]
