"""The element × evidence matrix of a case."""

from litigation.analysis.evidence.values import Matrix

__all__ = ["Matrix"]
