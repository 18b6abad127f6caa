"""Which of the likely pairs to suggest: what the tie would change, whose turn it is, which aims."""
