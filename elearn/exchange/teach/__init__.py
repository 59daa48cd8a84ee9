"""Courses written in the browser, taken in and given out: the pages of their trainers."""
