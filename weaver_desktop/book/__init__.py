"""The one door for reads and edits: acts, history, the change feed, capture and search."""
