import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.writing import values
from tests.exchange.writing.small import AMA, EVERYTHING
from weaver_desktop.book.outgoing.everything import Everything
from weaver_desktop.exchange.writing.file_names import FileNames, safe_name
from weaver_desktop.exchange.writing.markdown import front_matter, harmless
from weaver_desktop.exchange.writing.obsidian import vault

_LINK = re.compile(r"(?<!\\)\[\[([^\]|]+)(?:\|[^\]]*)?\]\]")


def test_a_note_for_each_with_links_for_ties() -> None:
    files = vault(EVERYTHING)
    assert set(files) == {
        "People/Ama Boateng.md",
        "People/Bo O’Brien.md",
        "People/Bo O’Brien 2.md",
        "Groups/Nest the Collective.md",
        "Gatherings/2024-05-12 Kiln, opening.md",
        "Gatherings/2025 Some day.md",
        "Photos/Ama Boateng.jpg",
    }
    note = files["People/Ama Boateng.md"].decode()
    assert note.startswith('---\nname: "Ama Boateng"\nkind: "person"\nheadline: "potter"\n')
    assert 'groups:\n  - "[[Nest the Collective]]"' in note
    assert 'tags:\n  - "potters"\n  - "two-words"' in note
    assert f'weaver: "{AMA}"' in note
    assert "- [[Bo O’Brien]]: help each other, since 2020-01, spouse" in note
    assert "- [[2024-05-12 Kiln, opening]]" in note
    assert "- 2024-06: [[Bo O’Brien]], the barn, \\[x\\](y)" in note
    assert "an answered one" not in note


def test_nothing_in_a_note_is_loaded_or_run() -> None:
    text = harmless(
        "![](https://spy.example/x.png)\n```dataviewjs\nrun()\n```\n"
        "~~~js\n<iframe>\n`= this.x`\n---"
    )
    assert "![" not in text
    assert "<" not in text
    assert not re.search(r"^\s*(```|~~~|---)", text, re.MULTILINE)
    assert "`=" not in text.replace("\\`=", "")
    assert "![](" not in vault(EVERYTHING)["People/Ama Boateng.md"].decode()


@settings(max_examples=30, deadline=None)
@given(values.everything())
def test_every_link_leads_to_a_note(everything: Everything) -> None:
    files = vault(everything)
    notes = {path.rpartition("/")[2].removesuffix(".md") for path in files}
    for path, data in files.items():
        if path.endswith(".md"):
            assert set(_LINK.findall(data.decode())) <= notes


@given(st.dictionaries(st.sampled_from(["name", "place"]), st.text(), min_size=1))
def test_front_matter_is_flat_and_quoted(properties: dict[str, str]) -> None:
    first, *lines, last = front_matter(properties).split("\n")
    assert first == last == "---"
    read = {name: json.loads(value) for name, _, value in (line.partition(": ") for line in lines)}
    assert read == {name: value for name, value in properties.items() if value}


@given(st.lists(st.text(max_size=300), max_size=20))
def test_names_of_files_suit_every_system(wanted: list[str]) -> None:
    names = FileNames()
    given_out = [names.given(each) for each in wanted]
    assert len({name.casefold() for name in given_out}) == len(wanted)
    for name in given_out:
        assert name
        assert name == name.strip(". ")
        assert not set(name) & set('<>:"/\\|?*#^[]\n\0')
        assert len(name.encode()) < 220


def test_reserved_names_and_nothing_at_all() -> None:
    assert safe_name("CON") == "CON _"
    assert safe_name("nul.txt") == "nul.txt _"
    assert safe_name("///") == "_"
    assert safe_name("../../etc/passwd") == "etc passwd"
