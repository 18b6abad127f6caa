"""Small parts."""
