"""Networks as graph programs write them: Kumu, GraphML, GEXF."""
