"""Where HTML keeps its notes: one file a family of forms, the most telling first."""
