"""Arabic as people type it: compared, counted, searched and sorted."""
