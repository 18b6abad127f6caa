"""What is due today."""
