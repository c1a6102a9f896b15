"""What a plan shows: pure functions that return numbers, ids and codes.

Words are made above them, and so is rounding. A percentage is a float from one exact division, so that what
is exactly half way is so for whoever rounds it. A share of nothing is None, not 0. In every formula a
discipline is one row of `disciplines`; only headings fold groups.

What is about people (pulse, confidence, who stays behind) is not for the room by name: see `pulse`.
"""
