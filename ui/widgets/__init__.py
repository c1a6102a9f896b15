"""Plain widgets: values in, signals out."""
