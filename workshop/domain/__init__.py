"""The values of a plan and the rules that a user can break; the standard library only."""
