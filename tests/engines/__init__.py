"""The stage of every page test: the platform on one database, put back before each test."""
