"""The map on its way out of the window: as picture, drawing, page, replay."""
