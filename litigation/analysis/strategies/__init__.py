"""What to do next, by whom and until when, for the position and the scenario asked for."""

from litigation.analysis.strategies.plan import plan_strategies

__all__ = ["plan_strategies"]
