"""How the history tells what became of an introduction."""

from weaver_desktop.domain.introductions import Answer, Consent, Outcome, Stage

MOVED = {
    Stage.IDEA: "{one} and {other}: idea",
    Stage.ASKED: "{one} and {other}: asked",
    Stage.BOTH_YES: "{one} and {other}: both yes",
    Stage.MADE: "{one} and {other}: made",
    Stage.MET: "{one} and {other}: met",
    Stage.TOOK_HOLD: "{one} and {other}: took hold",
    Stage.LAPSED: "{one} and {other}: lapsed",
    Stage.DECLINED: "{one} and {other}: declined",
}
"""It moved to a stage."""

CAME_OF_IT = {
    Outcome.SILENCE: "{one} and {other}: silence",
    Outcome.REPLIED: "{one} and {other}: they replied",
    Outcome.MET: "{one} and {other}: they met",
    Outcome.MET_AGAIN: "{one} and {other}: they met again by themselves",
    Outcome.DID_SOMETHING: "{one} and {other}: they did something together",
}
"""What came of it was kept."""

CONSENT = {
    Consent.UNASKED: "{name}: unasked",
    Consent.YES: "{name}: yes",
    Consent.NO: "{name}: no",
}
"""One of the two said something."""

ANSWERED = {
    Answer.NOT_NOW: "{one} and {other}: not now",
    Answer.NEVER: "{one} and {other}: never",
}
"""A suggestion was left alone."""
