"""Positions only: pure functions from what belongs together to where it stands, the same on every run."""
