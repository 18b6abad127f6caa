"""How well introductions are predicted, on problems with known answers."""
