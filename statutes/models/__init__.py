"""Official texts: laws, their versions by date, and the articles of each version."""

from statutes.models.article import Article
from statutes.models.law import Law, LawVersion

__all__ = ["Article", "Law", "LawVersion"]
