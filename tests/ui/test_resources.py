from weaver_desktop.ui.resources import resource
from weaver_desktop.ui.theme import fonts


def test_what_the_window_needs_comes_along() -> None:
    for name in fonts._FILES:
        assert resource("fonts", name).is_file()
    assert resource("samples", "southern_women.csv").is_file()
    assert resource().is_dir()
