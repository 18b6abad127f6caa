"""``weaver merge`` and ``weaver erase``."""

from tests.cli.running import Weaver


def test_two_entries_become_one_and_two_again(weaver: Weaver) -> None:
    weaver.says("add", "Ama Boateng, potter needs: wool")
    weaver.says("add", "Serwaa, baker offers: a kiln")
    merged = weaver.says("merge", "Ama Boateng", "Serwaa", "--take", "headline")
    assert merged.startswith("Ama Boateng is one entry now.")
    assert "headline: baker; noted: potter" in merged
    assert "a kiln" in weaver.says("show", "Ama")
    assert weaver.says("undo") == "Taken back: Merged Serwaa into Ama Boateng.\n"
    assert "a kiln" not in weaver.says("show", "Ama Boateng")


def test_namesakes_are_told_apart_by_their_ids(weaver: Weaver) -> None:
    weaver.says("add", "Ama Boateng")
    weaver.says("add", "Amma Boateng")
    ids = [party["id"] for party in weaver.answers("find", "Boateng")]
    answer = weaver.answers("merge", *ids)
    assert answer["id"] == ids[0]
    assert [one["field"] for one in answer["conflicts"]] == ["name"]
    assert len(weaver.answers("find", "Boateng")) == 1


def test_a_field_that_does_not_differ_cannot_be_taken(weaver: Weaver) -> None:
    weaver.says("add", "Ama")
    weaver.says("add", "Bo")
    assert "nothing to choose" in weaver.refuses("merge", "Ama", "Bo", "--take", "headline")
    assert len(weaver.answers("find", "a")) == 1


def test_erasing_asks_first_and_is_for_good(weaver: Weaver) -> None:
    weaver.says("add", "Ama Boateng offers: a kiln")
    weaver.says("add", "Zoë knows Ama Boateng")
    refused = weaver.refuses("erase", "Ama")
    assert "forget 2 steps" in refused
    assert "--yes" in refused
    assert weaver.says("erase", "Ama", "--yes") == "Ama Boateng is erased.\n"
    assert b"Boateng" not in weaver.book.read_bytes()
    assert "nothing to take back" in weaver.refuses("undo")
    assert weaver.answers("erase", "Zoë", "--yes") == {
        "erased": "Zoë",
        "mentions_blanked": 0,
        "names_left": [],
        "copies_left": [],
    }
