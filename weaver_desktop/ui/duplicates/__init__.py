"""Two entries that may be one: asked about, told apart, or merged."""
