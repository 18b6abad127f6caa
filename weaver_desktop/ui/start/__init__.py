"""The first start: what to do with an empty book."""
