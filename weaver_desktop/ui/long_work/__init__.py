"""Work that takes longer than a blink: bit by bit, while the window stays alive."""
