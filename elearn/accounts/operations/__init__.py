"""What happens to accounts: verbs that write more than one row."""
