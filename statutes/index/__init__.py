"""The full-text index of articles: one tokenisation, one engine for each kind of database."""

from statutes.index.engine import Engine, engine

__all__ = ["Engine", "engine"]
