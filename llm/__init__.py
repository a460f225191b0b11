"""A small client for OpenAI-compatible chat endpoints: plain Python, no framework."""
