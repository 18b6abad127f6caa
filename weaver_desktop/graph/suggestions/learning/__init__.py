"""How much features count: taught by public networks, the book's own ties, and outcomes."""
