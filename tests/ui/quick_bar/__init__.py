"""The quick bar."""
