"""Reads official texts: plain Python, from lines to articles."""
