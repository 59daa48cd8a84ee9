"""From mark-up of others to Markdown of ours, and back."""
