"""The history of lanes in numbers: counted from events, kept by stretches of time."""
