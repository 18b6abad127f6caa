"""The window: widgets that show the book and turn gestures into its acts. Qt lives only here.

Widgets do not talk to widgets: what they share are the objects in ``state``.
"""
