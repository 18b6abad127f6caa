"""What changed, in a few words."""

import pytest

from weaver_desktop.graph.views import Differences
from weaver_desktop.ui.sky.change_words import changes_in_words

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    "changes, said",
    [
        (Differences(4, 0, 12, 3), "since 1 Jan: 4 people, 12 ties, 3 faded"),
        (Differences(1, 1, 1, 1), "since 1 Jan: 1 person, 1 group, 1 tie, 1 faded"),
        (Differences(0, 2, 0, 0), "since 1 Jan: 2 groups"),
        (Differences(1234, 0, 0, 0), "since 1 Jan: 1,234 people"),
        (Differences(), "nothing new since 1 Jan"),
    ],
)
def test_only_what_there_is_is_told(changes: Differences, said: str) -> None:
    assert changes_in_words(changes, "1 Jan") == said
