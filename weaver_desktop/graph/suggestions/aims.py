"""What the weaver wants more of, or less."""

from dataclasses import dataclass

from weaver_desktop.graph.suggestions.families import Family

MOST = 2.0
"""An aim at this counts double; at 0 it is left aside."""


@dataclass(frozen=True, slots=True)
class Aims:
    """Four aims, each from 0 (not now) over 1 (as usual) to 2 (above all).

    Attributes:
        close_triangles: introduce those whose acquaintances know each other already.
        bridge_groups: join what is not joined, and lean less on the weaver.
        welcome_newcomers: bring in those who know hardly anybody.
        answer_needs: bring needs and gifts together.
    """

    close_triangles: float = 1.0
    bridge_groups: float = 1.0
    welcome_newcomers: float = 1.0
    answer_needs: float = 1.0

    def __post_init__(self) -> None:
        """Refuse what is no aim.

        Raises:
            ValueError: if one lies outside 0 to 2.
        """
        for aim in (
            self.close_triangles,
            self.bridge_groups,
            self.welcome_newcomers,
            self.answer_needs,
        ):
            if not 0 <= aim <= MOST:
                raise ValueError(aim)

    def of(self, family: Family) -> float:
        """Return how much a kind of reasons counts by these aims."""
        if family in {Family.CLOSURE, Family.PATHS, Family.CLOSENESS}:
            return self.close_triangles
        return self.answer_needs if family is Family.NEED_AND_GIFT else 1.0


USUAL = Aims()
