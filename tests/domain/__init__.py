"""The words that all floors share."""
