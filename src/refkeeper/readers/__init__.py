"""Where are the notes?  One file a syntax; each finds the notes and markers and nothing else."""
