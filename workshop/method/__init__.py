"""The workshop's method as data: steps, minutes, script, prompts and presets."""
