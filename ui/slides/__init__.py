"""Paints a slide: projector, preview and thumbnail are the same view."""
