"""Counters of what may be tried only so often."""
