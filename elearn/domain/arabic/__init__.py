"""Arabic text and numbers: one way to compare, match and order them."""
