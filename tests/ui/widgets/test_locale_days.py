"""Days as locales write them."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from weaver_desktop.ui.widgets.locale_days import locale_day

DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    "name, said",
    [
        ("en_GB", "4 Mar 2026"),
        ("en_US", "Mar 4, 2026"),
        ("de_DE", "4. März 2026"),
        ("fr_FR", "4 mars 2026"),
        ("hu_HU", "2026. márc. 4."),
        ("ja_JP", "2026年3月4日"),
        ("zh_CN", "2026年3月4日"),
        ("ko_KR", "2026년 3월 4일"),
    ],
)
def test_each_locale_writes_it_in_its_own_way(name: str, said: str) -> None:
    assert locale_day(DAY, QLocale(name)) == said


def test_no_locale_names_the_weekday_and_all_tell_day_month_and_year() -> None:
    any_script, any_country = QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    every = QLocale.matchingLocales(QLocale.Language.AnyLanguage, any_script, any_country)
    assert len(every) > 300
    for locale in every:
        said = [locale_day(day, locale) for day in (DAY, date(2026, 3, 5), date(2026, 4, 4))]
        weekday = locale.standaloneDayName(3, QLocale.FormatType.LongFormat)
        assert weekday not in said[0] or len(weekday) == 1, locale.name()
        assert len({*said, locale_day(date(2025, 3, 4), locale)}) == 4, locale.name()
