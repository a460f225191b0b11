"""The file as the plaintiff and as the defendant sees it, element by element."""

from litigation.analysis.reasoning.two_chairs.view import two_chairs

__all__ = ["two_chairs"]
