"""Papers that turn up in any kind of case."""
