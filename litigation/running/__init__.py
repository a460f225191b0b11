"""Runs a case analysis: from the papers of its row to the stored report."""
