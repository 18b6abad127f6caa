"""The detail pane: everything about who is selected."""
