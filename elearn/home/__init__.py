"""The start page of each audience, read-only."""
