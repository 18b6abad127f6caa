"""What leaves a book: chosen, with everybody's wishes obeyed, as rows and as one plain value."""
