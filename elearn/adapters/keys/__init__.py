"""Where the keys lie that certificates are signed with."""
