"""The People panel: everyone in the book, and finding them."""
