"""Our questions as QTI packages: items, a test of them, a manifest, their pictures."""
