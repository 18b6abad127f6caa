"""Damaged files give a batch or a sentence, never anything else."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exchange.making import accounted, workbook
from tests.exchange.networks.test_kumu import BLUEPRINT, FULL
from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.exchange.readers import read

SOUND = {
    "ties.csv": "From,To,Strength,Type,Date\nAma,Tilly Stone,3,kiln,2024-05-12\n"
    'Zoë,"Bo ""The Bow""",2,"a, b",12/03/2024\nCy,Ama,7,,März 2024\n',
    "people.csv": "Name;Email;Tags;Needs;Notes\nAma;a@x.org;clay,folk;a kiln;Long.\n"
    'Zoë;;;;"two\nlines"\nمحمد;m@x.org;;time;\n',
    "guests.csv": "Person\tGathering\tDate\nAma\tHay Bales\t2024-05\nTilly\tHay Bales\t\n",
    "links.csv": 'Notes:\n"Mails are missing, often"\n\nFirst Name,Last Name,Company\nAma,B,Nest\n',
    "plan.json": json.dumps(BLUEPRINT),
    "full.json": json.dumps(FULL, indent=1),
}
BYTES = {name: text.encode() for name, text in SOUND.items()} | {
    "old.csv": SOUND["ties.csv"].encode("cp1252"),
    "wide.csv": SOUND["people.csv"].encode("utf-16"),
    "kumu.xlsx": workbook(
        {
            "Elements": [["Label", "Type"], ["Ama", "Person"], ["Nest", "Collective"]],
            "Connections": [["From", "To", "Strength"], ["Ama", "Nest|Bo", 3]],
        }
    ),
}

Mutation = Callable[[bytes], bytes]


def cut(data: bytes, at: int) -> bytes:
    return data[: at % (len(data) + 1)]


def flipped(data: bytes, at: int, bit: int) -> bytes:
    if not data:
        return data
    at %= len(data)
    return data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]


def put_in(data: bytes, at: int, more: bytes) -> bytes:
    at %= len(data) + 1
    return data[:at] + more + data[at:]


def taken_out(data: bytes, at: int, count: int) -> bytes:
    at %= len(data) + 1
    return data[:at] + data[at + count :]


def line_again(data: bytes, at: int, times: int) -> bytes:
    lines = data.split(b"\n")
    at %= len(lines)
    return b"\n".join([*lines[:at], *[lines[at]] * times, *lines[at:]])


def swapped(data: bytes, one: bytes, other: bytes) -> bytes:
    return data.replace(one, b"\0\1").replace(other, one).replace(b"\0\1", other)


def batch_or_error(path: Path) -> Batch | WeaverError:
    try:
        return read(path)
    except WeaverError as error:
        return error


PLACES = st.integers(0, 100_000)
SIGNS = st.sampled_from([b",", b";", b"\t", b"|", b'"', b"\n", b"\r\n", b" ", b":", b"{", b"]"])
MUTATIONS: st.SearchStrategy[Mutation] = st.one_of(
    st.builds(lambda at: lambda data: cut(data, at), PLACES),
    st.builds(lambda at, bit: lambda data: flipped(data, at, bit), PLACES, st.integers(0, 7)),
    st.builds(lambda at, more: lambda data: put_in(data, at, more), PLACES, SIGNS),
    st.builds(lambda at, more: lambda data: put_in(data, at, more), PLACES, st.binary(max_size=9)),
    st.builds(lambda at, n: lambda data: taken_out(data, at, n), PLACES, st.integers(1, 40)),
    st.builds(lambda at, n: lambda data: line_again(data, at, n), PLACES, st.integers(1, 30)),
    st.builds(lambda one, other: lambda data: swapped(data, one, other), SIGNS, SIGNS),
)


@pytest.mark.parametrize("name", BYTES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(mutations=st.lists(MUTATIONS, min_size=1, max_size=4))
def test_a_damaged_file_gives_a_batch_or_a_sentence(
    tmp_path: Path, name: str, mutations: list[Mutation]
) -> None:
    data = BYTES[name]
    for mutation in mutations:
        data = mutation(data)
    path = tmp_path / name
    path.write_bytes(data)
    outcome = batch_or_error(path)
    if isinstance(outcome, WeaverError):
        assert name in str(outcome)
        return
    assert outcome.rows_read
    assert accounted(outcome)
    for party in outcome.parties:
        assert party.name.encode()
        assert len(party.name) <= 300


@pytest.mark.parametrize("name", BYTES)
def test_the_undamaged_files_are_all_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BYTES[name])
    batch = read(path)
    assert len(batch.parties) + len(batch.guests) >= 1
    assert accounted(batch)
