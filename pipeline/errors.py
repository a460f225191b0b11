"""Failures that people meet: a stable code, a sentence, and whether trying again can help."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class DomainError(Exception):
    """An expected failure.

    `code` is stable and machine-readable, `status` the HTTP status an edge answers with,
    `permanent` says that a retry cannot help, `fields` names the inputs at fault.
    """

    code = "error"
    status = 422
    permanent = True

    def __init__(self, message: str, *, fields: dict[str, list[str]] | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.fields = fields or {}

    def as_wire(self, speak: Callable[[str], str] = str) -> dict[str, Any]:
        """The failure for a program; `speak` puts a sentence into the language of who asked."""
        wire: dict[str, Any] = {"code": self.code, "message": speak(self.message)}
        if self.fields:
            wire["fields"] = {
                name: [speak(one) for one in told] for name, told in self.fields.items()
            }
        return wire


class Transient(DomainError):
    """A failure that may pass by itself; the runner tries again.

    `retry_after_seconds` is how long the other side asked to be left alone, if it did.
    """

    code = "transient"
    status = 503
    permanent = False
    retry_after_seconds: float | None = None
