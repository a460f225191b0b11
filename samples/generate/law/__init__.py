"""A small computation of its own, so that the truth does not come from the code under test."""
