"""What does a note claim?  Splits a note into citations and remarks and reads their fields."""
