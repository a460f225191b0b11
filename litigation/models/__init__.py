"""The rows of the case analysis."""

from litigation.models.analysis import AnalysisDocument, LitigationAnalysis
from litigation.models.file import AnalysisFile
from litigation.models.package import PackageText, RulePackageRow
from litigation.models.rate import RateEntry
from litigation.models.review import FindingReview

__all__ = [
    "AnalysisDocument",
    "AnalysisFile",
    "FindingReview",
    "LitigationAnalysis",
    "PackageText",
    "RateEntry",
    "RulePackageRow",
]
