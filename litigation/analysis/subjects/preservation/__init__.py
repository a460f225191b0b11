"""Securing assets and evidence before or during the suit."""
