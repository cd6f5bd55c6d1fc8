"""Whether printed figures can all be right: intervals, sums, shares, and slips."""
