"""What a plan shows: pure functions from the plan to figures and codes."""
