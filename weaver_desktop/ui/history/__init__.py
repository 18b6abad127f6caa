"""The History panel: everything that was done, and the way back to any of it."""
