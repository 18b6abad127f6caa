"""What might be, in words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.graph.what_if.outlook import Outlook, Prospect

_LEAST_SHOWN = 0.005
"""Shares nearer than this look the same as whole per cents."""


@dataclass(frozen=True, slots=True)
class Line:
    """One measure in words.

    Attributes:
        name: what it is called.
        meaning: what it means, as a sentence.
        with_you: “12 % → 18 %”, or one number if it stays.
        without_you: the same without the weaver; None if the book does not say who she is.
        changes: whether either of the two does.
    """

    name: Phrase
    meaning: Phrase
    with_you: Phrase
    without_you: Phrase | None
    changes: bool


def lines(outlook: Outlook) -> tuple[Line, ...]:
    """Return the measures, each as it is and as it would be."""
    return tuple(
        line
        for line in (
            _shares(
                outlook,
                phrase("Can reach each other"),
                phrase("The share of all pairs whom some chain of ties links."),
                lambda of: of.connectedness,
            ),
            _shares(
                outlook,
                phrase("Within two steps"),
                phrase(
                    "The share of the others whom each knows, or could meet through one person, on "
                    "average."
                ),
                lambda of: of.reach_two,
            ),
            _shares(
                outlook,
                phrase("Closeness of all"),
                phrase(
                    "Efficiency: 1 divided by the number of steps, averaged over all pairs. 100 % "
                    "if everybody knew everybody."
                ),
                lambda of: of.efficiency,
            ),
            _numbers(
                outlook,
                phrase("Without any tie"),
                phrase("People and groups with no tie that counts."),
                lambda of: of.isolates,
            ),
            _numbers(
                outlook,
                phrase("Separate parts"),
                phrase("Parts of the network that no tie links with each other."),
                lambda of: of.components,
            ),
            _on_the_hub(outlook),
        )
        if line is not None
    )


def gist(outlook: Outlook) -> Phrase:
    """Say what matters most about it, in a sentence or two."""
    said = list(_told(outlook))
    if not said:
        return phrase("These numbers would stay as they are: the ties would run where others do.")
    if len(said) == 1:
        return said[0]
    return phrase("{first} {second}", first=said[0], second=said[1])


def _told(outlook: Outlook) -> Iterator[Phrase]:
    """Yield what is worth saying, what matters most first."""
    before, after = outlook.before, outlook.after
    alone = before.isolates - after.isolates
    if alone == 1:
        yield phrase("One fewer would be without any tie.")
    elif alone > 1:
        yield phrase("{count} fewer would be without any tie.", count=alone)
    yield from _of_parts(outlook)
    yield from _of_hubs(outlook)
    more = (after.reach_two - before.reach_two) * (after.parties - 1)
    if more >= _LEAST_SHOWN:
        yield phrase(
            "Each would have {count} more within two steps, on average.", count=_rounded(more)
        )


def _of_parts(outlook: Outlook) -> Iterator[Phrase]:
    before, after = outlook.before, outlook.after
    fewer = (before.components - before.isolates) - (after.components - after.isolates)
    if fewer > 0 and before.components > after.components:
        yield phrase("Parts that had no link would be linked.")
        return
    was, would = outlook.before_without_you, outlook.after_without_you
    if was is None or would is None or would.components >= was.components:
        return
    if would.components == 1:
        yield phrase("Even without you, all would hang together.")
    else:
        yield phrase(
            "Without you there would be {after} separate parts instead of {before}.",
            after=would.components,
            before=was.components,
        )


def _of_hubs(outlook: Outlook) -> Iterator[Phrase]:
    before, after = outlook.before, outlook.after
    if before.hub_dependence is None or after.hub_dependence is None:
        return
    if before.hub_dependence - after.hub_dependence >= _LEAST_SHOWN:
        if before.is_hub_you:
            yield phrase("Less would hang on you.")
        else:
            yield phrase("Less would hang on {name}.", name=before.hub)


def _shares(
    outlook: Outlook, name: Phrase, meaning: Phrase, read: Callable[[Prospect], float]
) -> Line:
    return _line(outlook, name, meaning, lambda of: _share(read(of)))


def _numbers(
    outlook: Outlook, name: Phrase, meaning: Phrase, read: Callable[[Prospect], int]
) -> Line:
    return _line(outlook, name, meaning, lambda of: f"{read(of):,}")


def _on_the_hub(outlook: Outlook) -> Line | None:
    before, lone = outlook.before, outlook.before_without_you
    if not outlook.knows_hubs or before.hub_dependence is None:
        return None
    who: Phrase | str = phrase("you") if before.is_hub_you else before.hub
    meaning = phrase(
        "The share of the others’ connections that would break without {name}.", name=who
    )
    if lone is not None and lone.hub and lone.hub != before.hub:
        meaning = phrase("{meaning} Without you: {name}.", meaning=meaning, name=lone.hub)
    return _line(
        outlook,
        phrase("Hangs on {name}", name=who),
        meaning,
        lambda of: "–" if of.hub_dependence is None else _share(of.hub_dependence),
    )


def _line(outlook: Outlook, name: Phrase, meaning: Phrase, read: Callable[[Prospect], str]) -> Line:
    was, would = read(outlook.before), read(outlook.after)
    lone = None
    changes = was != would
    if outlook.before_without_you is not None and outlook.after_without_you is not None:
        lone_was, lone_would = read(outlook.before_without_you), read(outlook.after_without_you)
        lone = _arrow(lone_was, lone_would)
        changes = changes or lone_was != lone_would
    return Line(name, meaning, _arrow(was, would), lone, changes)


def _arrow(was: str, would: str) -> Phrase:
    if was == would:
        return phrase("{value}", value=was)
    return phrase("{before} → {after}", before=was, after=would)


def _share(value: float) -> str:
    """Return a share in per cent, with one decimal where whole ones would hide small changes."""
    return f"{100 * value:.1f} %"


def _rounded(value: float) -> str:
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"  # noqa: PLR2004 - two figures tell
