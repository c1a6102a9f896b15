"""The journey board on screen: painter, view, gestures and accessibility."""
