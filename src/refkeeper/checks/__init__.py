"""What should a person look at?  One file a rule."""
