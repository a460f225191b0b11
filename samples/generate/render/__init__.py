"""From a paper to the bytes of its file."""
