"""The ledger of introductions: a board, a page for each, and what came of them all."""
