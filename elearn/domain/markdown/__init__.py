"""Markdown as lessons use it: read once, rendered as safe HTML for both directions."""
