"""What changes the stored texts."""

from statutes.services.load import statutes_load
from statutes.services.report import FileReport, LoadReport, Outcome

__all__ = ["FileReport", "LoadReport", "Outcome", "statutes_load"]
