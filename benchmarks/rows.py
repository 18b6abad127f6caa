"""One line of the table: a measurement, its reference, and what the design allows."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One measurement.

    Attributes:
        name: what was measured, against what.
        measured: milliseconds.
        reference: the reference's milliseconds in the same run, None where there is none.
        limit: the largest ratio that is allowed, None if the row is only told.
        ceiling: the most milliseconds that are allowed, None if only the ratio counts.
    """

    name: str
    measured: float
    reference: float | None = None
    limit: float | None = None
    ceiling: float | None = None

    @property
    def ratio(self) -> float | None:
        """Measured over reference, if there is one."""
        return None if self.reference is None else self.measured / self.reference

    @property
    def is_met(self) -> bool | None:
        """Whether what is allowed holds; None if there is nothing to compare."""
        verdicts = []
        if self.ratio is not None and self.limit is not None:
            verdicts.append(self.ratio <= self.limit)
        if self.ceiling is not None:
            verdicts.append(self.measured <= self.ceiling)
        return all(verdicts) if verdicts else None

    def __str__(self) -> str:
        """Return the row as a line of text."""
        verdict = {True: "holds", False: "TOO SLOW", None: ""}[self.is_met]
        parts = [f"{self.name:64s} {self.measured:10.2f} ms"]
        if self.reference is not None and self.ratio is not None:
            parts.append(f"/ {self.reference:10.2f} ms = {self.ratio:7.3f}")
        if self.limit is not None:
            parts.append(f"(at most {self.limit:g})")
        if self.ceiling is not None:
            parts.append(f"(at most {self.ceiling:g} ms)")
        return " ".join([*parts, verdict]).rstrip()
