"""Partners: institutions, their people and their cohorts."""
