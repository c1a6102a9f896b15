"""The workshop itself, without windows: the plan, its rules, its file, its paper."""
