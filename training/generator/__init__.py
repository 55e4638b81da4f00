"""Writes notes whose every letter is labelled, in the styles that no labelled set has."""
