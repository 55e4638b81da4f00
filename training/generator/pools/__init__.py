"""Word lists of each field of study: its journals, courts, codes, archives; and works made from them."""
