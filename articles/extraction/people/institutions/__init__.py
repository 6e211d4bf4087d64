"""Which body a phrase means: a ministry, a government, a party, a medium, and whose it is."""
