"""People and circles beyond those written by hand, for samples of any size."""

from collections.abc import Iterator, Sequence
from itertools import product
from random import Random

from weaver_desktop.book.sample.tables import Circle, Portrait, Series, read_table


class Inventor:
    """Makes up people and circles; each name comes once."""

    def __init__(self, series: Series, taken: Sequence[str], rng: Random) -> None:
        """Make up what is not ``taken``, from the words of the series and a table of names."""
        table = read_table("invention.toml")
        self._rng = rng
        self._taken = set(taken)
        self._cultures: list[dict[str, list[str]]] = table["names"]
        self._headlines: list[str] = table["headlines"]
        self._places: list[str] = table["places"]
        self._circle_places: list[str] = table["circle_places"]
        self._kinds: list[dict[str, str]] = table["circle"]
        written = [one for circle in series.circles for one in circle.members]
        self._needs = [text for one in written for text in one.needs]
        self._offers = [text for one in written for text in one.offers]
        self._loves = [text for one in written for text in one.loves]
        self._tags = sorted({tag for one in written for tag in one.tags})

    def circles(self, count: int) -> list[Circle]:
        """Make up circles; each place has one of each kind, so some 600 are different."""
        every = list(product(self._circle_places, self._kinds))
        self._rng.shuffle(every)
        return [
            Circle(
                name=f"{place} {kind['kind']}",
                kind=kind["group_kind"],
                place=place,
                purpose=kind["purpose"],
                tag=kind["tag"],
                haunt=place,
                talk=tuple(kind["talk"]),
            )
            for place, kind in every[:count]
        ]

    def people(self) -> Iterator[Portrait]:
        """Make up one person after another."""
        rng = self._rng
        while True:
            pronouns = rng.choice(("she/her", "he/him"))
            yield Portrait(
                name=self._name(pronouns),
                pronouns=rng.choice((pronouns, pronouns, pronouns, pronouns, "they/them", "")),
                headline=rng.choice(self._headlines),
                place=rng.choice(self._places),
                tags=tuple(self._some(self._tags, 0.5)),
                needs=tuple(self._some(self._needs, 0.35)),
                offers=tuple(self._some(self._offers, 0.5)),
                loves=tuple(self._some(self._loves, 0.8)),
            )

    def _some(self, words: list[str], chance: float) -> list[str]:
        return [self._rng.choice(words)] if self._rng.random() < chance else []

    def _name(self, pronouns: str) -> str:
        rng = self._rng
        while True:
            culture = rng.choice(self._cultures)
            given = culture["she" if pronouns == "she/her" else "he"]
            name = [rng.choice(given), rng.choice(culture["family"])]
            if culture.get("family_first"):
                name.reverse()
            if " ".join(name) in self._taken:
                second = rng.choice(culture["family"])
                name.insert(1, second)
            whole = " ".join(name)
            if len(set(name)) == len(name) and whole not in self._taken:
                self._taken.add(whole)
                return whole
