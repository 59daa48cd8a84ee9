"""Rules are tried with many values; how busy the machine is says nothing about them."""

from hypothesis import settings

settings.register_profile("rules", deadline=None)
settings.load_profile("rules")
