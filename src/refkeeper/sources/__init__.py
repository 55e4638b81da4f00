"""Who knows this work?  Crossref, other DOI agencies, libraries and records on disk, and the cache before them."""
