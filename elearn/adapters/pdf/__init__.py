"""What prints certificates."""
