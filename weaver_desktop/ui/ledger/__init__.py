"""The ledger of introductions: a board of those under way, and what came of them all."""
