"""What comes up over the map."""
