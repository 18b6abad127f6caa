"""Links to mail: whatever the letter, it comes out as it went in."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.widgets.scene import Scene
from weaver_desktop.ui.detail.introduction.mail import address_of, mail_link

TEXT = st.text(st.characters(blacklist_categories=["Cs"]), max_size=60)


@given(subject=TEXT, body=TEXT)
def test_subject_and_body_survive(subject: str, body: str) -> None:
    parts = urlsplit(mail_link(["ama@nest.org"], subject, body))
    assert (parts.scheme, parts.path) == ("mailto", "ama@nest.org")
    found = parse_qs(parts.query, keep_blank_values=True, separator="&")
    assert found["subject"] == [subject]
    lines = body.replace("\r\n", "\n").replace("\n", "\r\n")
    assert found["body"] == [lines]
    assert len(found) == 2


@given(address=TEXT)
def test_an_address_never_adds_a_header(address: str) -> None:
    link = mail_link([address], "s", "b")
    assert link.count("?") == 1
    assert unquote(link.partition("?")[0].removeprefix("mailto:")) == address


def test_two_are_parted_by_a_comma_and_ascii_is_all_there_is() -> None:
    link = mail_link(["a@b.c", "zoë@d.e"], "É", "ü")
    assert link == "mailto:a@b.c,zo%C3%AB@d.e?subject=%C3%89&body=%C3%BC"


@pytest.mark.parametrize("value", ["not mail", "a@b.c?bcc=x@y.z", "@"])
def test_only_what_could_be_mail_is_an_address(on: Scene, value: str) -> None:
    ama = on.person("Ama")
    on.book.ways.add(party_id=ama, kind="email", value=value)
    on.book.ways.add(party_id=ama, kind="phone", value="020 7946 0000")
    assert address_of(on.book, ama) == ""
    on.book.ways.add(party_id=ama, kind="email", value="ama@nest.org")
    assert address_of(on.book, ama) == "ama@nest.org"
