"""Address books and guest lists as other programs write them: their columns, and what they mean."""
