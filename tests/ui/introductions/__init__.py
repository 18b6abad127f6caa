"""The Introductions panel."""
