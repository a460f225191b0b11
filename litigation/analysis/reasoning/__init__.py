"""From matrix and money to what a litigator says about the case, from the chair asked for."""

from litigation.analysis.reasoning.values import Reasoning

__all__ = ["Reasoning"]
