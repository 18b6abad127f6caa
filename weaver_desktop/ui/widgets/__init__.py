"""Small parts that several places of the window are put together from."""
