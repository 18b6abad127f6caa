"""The constellation: the network as a living night sky, drawn on a pyqtgraph stage."""
