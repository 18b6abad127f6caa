"""The rooms of a book that acts on several subjects work through."""

from dataclasses import dataclass

from weaver_desktop.book.encounters import Encounters
from weaver_desktop.book.facts import Facts
from weaver_desktop.book.introductions import Introductions
from weaver_desktop.book.parties import Parties
from weaver_desktop.book.ties import Ties


@dataclass(frozen=True, slots=True)
class Rooms:
    """Acts by subject."""

    parties: Parties
    facts: Facts
    ties: Ties
    encounters: Encounters
    introductions: Introductions
