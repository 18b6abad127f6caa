"""The People panel."""
