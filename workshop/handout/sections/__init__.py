"""The hand-out's sections: pure functions from the plan to content, in the order in which they are read."""
