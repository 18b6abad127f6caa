"""Address books and guest lists of other programs."""
