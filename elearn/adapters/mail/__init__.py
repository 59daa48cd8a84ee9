"""Ways to send mail."""
