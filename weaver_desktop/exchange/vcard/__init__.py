"""Contact cards (vCard 2.1, 3.0 and 4.0) in the dialects of the programs that write them.

The lines are taken apart here and not by vobject, the library that reads them best: its pattern for
a line takes twice as long for each ``=`` of a line without a colon (0.7 s for 22 of them), and it
gives up the rest of a file at the first line that it cannot read. The tests hold the two against
each other on sound cards.
"""
