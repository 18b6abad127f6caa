"""What a network weaver talks about: parties, facts, ties, introductions, and the changes to them.

The lowest floor: frozen dataclasses, ids, rules and expected errors, on the standard library alone.
"""
