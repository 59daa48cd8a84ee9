"""Who does the work in the table `job`."""
