"""What the rules of looks are called, and what each sign on the map means."""

from PySide6.QtCore import QCoreApplication

from weaver_desktop.ui.sky.marks import Sign
from weaver_desktop.ui.state.looks import BrightBy, ColourBy, GroupsAs, LookRules, SizeBy


def colour_words(rule: ColourBy) -> str:
    """Return what colour stands for."""
    return {
        ColourBy.GROUP: _tr("group"),
        ColourBy.TAG: _tr("tag"),
        ColourBy.COMMUNITY: _tr("who hangs together"),
        ColourBy.NETWORK: _tr("network"),
        ColourBy.TIES: _tr("number of ties"),
        ColourBy.RECENCY: _tr("last contact"),
        ColourBy.NEWCOMER: _tr("newcomers"),
        ColourBy.KIND: _tr("person or group"),
        ColourBy.NOTHING: _tr("nothing"),
    }[rule]


def nothing_to_colour(rule: ColourBy, *, is_looking: bool) -> str:
    """Return why no star has a colour; ``is_looking`` while that is yet to be found out."""
    circles = _tr("looking who hangs together …") if is_looking else _tr("no circles yet")
    return {
        ColourBy.GROUP: _tr("no groups yet"),
        ColourBy.TAG: _tr("no tags yet"),
        ColourBy.COMMUNITY: circles,
        ColourBy.NETWORK: _tr("no network has a name yet"),
        ColourBy.NEWCOMER: _tr("nobody is new"),
    }.get(rule, "")


def size_words(rule: SizeBy) -> str:
    """Return what size stands for."""
    return {
        SizeBy.TIES: _tr("number of ties"),
        SizeBy.REACH: _tr("how many are within two steps"),
        SizeBy.NOTHING: _tr("nothing"),
    }[rule]


def brightness_words(rule: BrightBy) -> str:
    """Return what brightness stands for."""
    return {
        BrightBy.NOTHING: _tr("nothing"),
        BrightBy.RECENCY: _tr("last contact"),
        BrightBy.NEWCOMER: _tr("newcomers"),
    }[rule]


def groups_words(rule: GroupsAs) -> str:
    """Return how groups are seen."""
    return {
        GroupsAs.BOTH: _tr("rings in clouds"),
        GroupsAs.CLOUDS: _tr("clouds"),
        GroupsAs.STARS: _tr("rings"),
    }[rule]


def signs_in_words(rules: LookRules) -> list[tuple[Sign, str]]:
    """Return every sign that the map shows under these rules, with what it means."""
    told: list[tuple[Sign, str]] = []
    if rules.size is SizeBy.TIES:
        told.append((Sign.SIZE, _tr("Larger: more ties")))
    elif rules.size is SizeBy.REACH:
        told.append((Sign.SIZE, _tr("Larger: more people within two steps")))
    if rules.brightness is BrightBy.RECENCY:
        told.append((Sign.LIGHT, _tr("Brighter: in contact more recently")))
    elif rules.brightness is BrightBy.NEWCOMER:
        told.append((Sign.LIGHT, _tr("Brighter: new here")))
    if rules.groups is not GroupsAs.CLOUDS:
        told.append((Sign.RING, _tr("A ring: a group")))
    if rules.colour is ColourBy.COMMUNITY:
        told.append((Sign.CLOUD, _tr("A cloud: people who hang together")))
    elif rules.groups is not GroupsAs.STARS:
        told.append((Sign.CLOUD, _tr("A cloud: where most people of a group are")))
    told.append((Sign.LINE, _tr("A line: a tie, brighter the deeper it is")))
    told.append((Sign.FADING, _tr("A line that fades: no contact for long")))
    told.append((Sign.GLIMMER, _tr("A faint line to someone without ties: they come together")))
    if rules.has_suggestions:
        told.append((Sign.DASHES, _tr("Dashes: who might be introduced")))
    told.append((Sign.HALO, _tr("A blue ring: selected")))
    return told


def _tr(text: str) -> str:
    return QCoreApplication.translate("LooksWording", text)
