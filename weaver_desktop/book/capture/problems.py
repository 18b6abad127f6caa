"""What is in the way of a line, each with the way out."""

from weaver_desktop.domain.phrases import Phrase, phrase

LONGEST_LINE = 2_000


def too_long(length: int) -> Phrase:
    """Say that the line is longer than a line is."""
    return phrase(
        "This line is {length} characters long; the quick bar reads up to {most}. Shorten it, or "
        "paste the rest into the notes of a person.",
        length=length,
        most=LONGEST_LINE,
    )


def name_too_long(start: str, length: int, most: int) -> Phrase:
    """Say that a name is longer than a book keeps."""
    return phrase(
        "The name that begins “{start}…” is {length} characters long; at most {most} fit. "
        "Shorten it, and put the rest after a colon.",
        start=start,
        length=length,
        most=most,
    )


def me_unknown() -> Phrase:
    """Say that the weaver has no place in the book yet."""
    return phrase(
        "Weaver does not know yet who you are. Choose yourself in the list, then “This is me” in "
        "the ⋯ menu, or run “weaver me NAME”; or name both: “Ama met Tilly”."
    )


def same_party(first: str, second: str) -> Phrase:
    """Say that two names mean one party."""
    if first == second:
        return phrase("“{name}” is named twice. Name two different people or groups.", name=first)
    return phrase(
        "“{first}” and “{second}” are one and the same here. Name two different people or groups.",
        first=first,
        second=second,
    )


def whom(name: str, verb: str) -> Phrase:
    """Ask for the second name of a sentence."""
    return phrase("Who else? Name two: “{name} {verb} Tilly”.", name=name, verb=verb)


def introduce_whom() -> Phrase:
    """Ask for the names of an introduction."""
    return phrase("Introduce whom? Name two: “intro Ama > Tilly: kiln share”.")


def two_at_a_time(example: str) -> Phrase:
    """Say that a tie or an introduction has two ends."""
    return phrase(
        "This takes two at a time. Write one line for each pair: “{example}”.", example=example
    )


def one_at_a_time(text: str) -> Phrase:
    """Say that a line about someone is about one party."""
    return phrase(
        "Write one line for each of them; or put “{text}” in quotes if it is one name.", text=text
    )


def unreadable_date(text: str) -> Phrase:
    """Say that a date makes no sense."""
    return phrase(
        "Weaver cannot tell which day “{text}” is. Write it like “12 May 2026”, “May 2026”, "
        "“2024” or “3 days ago”.",
        text=text,
    )


def still_to_come(date: Phrase) -> Phrase:
    """Say that nobody has met on a day to come."""
    return phrase(
        "{date} is still to come. Log it once they have met, or give the day it was.", date=date
    )


def not_met(line: str) -> Phrase:
    """Say that what did not happen is not logged."""
    return phrase(
        "Weaver keeps who has met, not who has not: “{line}” has nothing to keep. To bring them "
        "together, write “intro Ama > Tilly”.",
        line=line,
    )


def which_person(word: str) -> Phrase:
    """Say that a pronoun names nobody."""
    return phrase("Weaver cannot tell who “{word}” is. Write the name.", word=word)


def no_name(word: str) -> Phrase:
    """Say that a word of the grammar stands where a name should."""
    return phrase(
        "A name is missing where “{word}” stands. Write who it was; somebody who is really called "
        "that goes in quotes.",
        word=word,
    )


def is_it_a_headline(name: str, headline: str, words: str) -> Phrase:
    """Ask for a comma before a headline changes."""
    if not headline:
        return phrase(
            "To keep what {name} does, write a comma: “{name}, {words}”.", name=name, words=words
        )
    return phrase(
        "{name} is “{headline}” already. To change that, write “{name}, {words}”.",
        name=name,
        headline=headline,
        words=words,
    )


def is_it_a_name(text: str, who: str) -> Phrase:
    """Ask whether words in small letters are a name."""
    return phrase(
        "Is “{text}” a name? Then write it with a capital. To keep it as words about {who}, write "
        "“{who}: {text}”.",
        text=text,
        who=who,
    )


def no_room(text: str, who: str) -> Phrase:
    """Say that a tie keeps no words."""
    return phrase(
        "A tie has no place for “{text}”. Leave it out, or keep it about one of them: "
        "“{who} note: {text}”.",
        text=text,
        who=who,
    )


def nothing_after(keyword: str) -> Phrase:
    """Ask for what belongs behind a keyword."""
    return phrase("Write something after “{keyword}”.", keyword=keyword)
