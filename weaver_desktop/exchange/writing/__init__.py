"""Files out: pure functions from all that leaves a book to what other programs read."""
