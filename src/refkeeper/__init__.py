"""refkeeper: footnotes in, a clean article and a correct bibliography out."""
