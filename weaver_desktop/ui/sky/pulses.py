"""Light that tells what just happened: a line drawing itself, a star lighting up."""

from dataclasses import dataclass

from weaver_desktop.domain.ids import PartyId

DRAW_MS = 600
GLOW_MS = 1400


@dataclass(frozen=True, slots=True)
class Pulse:
    """Two stars that have just been tied, or one (``other`` is None) that has just appeared."""

    star: PartyId
    other: PartyId | None
    began_ms: int

    def still(self, now_ms: int) -> "Pulse":
        """Return the pulse as it looks where nothing may move: drawn, alight, until it is over."""
        return self if self.is_over(now_ms) else Pulse(self.star, self.other, now_ms - DRAW_MS)

    def reach(self, now_ms: int) -> float:
        """Return how far the line has drawn itself, 0–1, easing out."""
        share = min(max((now_ms - self.began_ms) / DRAW_MS, 0.0), 1.0)
        return 1.0 - (1.0 - share) ** 3

    def light(self, now_ms: int) -> float:
        """Return how much glow is left, 1–0."""
        return max(1.0 - max(now_ms - self.began_ms, 0) / (DRAW_MS + GLOW_MS), 0.0)

    def is_over(self, now_ms: int) -> bool:
        """Tell whether it has gone out."""
        return self.light(now_ms) <= 0.0
