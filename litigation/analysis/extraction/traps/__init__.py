"""Places that cannot both be right, and things that a hurried reader gets wrong."""
