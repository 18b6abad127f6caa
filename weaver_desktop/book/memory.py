"""What one question leaves for the next."""

from dataclasses import dataclass


@dataclass(slots=True)
class Memory:
    """Room for one thing that was worked out; whoever takes it checks that it still holds."""

    kept: object = None
