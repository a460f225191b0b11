"""Real servers for tests: private instances on free ports of 127.0.0.1, made to be killed."""
