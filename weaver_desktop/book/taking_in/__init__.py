"""What an import writes beside the parties themselves; each module knows one kind of it."""
