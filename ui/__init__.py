"""The windows: home, the facilitator's console, the room's projector."""
