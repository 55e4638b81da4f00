"""Makes the model that reads citations: a generator of notes, a trainer and an evaluator.  Not shipped in the wheel."""
