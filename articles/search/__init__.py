"""Full text, and the only place that knows which database it is on."""
