"""A weaver's day, lived through the real widgets with real keys and a real pointer."""
