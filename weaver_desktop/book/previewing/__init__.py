"""What an import would do, found out before anything is written."""
