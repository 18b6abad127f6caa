"""One line of the table: a measurement, its reference, and what the design allows."""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Row:
    """One measurement.

    Attributes:
        name: what was measured, against what.
        measured: what came out, in ``unit``.
        reference: the reference's figure in the same run, None where there is none.
        limit: the largest ratio that is allowed, None if the row is only told.
        ceiling: the most that is allowed, None if only the ratio counts.
        unit: what the figures count; milliseconds if nothing is said.
        note: what else there is to say, such as why there is no reference.
        more_is_better: whether the ratio is the reference over what was measured.
    """

    name: str
    measured: float
    reference: float | None = None
    limit: float | None = None
    ceiling: float | None = None
    unit: str = "ms"
    note: str = ""
    more_is_better: bool = False

    @property
    def ratio(self) -> float | None:
        """How many times as bad as the reference, if there is one; 1 where both are 0."""
        if self.reference is None:
            return None
        over, under = self.measured, self.reference
        if self.more_is_better:
            over, under = under, over
        if under == 0.0:
            return 1.0 if over == 0.0 else inf
        return over / under

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
        verdict = {True: "holds", False: "DOES NOT HOLD", None: ""}[self.is_met]
        parts = [f"{self.name:64s} {_figure(self.measured):>10s} {self.unit}"]
        if self.reference is not None and self.ratio is not None:
            parts.append(f"/ {_figure(self.reference):>10s} {self.unit} = {self.ratio:7.3f}")
        if self.limit is not None:
            parts.append(f"(at most {self.limit:g})")
        if self.ceiling is not None:
            parts.append(f"(at most {self.ceiling:g} {self.unit})")
        if self.note:
            parts.append(f"[{self.note}]")
        return " ".join([*parts, verdict]).rstrip()


def _figure(value: float) -> str:
    """Return a figure with four digits or two decimals, whichever says more."""
    return f"{value:.4f}" if 0.0 < abs(value) < 1.0 else f"{value:.2f}"
