"""From a file to records: reading, cleaning, structure, mentions, facts. Knows nothing of graphs."""
