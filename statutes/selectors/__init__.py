"""Finding laws and articles, always as of a day."""

from statutes.selectors.articles import (
    ArticleFound,
    ArticleNotFound,
    article_named,
    article_on,
    article_place,
    laws,
)
from statutes.selectors.search import Hit, QueryTooShort, SearchResult, search

__all__ = [
    "ArticleFound",
    "ArticleNotFound",
    "Hit",
    "QueryTooShort",
    "SearchResult",
    "article_named",
    "article_on",
    "article_place",
    "laws",
    "search",
]
