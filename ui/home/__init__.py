"""The first window: recent workshops, examples, a new one."""
