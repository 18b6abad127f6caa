"""The ledger of introductions: what is written to whom, and what came of it all."""
