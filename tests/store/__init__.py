"""The book file: opened, written, searched, broken."""
