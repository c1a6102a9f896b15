"""Tokens, the one style sheet, icons and fonts: the only place with a colour or a size."""
