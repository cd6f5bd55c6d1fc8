"""Whether printed figures can all be right: intervals, sums, shares, and what may have gone wrong."""
