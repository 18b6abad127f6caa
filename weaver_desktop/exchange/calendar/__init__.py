"""Calendars: who came to which gathering."""
