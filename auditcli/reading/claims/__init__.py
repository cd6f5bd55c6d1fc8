"""Sentences into claims: goals and their counts, years and the report's period."""
