"""The committed decisions: which record a citation was given, on what evidence, and who decided."""
