"""Zip files from strangers: bounded, cleaned, expanded."""
