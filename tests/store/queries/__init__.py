"""Questions to a book."""
