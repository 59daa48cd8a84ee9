"""Courses in and out: folders, archives, later foreign files."""
