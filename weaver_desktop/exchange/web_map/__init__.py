"""A map as one HTML file that needs nothing else: a pure function of what it shows."""
