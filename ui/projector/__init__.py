"""The room's window: what everybody sees, and nothing else."""
