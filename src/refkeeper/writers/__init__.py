"""How does this format spell it?  One file a format."""
