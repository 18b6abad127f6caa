"""Damaged files without end: each has to give a batch or a sentence, and soon. ``make fuzz``."""
