"""Question files of other programs: what reading and writing them has in common."""
