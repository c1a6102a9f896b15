"""Pictures as lists of primitives, by arithmetic: painted on screen and on paper alike."""
