"""The one place where the next workshop is adopted; the session and the slides beside it."""
