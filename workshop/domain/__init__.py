"""The plan as frozen values, and the rules that a user can break."""
