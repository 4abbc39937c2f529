"""The whole graph in forms that other programs read."""
