"""The book file: one SQLite database, its schema, its one write path and its queries.

The only floor that knows SQL, sqlite-utils and the driver.
"""
