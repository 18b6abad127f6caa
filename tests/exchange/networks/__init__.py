"""Networks as graph programs write them."""
