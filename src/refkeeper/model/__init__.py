"""The nouns of refkeeper: frozen dataclasses that import nothing but the standard library."""
