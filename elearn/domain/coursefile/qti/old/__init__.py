"""QTI 1.2: items of Common Cartridge, Canvas and others, with their response conditions."""
