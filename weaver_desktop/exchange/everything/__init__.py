"""A book as JSON, with nothing left out; ``resources/weaver-book.schema.json`` describes it."""
