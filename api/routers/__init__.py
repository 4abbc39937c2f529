"""The JSON interface, one module a concern."""
