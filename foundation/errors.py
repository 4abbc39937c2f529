"""The one error tree. Each error is a sentence for a person: what is wrong, where, and what to do about it.

The command line prints `str(error)` and exits with `exit_code`; the API answers `status` with the same sentence
as `application/problem+json`. A bug is not in this tree: it keeps its traceback.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar


class QuntuanError(Exception):
    """Root of all errors that a person can mend.

    Args:
        message: one sentence without a full stop, naming the file or value and the place in it.
        remedy: what to do, as an imperative sentence without a full stop; empty when nothing can be advised.
    """

    code: ClassVar[str] = "error"
    title: ClassVar[str] = "Error"
    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}." if self.remedy else f"{self.message}."


class InputError(QuntuanError):
    """A file, argument or parameter that cannot be used as it is."""

    code = "bad-input"
    title = "Bad input"
    status = 422


class NotFoundError(QuntuanError):
    """A name that fits nothing; `nearest` lists the nearest names that exist."""

    code = "not-found"
    title = "Not found"
    status = 404

    def __init__(self, message: str, *, remedy: str = "", nearest: Sequence[str] = ()) -> None:
        super().__init__(message, remedy=remedy)
        self.nearest = list(nearest)


class AmbiguousError(QuntuanError):
    """A name that fits several things; `candidates` lists them."""

    code = "ambiguous"
    title = "Ambiguous"
    status = 409

    def __init__(self, message: str, *, remedy: str = "", candidates: Sequence[str] = ()) -> None:
        super().__init__(message, remedy=remedy)
        self.candidates = list(candidates)


class StoreError(QuntuanError):
    """The graph store is not there, refuses, or failed."""

    code = "store-unavailable"
    title = "Store unavailable"
    status = 503


class BusyError(StoreError):
    """Somebody else holds what is needed; the message names the holder."""

    code = "busy"
    title = "Busy"


class ForbiddenError(QuntuanError):
    """The request is understood and refused."""

    code = "forbidden"
    title = "Forbidden"
    status = 403


class LimitError(QuntuanError):
    """A limit of time, size or rows was reached; the message names the limit and its value."""

    code = "limit"
    title = "Limit reached"
    status = 413
