"""Money and time: what can be claimed, to the fen, and until when."""

from litigation.analysis.claims.rates import RateRow, Rates
from litigation.analysis.claims.values import Calculation

__all__ = ["Calculation", "RateRow", "Rates"]
