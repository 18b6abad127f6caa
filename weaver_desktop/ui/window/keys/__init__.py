"""All actions with their keys: looked up on a sheet, or printed."""
