"""Enrolments: who follows what, how far they are, what is due."""
