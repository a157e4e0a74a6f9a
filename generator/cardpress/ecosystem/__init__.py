"""What other catalogues call things: the tasks of a model, who sells it, kinds of links.

Imports and exports share it, so that a name leads back to where it came from.
"""
