"""What to do next, by whom and until when, for the position and the scenario asked for."""
