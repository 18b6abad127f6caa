"""Questions to a book, one module a subject. They return what the domain calls things."""
