"""What the text says of itself: spellings of names, numbered parts, and when things happen."""
