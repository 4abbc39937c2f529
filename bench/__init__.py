"""What `make bench` measures: each part beside a yardstick in the same run, as a ratio."""
