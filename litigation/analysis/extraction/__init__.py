"""How facts are found in the papers: own patterns over canonical text, each hit with its span."""
