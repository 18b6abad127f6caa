"""Files in and out, as pure functions between a path and a batch."""
