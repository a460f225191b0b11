"""Sample cases of the project and the generator that writes them."""
