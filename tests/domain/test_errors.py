"""Errors that a user can cause."""

import pickle

import pytest

from weaver_desktop.domain import errors
from weaver_desktop.domain.errors import InvalidEditError, WeaverError

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, WeaverError)
]


def test_an_error_says_its_sentence_and_keeps_it_for_translation() -> None:
    error = InvalidEditError("{name} cannot be tied to themselves.", name="Ama {x}")
    assert str(error) == "Ama {x} cannot be tied to themselves."
    assert error.phrase.template == "{name} cannot be tied to themselves."
    assert dict(error.phrase.values) == {"name": "Ama {x}"}


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_travels_between_processes(kind: type[WeaverError]) -> None:
    sent = kind("{path} is a folder.", path="/home/{ama}")
    received = pickle.loads(pickle.dumps(sent))  # noqa: S301 - our own
    assert type(received) is kind
    assert str(received) == "/home/{ama} is a folder."
    assert received.phrase == sent.phrase
