"""The map as text: who is selected and whom they are tied to, for eyes and for ears."""
