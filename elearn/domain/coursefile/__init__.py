"""A course as plain text: folders of files, drafts, and the way between them."""
