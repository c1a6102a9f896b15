"""What is asked of the laptop itself: stay awake while a clock runs, and make one soft sound."""
