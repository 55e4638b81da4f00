"""What the style families share: templates, and names, dates and page numbers written by habit."""
