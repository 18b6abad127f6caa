"""Tests of the ledger of introductions."""
