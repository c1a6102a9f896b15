"""The edits of each step: functions from one workshop to the next."""
