"""The facilitator's window on the laptop."""
