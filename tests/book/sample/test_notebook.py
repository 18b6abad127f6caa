from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.book.sample.chance import lots
from weaver_desktop.book.sample.notebook import entries
from weaver_desktop.book.sample.tables import Portrait
from weaver_desktop.domain.facts import FactKind

TODAY = date(2026, 11, 22)
AMA = Portrait(
    "Ama",
    needs=("a kiln",),
    offers=("a van",),
    loves=("folk",),
    notes=("Sings.",),
    private=("Tired.",),
)


def test_every_text_becomes_a_fact_of_its_kind() -> None:
    found = list(entries(AMA, [], (TODAY - timedelta(100), TODAY), lots(1, "test")))
    assert [(one.kind, one.text, one.is_private) for one in found] == [
        (FactKind.NEED, "a kiln", False),
        (FactKind.GIFT, "a van", False),
        (FactKind.PASSION, "folk", False),
        (FactKind.NOTE, "Sings.", False),
        (FactKind.NOTE, "Tired.", True),
    ]


@given(since=st.integers(0, 1100), seed=st.integers(0, 1000))
def test_nothing_was_heard_before_there_was_news_or_after_today(since: int, seed: int) -> None:
    first = TODAY - timedelta(since)
    for one in entries(AMA, [], (first, TODAY), lots(seed, "test")):
        assert one.heard_on.first_day() <= TODAY
        assert one.heard_on.last_day() >= first


def test_a_need_was_heard_at_the_last_meeting() -> None:
    days = [TODAY - timedelta(30), TODAY - timedelta(10)]
    for seed in range(30):
        need, gift, *_ = entries(AMA, days, (TODAY - timedelta(100), TODAY), lots(seed, "test"))
        assert need.heard_on.first_day() <= days[1] <= need.heard_on.last_day()
        assert any(gift.heard_on.first_day() <= day <= gift.heard_on.last_day() for day in days)


def test_a_need_is_never_old() -> None:
    long_ago = [TODAY - timedelta(900)]
    for seed in range(30):
        need, *_ = entries(AMA, long_ago, (TODAY - timedelta(1000), TODAY), lots(seed, "test"))
        assert (TODAY - need.heard_on.last_day()).days <= 240
