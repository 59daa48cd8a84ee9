"""What people sign in with: names, numbers, passwords, as they are written and compared."""
