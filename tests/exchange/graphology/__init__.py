"""A check by hand that graphology, the library under Gephi Lite, reads the GEXF that is written."""
