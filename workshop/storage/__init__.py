"""The workshop file: everything that touches SQLite, and nothing else does."""
