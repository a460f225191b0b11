"""The element × evidence matrix of a case."""

from litigation.analysis.evidence.matrix import analyze_evidence
from litigation.analysis.evidence.values import Matrix

__all__ = ["Matrix", "analyze_evidence"]
