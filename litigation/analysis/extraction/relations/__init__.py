"""How the papers stand to each other."""
