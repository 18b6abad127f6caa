"""The quick bar's grammar: a typed line becomes what Enter will do, said back before it is done."""
