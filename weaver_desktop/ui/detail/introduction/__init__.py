"""The page of one introduction: its reasons, what both say, what to write, what came of it."""
