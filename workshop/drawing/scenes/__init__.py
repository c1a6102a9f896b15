"""Pictures of what the plan shows: the Mirror, leaders, faces, promises, the pot, leverage, the pulse.

Each is a function of a part of the plan and a `Frame`; it returns pages, lists of shapes in that frame.
"""
