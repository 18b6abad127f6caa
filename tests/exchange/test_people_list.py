"""Lists of people and groups: every column in its place, namesakes, and what is too long."""

import pytest

from tests.exchange.conftest import ReadText
from tests.exchange.making import names, party, reasons, told
from weaver_desktop.domain.batch import IncomingFact
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import GroupKind, PartyKind


@pytest.mark.parametrize(
    "i, uid",
    [
        ("1", ""),
        ("n7", ""),
        ("ELEM-1", ""),
        ("elem-YbQ2tY1x", "elem-YbQ2tY1x"),
        ("00000000-0000-4000-8000-00000000000A", "00000000-0000-4000-8000-00000000000A"),
    ],
)
def test_an_id_that_nobody_else_has_finds_a_party_again(
    read_text: ReadText, i: str, uid: str
) -> None:
    (ama,) = read_text(f"Id,Name\n{i},Ama\n").parties
    assert ama.uid == uid


def test_what_was_heard_is_notes_line_by_line(read_text: ReadText) -> None:
    (ama,) = read_text('Name,Heard\nAma,"moved house\n\nhas a dog"\n').parties
    assert [fact.text for fact in ama.facts] == ["moved house", "has a dog"]


def test_every_known_column_finds_its_place(read_text: ReadText) -> None:
    batch = read_text(
        "Name,Role,City,Pronouns,Tags,Company,E-mail,Phone,Website,Needs,Offers,Loves,Notes,"
        "How met\n"
        'Ama Boateng,Ceramicist,Leeds,she/her,"clay, #kiln;wood","Nest, Inc.",ama@nest.org,'
        "020 7946 0958,https://nest.org,a kiln; time,workshops,folk | jazz,Tall.,at the Hay Bales\n"
    )
    ama = party(batch, "Ama Boateng")
    assert (ama.headline, ama.place, ama.pronouns) == ("Ceramicist", "Leeds", "she/her")
    assert ama.tags == ("clay", "kiln", "wood")
    assert ama.groups == ("Nest, Inc.",)
    assert ama.ways == (
        ("email", "ama@nest.org"),
        ("phone", "020 7946 0958"),
        ("web", "https://nest.org"),
    )
    assert ama.facts == (
        IncomingFact(FactKind.NEED, "a kiln"),
        IncomingFact(FactKind.NEED, "time"),
        IncomingFact(FactKind.GIFT, "workshops"),
        IncomingFact(FactKind.PASSION, "folk"),
        IncomingFact(FactKind.PASSION, "jazz"),
    )
    assert (ama.notes, ama.how_met) == ("Tall.", "at the Hay Bales")
    assert not batch.skipped


@pytest.mark.parametrize(
    "header, row, name",
    [
        ("First Name,Last Name", "Ama,Boateng", "Ama Boateng"),
        ("Last Name;First Name;Middle Name", "Boateng;Ama;K.", "Ama K. Boateng"),
        ("Given Name,Family Name", "Ama,", "Ama"),
        ("Surname,Tags", "Boateng,x", "Boateng"),
        ("Full name *", "Ama Boateng", "Ama Boateng"),
        ("Name,First name,Last name", ",Ama,Boateng", "Ama Boateng"),
        ("Name,First name,Last name", "Ama Boateng,Ama,Boateng", "Ama Boateng"),
    ],
)
def test_the_name_is_found(read_text: ReadText, header: str, row: str, name: str) -> None:
    batch = read_text(f"{header}\n{row}\n")
    assert names(batch) == [name]
    assert not batch.parties[0].facts


def test_another_name_in_the_row_is_kept_as_a_note(read_text: ReadText) -> None:
    batch = read_text("Name,First name,Last name\nMama Clay,Ama,Boateng\n")
    assert batch.parties[0].name == "Mama Clay"
    assert batch.parties[0].facts == (IncomingFact(FactKind.NOTE, "Name: Ama Boateng"),)


def test_unknown_columns_become_notes(read_text: ReadText) -> None:
    batch = read_text("Name,Shoe size,,Met in\nAma,38,left,\n")
    texts = [fact.text for fact in batch.parties[0].facts]
    assert texts == ["Shoe size: 38", "left"]
    assert {fact.kind for fact in batch.parties[0].facts} == {FactKind.NOTE}


@pytest.mark.parametrize(
    "word, kind",
    [
        ("Group", None),
        ("organisation", GroupKind.ORGANISATION),
        ("Organization", GroupKind.ORGANISATION),
        ("COLLECTIVE", GroupKind.COLLECTIVE),
        ("Venue", GroupKind.VENUE),
        ("circle", GroupKind.CIRCLE),
    ],
)
def test_a_type_can_make_a_group(read_text: ReadText, word: str, kind: GroupKind | None) -> None:
    nest = read_text(f"Name,Type\nNest,{word}\n").parties[0]
    assert (nest.kind, nest.group_kind, nest.tags) == (PartyKind.GROUP, kind, ())


def test_any_other_type_is_a_tag(read_text: ReadText) -> None:
    batch = read_text("Name,Kind\nAma,Person\nBo,Funder\nCy,\n")
    assert [(one.kind, one.tags) for one in batch.parties] == [
        (PartyKind.PERSON, ()),
        (PartyKind.PERSON, ("Funder",)),
        (PartyKind.PERSON, ()),
    ]


def test_groups_in_the_plural_stand_between_commas(read_text: ReadText) -> None:
    assert read_text('Name,Groups\nAma,"Nest, Yard"\n').parties[0].groups == ("Nest", "Yard")


def test_the_same_name_is_the_same_person(read_text: ReadText) -> None:
    batch = read_text(
        "Name,City,Email,Tags\nAma Boateng,Leeds,,clay\n ama  boateng,Hull,ama@nest.org,kiln;clay\n"
    )
    (ama,) = batch.parties
    assert (ama.name, ama.place, ama.row) == ("Ama Boateng", "Leeds", 2)
    assert ama.tags == ("clay", "kiln")
    assert ama.ways == (("email", "ama@nest.org"),)
    assert ama.facts == (IncomingFact(FactKind.NOTE, "Place: Hull"),)
    assert told(batch) == {
        3: ["Ama Boateng stands in row 2 already. Both rows were taken as one and the same."]
    }


@pytest.mark.parametrize(
    "text, keys",
    [
        ("Name,Email\nAma,a@x.org\nAma,b@x.org\nAma,B@X.org\n", [2, 3]),
        ("Name,Email\nAma,a@x.org\nAma,\nAma,b@x.org\n", [2, 4]),
        ("Name,Email\nAma,\nAma,a@x.org\nAma,b@x.org\n", [2, 4]),
        ("Name,Type\nNest,person\nNest,group\nNest,group\n", [2, 3]),
        ("Id,Name\n1,Ama\n2,Ama\n1,Ama\n", [2, 3]),
        ("Id,Name,Email\n1,Ama,a@x.org\n2,Ama,a@x.org\n,Ama,a@x.org\n", [2, 3]),
    ],
)
def test_namesakes_who_differ_are_two(read_text: ReadText, text: str, keys: list[int]) -> None:
    batch = read_text(text)
    assert [one.row for one in batch.parties] == keys
    assert len({one.key for one in batch.parties}) == len(keys)
    merged = {entry.row for entry in batch.skipped if "one and the same" in str(entry.reason)}
    assert merged == {2, 3, 4} - set(keys)


@pytest.mark.parametrize("other", ["", "\n\nAma,", "\nNest,a@x.org"])
def test_people_kept_apart_by_their_mail_alone_are_told(read_text: ReadText, other: str) -> None:
    batch = read_text(f"Name,Email\nAma,a@x.org{other}\nAma,b@x.org\n")
    (last,) = {entry.row for entry in batch.skipped if "kept as two people" in str(entry.reason)}
    assert [one.row for one in batch.parties if one.name == "Ama"] == [2, last]
    assert (
        "Ama stands in row 2 already. The two rows were kept as two people because their e-mail "
        "differs."
    ) in told(batch)[last]


@pytest.mark.parametrize(
    "text",
    [
        "Id,Name,Email\n1,Ama,a@x.org\n2,Ama,b@x.org\n",
        "Name,Type,Email\nNest,person,a@x.org\nNest,group,b@x.org\n",
    ],
)
def test_who_is_told_apart_by_more_than_the_mail_needs_no_remark(
    read_text: ReadText, text: str
) -> None:
    batch = read_text(text)
    assert len(batch.parties) == 2
    assert batch.skipped == ()


def test_many_namesakes_do_not_slow_it_down(read_text: ReadText) -> None:
    rows = "".join(f"{at},Unknown,u{at}@x.org\n" for at in range(20_000))
    batch = read_text(f"Id,Name,Email\n{rows}")
    assert len({one.key for one in batch.parties}) == 20_000


@pytest.mark.parametrize(
    "row, reason",
    [
        (",Leeds", "The name is empty."),
        ("—,Leeds", "“—” is no name."),
        (f"{'y' * 400},Leeds", "The name has 400 characters, and Weaver takes at most 300."),
    ],
)
def test_a_row_without_a_name_is_skipped(read_text: ReadText, row: str, reason: str) -> None:
    batch = read_text(f"Name,City\n{row}\nBo,Hull\n")
    assert names(batch) == ["Bo"]
    assert told(batch) == {2: [reason]}
    assert batch.rows_read == 2


@pytest.mark.parametrize("column", ["City", "Email", "Needs", "Notes", "Anything", "Tags"])
def test_what_is_too_long_is_left_out_and_never_cut(read_text: ReadText, column: str) -> None:
    batch = read_text(f"Name,{column},Role\nAma,{'x' * 1_000_000},potter\n")
    (ama,) = batch.parties
    assert ama.headline == "potter"
    assert (ama.place, ama.ways, ama.facts, ama.notes, ama.tags) == ("", (), (), "", ())
    (reason,) = reasons(batch, 2)
    assert reason.startswith(f"What stands under {column} has 1000000 characters")


def test_a_long_note_within_the_limit_is_kept_whole(read_text: ReadText) -> None:
    long = "word " * 9_999 + "end."
    assert read_text(f"Name,Notes\nAma,{long}\n").parties[0].notes == long


def test_errors_of_a_spreadsheet_are_no_values(read_text: ReadText) -> None:
    batch = read_text("Name,City\nAma,#N/A\n")
    assert batch.parties[0].place == ""
    assert told(batch) == {2: ["Under City stands only the error #N/A, so it was left out."]}


def test_a_mail_that_is_none_becomes_a_note(read_text: ReadText) -> None:
    (ama,) = read_text("Name,Email\nAma,ask her\n").parties
    assert ama.ways == ()
    assert ama.facts == (IncomingFact(FactKind.NOTE, "Email: ask her"),)


def test_a_list_of_names_is_enough(read_text: ReadText) -> None:
    assert names(read_text("Name\nAma\nStone, Tilly\n\nBo")) == ["Ama", "Stone, Tilly", "Bo"]
