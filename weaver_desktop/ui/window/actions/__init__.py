"""What can be done in the window: every action in one table."""
