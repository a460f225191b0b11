"""The rows of the case analysis."""

from litigation.models.analysis import AnalysisDocument, LitigationAnalysis
from litigation.models.file import AnalysisFile
from litigation.models.rate import RateEntry

__all__ = ["AnalysisDocument", "AnalysisFile", "LitigationAnalysis", "RateEntry"]
