"""The ledger of introductions."""
