"""Full-text search: the same hits on every store, because one piece of code finds them in data of our own.

Loading keeps, beside the facts of a file, its text in the form in which it is searched (`pages`). Whoever searches
reads these once for each change of the graph (`index`), counts the words in them (`words`) and takes the rows of one
page from the graph, with the places of the hits (`answers`).
"""
