"""Judgments, rulings, mediation papers and awards, cut into parts and read part by part."""
