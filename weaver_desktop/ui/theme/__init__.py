"""The looks: colours, type and the style sheet made of them."""
