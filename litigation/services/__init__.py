"""Everything that changes analyses."""

from litigation.services.again import analysis_again
from litigation.services.finish import analysis_store
from litigation.services.review import finding_review
from litigation.services.start import StartedAnalysis, analysis_start

__all__ = [
    "StartedAnalysis",
    "analysis_again",
    "analysis_start",
    "analysis_store",
    "finding_review",
]
