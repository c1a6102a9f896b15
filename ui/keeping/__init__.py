"""What the file keeps, in windows: history, backups, recovery, looking, copies and forgetting."""
