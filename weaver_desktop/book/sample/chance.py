"""Chance that comes out the same for the same seed."""

from random import Random


def lots(seed: int, subject: str) -> Random:
    """Return a source of chance of its own for each subject, so that they change apart."""
    return Random(f"{seed} {subject}")  # noqa: S311 - for a made-up book, not for a secret
