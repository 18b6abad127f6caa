"""The sample book: a fictional series of woodland concerts, its people and three years of meetings.

``planting.plant_sample`` writes it. What it says stands in the ``.toml`` files beside this module;
how many people there are and who met whom when is worked out anew for each size, seed and day.
"""

from weaver_desktop.book.sample.planting import plant_sample

__all__ = ["plant_sample"]
