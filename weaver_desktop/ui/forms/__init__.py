"""Fields that are edited where they are read: saved on leaving, restored with Escape."""
