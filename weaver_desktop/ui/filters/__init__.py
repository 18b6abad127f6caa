"""Choosing what the map shows: chips, the menu of filters, days and names that are asked for."""
