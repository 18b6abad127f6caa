"""Cards about parties, with what can be done about them."""
