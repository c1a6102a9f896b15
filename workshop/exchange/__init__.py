"""Plans, cards and tables coming in from other programs and going out to them."""
