"""The Introductions panel: who might meet, and how far those under way have come."""
