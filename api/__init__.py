"""The HTTP service: JSON under `/v1`, web pages beside it. Thin: it asks the graph and shows the answer."""
