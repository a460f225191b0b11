"""The limitation period: start, interruptions, last safe day (民法典 188–199, 诉讼时效规定)."""

from litigation.analysis.claims.limitation.strip import limitation_of

__all__ = ["limitation_of"]
