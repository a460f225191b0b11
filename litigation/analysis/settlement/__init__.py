"""A range to settle in, from odds that the lawyer enters; the engine has none of its own."""

from litigation.analysis.settlement.expectation import settlement_of

__all__ = ["settlement_of"]
