import pytest

from weaver_desktop.cli.dates import day_first


@pytest.mark.parametrize(
    "environ, expected",
    [
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "de_CH"}, True),
        ({"LANG": "en-US"}, False),
        ({"LANG": "es_PR.UTF-8@euro"}, False),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_DK.UTF-8"}, True),
        ({"LC_ALL": "en_US.UTF-8", "LC_TIME": "en_DK.UTF-8"}, False),
        ({"LC_ALL": "", "LANG": "en_US"}, False),
        ({"LANG": "C.UTF-8"}, True),
    ],
)
def test_the_locale_decides(environ: dict[str, str], expected: bool) -> None:
    assert day_first(environ) is expected


@pytest.mark.parametrize(
    "system, expected",
    [("English_United States", False), ("English_United Kingdom", True), ("", True)],
)
def test_elsewhere_the_system_is_asked(system: str, expected: bool) -> None:
    assert day_first({}, system=system) is expected
