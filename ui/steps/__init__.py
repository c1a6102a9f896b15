"""One editor for each step of the workshop."""
