"""What configured models add to the offline reasoning: only what they can show in the sources."""

from litigation.analysis.models_opinion.opinion import with_opinions

__all__ = ["with_opinions"]
