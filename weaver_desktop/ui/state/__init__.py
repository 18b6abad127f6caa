"""What widgets share instead of talking to each other: changes, the selection, advice."""
