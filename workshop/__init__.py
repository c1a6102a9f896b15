"""The workshop itself, without windows: the plan, its rules, its file, its paper."""

VERSION = "0.1.0"
"""Of the application; `pyproject.toml` says the same."""
