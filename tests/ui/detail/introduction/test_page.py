"""The page of one introduction: consent, letters, outcome, note, steps, evidence."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.detail.introduction.pages import Leaf
from tests.ui.widgets.scene import NOW, Scene, buttons
from weaver_desktop.book.ledger.templates import DEFAULTS, Letter
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.introductions import Consent, Outcome, Stage
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.domain.propositions import Direction, PropositionType
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.detail.introduction.kept_text import KeptText
from weaver_desktop.ui.detail.introduction.letters import LetterSection
from weaver_desktop.ui.detail.introduction.template_dialog import TemplateDialog
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.theme.theme import Look

TODAY = NOW.date()


@pytest.fixture
def leaf(on: Scene, qtbot: QtBot) -> Leaf:
    return Leaf(on, qtbot)


def _all_letters(leaf: Leaf) -> list[LetterSection]:
    page = leaf.pane.page
    return [each for each in page.findChildren(LetterSection) if each.isVisibleTo(page)]


def _letters(leaf: Leaf) -> LetterSection:
    (found,) = _all_letters(leaf)
    return found


def _note(leaf: Leaf) -> KeptText:
    fields = leaf.pane.page.findChildren(KeptText)
    visible = (each for each in fields if each.isVisible())
    return next(each for each in visible if "note" in each.accessibleName())


def _write(field: KeptText, text: str) -> None:
    """Type into a field and leave it."""
    field.setFocus()
    field.setPlainText(text)
    field.keep()


# --- consent


def test_each_side_says_yes_and_it_goes_on(leaf: Leaf) -> None:
    leaf.press("Ama Boateng said yes")
    assert leaf.stage() is Stage.ASKED
    assert "Ama Boateng said yes" in leaf.said()
    leaf.press("Tilly Stone said yes")
    assert leaf.stage() is Stage.BOTH_YES
    assert "Both said yes today" in leaf.said()
    leaf.press("I introduced them")
    assert leaf.stage() is Stage.MADE


def test_a_yes_pressed_again_is_taken_back(leaf: Leaf) -> None:
    leaf.press("Ama Boateng said yes")
    leaf.press("Ama Boateng said yes")
    assert leaf.introduction.consent_of(leaf.ama) is Consent.UNASKED


def test_a_no_between_asked_and_made_stops_it_and_says_so(leaf: Leaf) -> None:
    leaf.press("Ama Boateng said yes")
    leaf.press("Tilly Stone said yes")
    leaf.press("Ama Boateng said no")
    assert leaf.stage() is Stage.DECLINED
    assert "Declined today" in leaf.said()
    assert "Ama Boateng said no" in leaf.said()
    assert _all_letters(leaf) == []
    leaf.press(f"Move {leaf.names[0]} and {leaf.names[1]}")
    menu = leaf.pane.findChildren(QMenu)[-1]
    next(each for each in menu.actions() if each.text().startswith("Made")).trigger()
    menu.close()
    assert leaf.stage() is Stage.DECLINED
    assert "so it stops" in leaf.said()
    leaf.on.book.history.undo()
    assert leaf.stage() is Stage.BOTH_YES


def test_who_wants_no_introductions_any_more_stops_it(leaf: Leaf) -> None:
    leaf.press("I asked both")
    leaf.on.book.parties.describe(party_id=leaf.tilly, may_be_introduced=Willingness.NO)
    assert "It stops here: Tilly Stone wants no introductions." in leaf.said()
    assert _all_letters(leaf) == []
    assert not leaf.has("Both said yes")
    leaf.on.book.history.undo()
    assert leaf.has("Both said yes")


# --- letters


def test_asking_leads_to_the_letter(leaf: Leaf, qtbot: QtBot) -> None:
    with qtbot.waitActive(leaf.pane):
        leaf.pane.activateWindow()
    leaf.press("Ask Tilly Stone")
    letters = _letters(leaf)
    assert letters.field.hasFocus()
    assert letters.field.accessibleName() == "To Tilly"
    assert letters.field.toPlainText().startswith("Hello Tilly,")
    assert "No mail address is kept of Tilly Stone." in leaf.said()


def test_what_is_written_is_kept_copied_and_drafted_anew(leaf: Leaf) -> None:
    leaf.press("Ask Ama Boateng")
    draft = _letters(leaf).field.toPlainText()
    _write(_letters(leaf).field, "Ama! Meet Tilly?")
    assert _letters(leaf).field.toPlainText() == "Ama! Meet Tilly?"
    leaf.press("Copy the letter")
    assert QGuiApplication.clipboard().text() == "Ama! Meet Tilly?"
    assert "Copied." in leaf.said()
    leaf.press("Draft this letter anew")
    assert _letters(leaf).field.toPlainText() == draft
    leaf.on.book.history.undo()
    leaf.on.book.history.undo()
    assert _letters(leaf).field.toPlainText() == draft
    assert leaf.on.book.letters.of(leaf.introduction).written == (False, False, False)


def test_drafting_anew_forgets_what_is_being_typed(leaf: Leaf) -> None:
    leaf.press("Ask Ama Boateng")
    draft = _letters(leaf).field.toPlainText()
    _write(_letters(leaf).field, "First try")
    _letters(leaf).field.setPlainText("Second try")
    leaf.press("Draft this letter anew")
    assert _letters(leaf).field.toPlainText() == draft
    assert leaf.on.book.letters.of(leaf.introduction).written == (False, False, False)


def test_what_is_typed_is_kept_before_one_turns_away(leaf: Leaf) -> None:
    leaf.press("Ask Ama Boateng")
    _letters(leaf).field.setPlainText("Half a")
    leaf.on.selection.select_party(leaf.tilly)
    assert "Half a" in (
        leaf.on.book.letters.of(leaf.introduction).to_a,
        leaf.on.book.letters.of(leaf.introduction).to_b,
    )


def test_new_suggestions_do_not_disturb_who_is_typing(leaf: Leaf, qtbot: QtBot) -> None:
    with qtbot.waitActive(leaf.pane):
        leaf.pane.activateWindow()
    leaf.press("Ask Ama Boateng")
    field = _letters(leaf).field
    QTest.keyClicks(field, "Dear ")
    leaf.on.advise()
    assert _letters(leaf).field is field
    QTest.keyClicks(field, "Ama, ")
    assert field.toPlainText().startswith("Dear Ama, Hello")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    written = leaf.on.book.letters.of(leaf.introduction)
    assert any(text.startswith("Dear Ama, Hello") for text in (written.to_a, written.to_b))


class _MailProgram(QObject):
    """Takes letters in place of the system's."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []
        handle = QDesktopServices.setUrlHandler
        handle("mailto", self, "take")  # type: ignore[arg-type]  # PySide6 takes text, not bytes

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url)


def test_a_letter_opens_in_the_mail_program_and_nothing_moves(leaf: Leaf) -> None:
    leaf.on.book.ways.add(party_id=leaf.ama, kind="email", value="ama+nest@bread.org")
    program = _MailProgram()
    try:
        leaf.press("Ask Ama Boateng")
        leaf.press("Open the letter in the mail program")
    finally:
        QDesktopServices.unsetUrlHandler("mailto")
    (url,) = program.opened
    said = bytes(url.toEncoded().data()).decode()
    assert said.startswith("mailto:ama+nest@bread.org?subject=Would%20you%20like%20to%20meet")
    assert "body=Hello%20Ama%2C%0D%0A%0D%0A" in said
    assert "You send it yourself" in leaf.said()
    assert leaf.stage() is Stage.IDEA


def test_the_joint_letter_is_in_front_once_both_said_yes(leaf: Leaf) -> None:
    for name in leaf.names:
        leaf.press(f"{name} said yes")
    field = _letters(leaf).field
    assert field.accessibleName() == "To both"
    text = field.toPlainText()
    assert text.index("bakes") < text.index("From here it is yours")


def test_private_facts_are_in_no_letter(leaf: Leaf) -> None:
    leaf.on.book.facts.add(
        party_id=leaf.ama, kind=FactKind.NEED, text="a divorce lawyer", is_private=True
    )
    for at in range(3):
        _letters(leaf).show_letter(at)
        assert "divorce" not in _letters(leaf).field.toPlainText()


def test_the_letter_itself_is_edited_and_comes_back(leaf: Leaf) -> None:
    leaf.press("Ask Ama Boateng")
    leaf.press("Edit the letter for all drafts")
    (dialog,) = leaf.pane.window().findChildren(TemplateDialog)
    dialog.field.setPlainText("Hey {first name}, meet {other}?")
    dialog.keep.click()
    assert _letters(leaf).field.toPlainText() == "Hey Ama, meet Tilly Stone?"
    leaf.on.book.history.undo()
    assert leaf.on.book.letters.template(Letter.ASK) == DEFAULTS[Letter.ASK]


# --- what came of it


@pytest.mark.parametrize(
    "words, outcome, stage",
    [
        ("Silence", Outcome.SILENCE, Stage.MADE),
        ("They met", Outcome.MET, Stage.MET),
        ("They met again without you", Outcome.MET_AGAIN, Stage.TOOK_HOLD),
    ],
)
def test_an_outcome_is_one_click(leaf: Leaf, words: str, outcome: Outcome, stage: Stage) -> None:
    assert "WHAT CAME OF IT" not in leaf.said()
    leaf.on.book.introductions.move(introduction_id=leaf.key, stage=Stage.MADE)
    assert "Look after them on 10 Jun 2025." in leaf.said()
    (only,) = [each for each in buttons(leaf.pane.page) if each.accessibleName() == words]
    only.click()
    assert (leaf.introduction.outcome, leaf.introduction.stage) == (outcome, stage)
    leaf.on.book.history.undo()
    assert (leaf.introduction.outcome, leaf.introduction.stage) == (None, Stage.MADE)


@pytest.mark.parametrize("stage", Stage)
def test_no_two_buttons_of_the_page_are_read_out_alike(leaf: Leaf, stage: Stage) -> None:
    leaf.on.book.introductions.move(introduction_id=leaf.key, stage=Stage.MADE)
    leaf.on.book.introductions.move(introduction_id=leaf.key, stage=stage)
    names = [each.accessibleName() for each in buttons(leaf.pane.page) if each.isEnabled()]
    assert len(names) == len(set(names))


def test_a_check_that_is_due_is_done_with_the_outcome(leaf: Leaf) -> None:
    made = TODAY - timedelta(days=25)
    leaf.on.book.introductions.move(introduction_id=leaf.key, stage=Stage.MADE, on=made)
    assert "How do they get on?" in leaf.said()
    leaf.press("They replied")
    first, second = leaf.on.book.introductions.checks(leaf.key)
    assert (first.done_on, second.done_on) == (TODAY, None)
    assert "How do they get on?" not in leaf.said()
    leaf.on.book.history.undo()
    assert "How do they get on?" in leaf.said()
    assert leaf.introduction.outcome is None
    leaf.press("I looked after them")
    assert leaf.on.book.introductions.checks(leaf.key)[0].done_on == TODAY


# --- note, steps, evidence


def test_a_note_is_kept_when_it_is_left(leaf: Leaf) -> None:
    _write(_note(leaf), "After the fair.")
    assert leaf.introduction.note == "After the fair."
    assert _note(leaf).toPlainText() == "After the fair."


def test_every_step_has_its_day(leaf: Leaf) -> None:
    leaf.on.book.introductions.move(
        introduction_id=leaf.key, stage=Stage.ASKED, on=TODAY - timedelta(days=1)
    )
    assert "STEPS\nToday\nYou think they should meet" in leaf.said()
    assert "Yesterday\nYou asked whether they want to" in leaf.said()


def test_what_a_reason_quotes_leads_to_whose_it_is(leaf: Leaf) -> None:
    leaf.on.book.facts.add(
        party_id=leaf.ama, kind=FactKind.NEED, text="a kiln", heard_on=PartialDate(2025, 5, 12)
    )
    leaf.on.book.facts.add(party_id=leaf.tilly, kind=FactKind.NOTE, text="a kiln", is_private=True)
    found = [
        each.accessibleName()
        for each in buttons(leaf.pane.page)
        if each.accessibleName().startswith("Show ")
    ]
    assert found == ["Show Ama Boateng: Ama Boateng: Needs a kiln · heard on 12 May · open"]
    leaf.press(found[0])
    assert leaf.on.selection.now.party == leaf.ama


def test_who_is_named_in_a_reason_is_a_press_away(on: Scene, qtbot: QtBot) -> None:
    leaf = Leaf(on, qtbot)
    dee = on.person("Dee")
    for party in leaf.two:
        on.book.encounters.log(parties=[party, dee], on=PartialDate(2025, 4, 1))
    on.book.introductions.move(introduction_id=leaf.key, stage=Stage.LAPSED)
    cleo = on.person("Cleo")
    on.book.encounters.log(parties=[cleo, dee], on=PartialDate(2025, 4, 1))
    on.book.introductions.take_up(a=leaf.ama, b=cleo, reasons=["Both know Dee."])
    on.selection.select_two(leaf.ama, cleo)
    leaf.press("Show Dee: Dee")
    assert on.selection.now.party == dee


def test_evidence_of_a_suggestion_opens_exactly_what_it_is(on: Scene, qtbot: QtBot) -> None:
    me = on.book.parties.begin(name="Robin")
    ama, tilly = on.person("Ama"), on.person("Tilly")
    for party in (ama, tilly):
        on.book.ties.state(a=me, b=party, depth=Depth.HELP)
        for at in range(14):
            on.book.facts.add(party_id=party, kind=FactKind.GIFT, text=f"a thing or {at}")
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    on.book.facts.add(party_id=tilly, kind=FactKind.GIFT, text="kiln", is_private=True)
    on.book.propositions.add(
        party_id=tilly,
        direction=Direction.BRINGS,
        type=PropositionType.RESOURCES,
        text="my kiln, whenever it is idle",
    )
    pane = DetailPane(on.book, on.changes, on.selection, on.theme, on.tints, on.advisor)
    qtbot.addWidget(pane)
    pane.resize(312, 900)
    pane.show()
    on.advise()
    for name, party, read_out in (
        ("Show Ama: Ama: Needs a kiln", ama, "Needs a kiln"),
        ("Show Tilly: Tilly brings: my kiln", tilly, "brings · resources: my kiln"),
    ):
        on.selection.select_two(ama, tilly)
        link = next(each for each in buttons(pane.page) if each.accessibleName().startswith(name))
        with qtbot.waitActive(pane):
            pane.activateWindow()
        link.click()
        assert on.selection.now.party == party
        focused = pane.focusWidget()
        assert focused is not None
        assert focused.accessibleName().startswith(read_out)


# --- for everybody


def test_everything_on_it_has_a_name(leaf: Leaf) -> None:
    for stage in Stage:
        leaf.on.book.introductions.move(introduction_id=leaf.key, stage=stage)
        for each in buttons(leaf.pane.page):
            assert each.accessibleName()
        for field in leaf.pane.page.findChildren(KeptText):
            assert field.accessibleName()


@pytest.mark.parametrize("look", list(Look))
def test_it_is_never_wider_than_the_pane(leaf: Leaf, look: Look) -> None:
    leaf.on.theme.set_look(look)
    leaf.on.book.parties.rename(party_id=leaf.ama, name="N" * 200)
    for stage in Stage:
        leaf.on.book.introductions.move(introduction_id=leaf.key, stage=stage)
        QApplication.processEvents()
        for each in leaf.pane.page.findChildren(QWidget):
            if each.isVisible():
                right = each.mapTo(leaf.pane, each.rect().topRight()).x()
                assert right <= leaf.pane.width(), (stage, each, each.children())
