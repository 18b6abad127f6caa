"""Drafts of what to write to two parties; nothing is ever sent from here."""

from dataclasses import dataclass

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.ledger.stopping import what_parts
from weaver_desktop.book.ledger.templates import DEFAULTS, Letter, filled
from weaver_desktop.book.parties import Parties
from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Consent, Introduction, Stage
from weaver_desktop.domain.parties import Party
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.propositions import Direction
from weaver_desktop.domain.text import clean_text
from weaver_desktop.store.queries import beside, settings, story
from weaver_desktop.store.queries import introductions as queries

_PREFIX = "letter:"
_MOST_QUOTED = 2


@dataclass(frozen=True, slots=True)
class Drafts:
    """What could be written: to a, to b, and once both said yes to both.

    ``written`` tells of each whether the weaver has written it herself.
    """

    to_a: str
    to_b: str
    to_both: str
    written: tuple[bool, bool, bool]


NOTHING_TO_WRITE = Drafts("", "", "", (False, False, False))


class Letters:
    """Writes drafts from templates and from what may be told."""

    def __init__(self, desk: Desk, parties: Parties) -> None:
        """Work at a desk, and write about the parties of a book."""
        self._desk = desk
        self._parties = parties

    def template(self, letter: Letter) -> str:
        """Return the weaver's own template, or the one that Weaver comes with."""
        kept = dict(settings.settings_under(self._desk.file, _PREFIX))
        return kept.get(f"{_PREFIX}{letter.value}", DEFAULTS[letter])

    def set_template(self, *, letter: Letter, text: str) -> None:
        """Keep a template; an empty one brings back the one that Weaver comes with."""
        key = f"{_PREFIX}{letter.value}"
        with self._desk.act(phrase("Changed a letter")) as edit:
            is_kept = edit.row("setting", key) is not None
            text = clean_text(text)
            if not text.strip() or text == DEFAULTS[letter]:
                if is_kept:
                    edit.delete("setting", key)
            elif is_kept:
                edit.update("setting", key, value=text)
            else:
                edit.insert("setting", key, value=text)

    def of(self, introduction: Introduction) -> Drafts:
        """Return the drafts of an introduction; what the weaver wrote herself comes first.

        They tell only what may be told: no private fact, and nothing about a private party. Where
        one of the two said no or does not want to be introduced, where they have met already or the
        weaver said never, there is nothing to write.

        Raises:
            NotFoundError: if one of the two is not in the book any more.
        """
        a, b = self._parties.get(introduction.a), self._parties.get(introduction.b)
        said = {introduction.consent_a, introduction.consent_b}
        is_off = introduction.stage is Stage.DECLINED or Consent.NO in said
        is_off = is_off or bool(queries.unwilling(self._desk.file) & {a.id, b.id})
        if is_off or what_parts(self._desk, introduction) is not None:
            return NOTHING_TO_WRITE
        to_a, to_b, to_both = queries.kept_drafts(self._desk.file, introduction.id)
        why = self._why(a, b)
        return Drafts(
            to_a=to_a or self._ask(a, b, why),
            to_b=to_b or self._ask(b, a, why),
            to_both=to_both or self._both(a, b, why),
            written=(bool(to_a), bool(to_b), bool(to_both)),
        )

    def write(
        self,
        *,
        introduction_id: IntroductionId,
        to_a: str | None = None,
        to_b: str | None = None,
        to_both: str | None = None,
    ) -> None:
        """Keep what the weaver wrote; "" goes back to the draft, None leaves it as it is.

        Raises:
            InvalidEditError: if the introduction is not in the book any more.
        """
        known = queries.introduction(self._desk.file, introduction_id)
        if known is None:
            raise InvalidEditError("That introduction is not in the book any more.")
        given = zip(_COLUMNS, (to_a, to_b, to_both), strict=True)
        kept: dict[str, Value] = {
            column: clean_text(text) for column, text in given if text is not None
        }
        one, other = self._desk.name(known.a), self._desk.name(known.b)
        with self._desk.act(phrase("Wrote to {one} and {other}", one=one, other=other)) as edit:
            edit.update("introduction", introduction_id, **kept)

    def _ask(self, to: Party, about: Party, why: str) -> str:
        words = {
            "first name": to.name.split()[0],
            "name": to.name,
            "other": about.name,
            "about other": self._strengths(about),
            "why": why,
            "me": self._me(),
        }
        return filled(self.template(Letter.ASK), words)

    def _both(self, a: Party, b: Party, why: str) -> str:
        words = {
            "one": a.name,
            "two": b.name,
            "about one": self._strengths(a, is_named=True),
            "about two": self._strengths(b, is_named=True),
            "why": why,
            "me": self._me(),
        }
        return filled(self.template(Letter.BOTH), words)

    def _strengths(self, party: Party, *, is_named: bool = False) -> str:
        """Say what somebody is and brings; "" where nothing of it may be told."""
        if party.is_private:
            return ""
        told = [party.headline] if party.headline else []
        gifts = self._told(party.id, FactKind.GIFT)
        loves = self._told(party.id, FactKind.PASSION)
        told += [f"offers {_joined(gifts)}"] if gifts else []
        brings = self._in_their_words(party.id, Direction.BRINGS)
        told += [f"brings {_joined(brings)}"] if brings else []
        told += [f"loves {_joined(loves)}"] if loves else []
        if not told:
            return ""
        return f"{party.name}: {'; '.join(told)}." if is_named else f"{_capital('; '.join(told))}."

    def _why(self, a: Party, b: Party) -> str:
        """Say what each looks for; the two see best what they can do about it."""
        said = []
        for party in (a, b):
            if party.is_private:
                continue
            needs = self._told(party.id, FactKind.NEED)
            needs += self._in_their_words(party.id, Direction.SEEKS)
            if needs:
                said.append(f"{party.name} is looking for {_joined(needs[:_MOST_QUOTED])}.")
        return " ".join(said)

    def _told(self, party: PartyId, kind: FactKind) -> list[str]:
        told = [
            fact.text.rstrip(".")
            for fact in story.facts_of(self._desk.file, party)
            if fact.kind is kind
            and not fact.is_private
            and (kind is not FactKind.NEED or fact.is_open)
            and "\n" not in fact.text
        ]
        return told[:_MOST_QUOTED]

    def _in_their_words(self, party: PartyId, direction: Direction) -> list[str]:
        told = [
            one.text.rstrip(".")
            for one in beside.propositions_of(self._desk.file, party)
            if one.direction is direction and "\n" not in one.text
        ]
        return told[:_MOST_QUOTED]

    def _me(self) -> str:
        me = self._parties.me
        return "" if me is None else self._desk.name(me)


_COLUMNS = ("draft_a", "draft_b", "draft_both")


def _joined(parts: list[str]) -> str:
    return " and ".join(parts)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
