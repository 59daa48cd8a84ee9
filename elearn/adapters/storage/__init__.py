"""Where uploaded files lie."""
