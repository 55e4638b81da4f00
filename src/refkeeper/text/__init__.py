"""Pure functions from text to text or number; no spans, no nouns, no clock."""
