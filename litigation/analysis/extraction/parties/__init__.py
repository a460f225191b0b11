"""Who the papers speak of: names with their aliases, details and roles."""
