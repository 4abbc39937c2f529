"""What every room needs: the error tree, the settings, stable ids. Knows nothing of documents or graphs."""
