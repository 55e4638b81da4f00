"""The edits that mend an article: how they are made and applied."""
