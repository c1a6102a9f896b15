"""The window in which a facilitator makes the method their own."""
