"""The bar that is always there: capture a line, find somebody, run an action."""
