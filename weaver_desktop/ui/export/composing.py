"""From a moment of the map to the sheet that is drawn: as on the screen, or fit to be shared."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.exchange.web_map.map import Cloud, Key
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.communities import reach2
from weaver_desktop.graph.network import Floats, Network
from weaver_desktop.graph.views import PartyFacts, as_of, joined
from weaver_desktop.ui.export import parts
from weaver_desktop.ui.export.captions import caption
from weaver_desktop.ui.export.layers import Layers
from weaver_desktop.ui.export.reading import Told
from weaver_desktop.ui.export.sheet import Sheet, Stroke
from weaver_desktop.ui.export.shot import Shot
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.rules import (
    Known,
    Meaning,
    StarLooks,
    every_meaning,
    looks_on,
    star_looks,
)
from weaver_desktop.ui.state.looks import ColourBy, SizeBy
from weaver_desktop.ui.theme.palette import Palette
from weaver_desktop.ui.widgets.wording import spoken


class Composer:
    """Puts sheets together from one moment, for any day of it.

    With ``is_shareable`` everybody appears as they wish, the weaver too; private facts count for
    nothing, and what the weaver has selected or imagines stays with her.
    """

    def __init__(
        self,
        shot: Shot,
        told: Told,
        layers: Layers,
        *,
        palette: Palette | None = None,
        is_shareable: bool,
    ) -> None:
        """Prepare, in any thread.

        Args:
            shot: the moment of the map.
            told: what the book tells besides.
            layers: know where names and clouds go.
            palette: the screen's, unless another is wanted.
            is_shareable: whether others will see it.
        """
        self.shot = shot
        self.palette = palette or shot.palette
        self.is_shareable = is_shareable
        self._told = told
        self._layers = layers
        self.whole = told.wishes.keep(shot.whole)
        self._at = _places(shot.whole, self.whole)
        self.looks = self._dress()

    def network(self, day: int | None) -> Network:
        """Return the part of the network that is seen as of a day, an ordinal; None for today."""
        shot, lens = self.shot, self.shot.lens
        seen = shot.whole
        if day is not None or lens.filters or lens.is_without_you:
            facts = self._told.facts or PartyFacts(today=shot.today.toordinal())
            seen = lens.view_on(shot.whole, facts, self._told.past, day)
        if lens.imagined and not self.is_shareable and day == shot.day:
            seen = joined(seen, lens.imagined)
        return self._told.wishes.keep(seen)

    def places(self, network: Network) -> Floats:
        """Return (n, 2) pixels where the parties of a network that was returned stand."""
        return self.shot.on_sheet(self.shot.places[self._at[_places(self.whole, network)]])

    @property
    def portraits(self) -> Mapping[PartyId, bytes]:
        """Small photos as JPEG, where they were read."""
        return self._told.portraits

    def strokes(self, network: Network, room: Floats | None = None) -> tuple[Stroke, ...]:
        """Return what lies over the map of a network that was returned; nothing for others.

        Args:
            network: what is seen.
            room: n pixels that lines of the selected keep from the middle of stars, if any.
        """
        if self.is_shareable:
            return ()
        apart = np.zeros(network.party_count) if room is None else room
        return parts.strokes(self.shot, network, self.places(network), apart, self.palette)

    def looks_of(self, network: Network, day: int | None) -> StarLooks:
        """Return the looks of the stars of a network that was returned for a day."""
        past = self._told.past
        if day is None or past is None:
            return self.looks.of(_places(self.whole, network))
        then = self._told.wishes.keep(as_of(self.shot.whole, past, day))
        rules, facts = self.shot.rules, self._told.facts
        known = Known(
            day,
            facts=None if facts is None else replace(facts, today=day),
            reach=reach2(then) if rules.size is SizeBy.REACH else None,
        )
        looks = looks_on(then, _places(self.whole, then), self.looks, rules, known)
        return looks.of(_places(then, network))

    def clouds(self, network: Network, looks: StarLooks) -> tuple[Cloud, ...]:
        """Return the clouds behind the stars of a network that was returned."""
        at = self.places(network)
        return parts.clouds(self.shot, self._layers, network, looks, at, self.palette)

    def name_tints(self, network: Network, looks: StarLooks) -> tuple[str, ...]:
        """Return the colour of each name that stands for its star; empty for the usual."""
        return self._layers.name_tints(network, looks)

    def legend(self, meanings: tuple[Meaning, ...]) -> tuple[Key, ...]:
        """Return what each colour stands for."""
        tint = self.palette.tint
        return tuple(Key(tint(each.number), spoken(each.said)) for each in meanings)

    def caption(self, network: Network, day: int | None) -> str:
        """Return what part of the network is shown, and as of when."""
        on = self.shot.today.toordinal() if day is None else day
        return caption(self.shot, network, on, is_shareable=self.is_shareable)

    def sheet(self, day: int | None) -> Sheet:
        """Return the picture of a day, an ordinal; None for today."""
        return self.sheet_of(self.network(day), day)

    def sheet_of(
        self, network: Network, day: int | None, *, before: Network | None = None
    ) -> Sheet:
        """Return the picture of a network that was returned for a day.

        Args:
            network: what is seen.
            day: as of when, an ordinal; None for today.
            before: what was seen just before in a replay, where what is newer stands out.
        """
        shot = self.shot
        is_now = day is None or day == shot.last_day
        looks, at = self.looks_of(network, day), self.places(network)
        bright = parts.bright(shot, network)
        # A name is what somebody let appear; a face they did not.
        has_faces = not self.is_shareable
        stars = parts.stars(shot, network, looks, at, bright, has_faces=has_faces)
        selected: tuple[int, ...] = ()
        steps: tuple[int, ...] = ()
        if before is None:
            if not self.is_shareable:
                selected, steps = parts.selected(shot, network), parts.steps(shot, network)
            room = stars.radius.copy()
            room[list(selected)] += ink.RING_GAP
            strokes, meanings = self.strokes(network, room), looks.meanings
        else:
            strokes = parts.fresh(network, at, before, self.palette)
            # From picture to picture the legend stands still.
            meanings = every_meaning(self.looks, shot.rules)
        sheet = Sheet(
            width=shot.width,
            height=shot.height,
            palette=self.palette,
            colours=(*self.palette.tints, self.palette.plain_star),
            clouds=self.clouds(network, looks),
            lines=parts.lines(shot, network, day, at, bright),
            stars=stars,
            strokes=strokes,
            rings=parts.rings(stars, selected),
            steps=at[list(steps)],
            names=self._layers.names(network, looks, at, bright, selected, is_now=is_now),
            legend=self.legend(meanings),
            caption=self.caption(network, day),
        )
        return parts.in_view(sheet)

    def _dress(self) -> StarLooks:
        """Return the looks of all that may be seen.

        Where somebody is left out they follow from what is left: a colour must not tell of a
        group that does not appear, nor the legend name it.
        """
        shot = self.shot
        if not self.is_shareable:
            return shot.looks
        on_screen = shot.looks.of(self._at)
        circles = on_screen.colour if shot.rules.colour is ColourBy.COMMUNITY else None
        known = Known(shot.today.toordinal(), self._told.facts, circles)
        looks = star_looks(self.whole, shot.rules, known)
        return replace(looks, radius=on_screen.radius) if shot.rules.size is SizeBy.REACH else looks


def _places(whole: Network, part: Network) -> Positions:
    if part is whole:
        return np.arange(whole.party_count)
    at = whole.position
    return np.array([at[party] for party in part.ids], np.int64)
