"""Guards: what fails a test that leaves something behind."""
