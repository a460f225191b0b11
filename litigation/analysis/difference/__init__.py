"""What changed between two analyses of one case, and which papers it goes back to."""
