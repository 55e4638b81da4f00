"""One oddity of the citing world read properly, one file each."""
