"""Items of QTI 2 and 3: declarations, a body with interactions, processing, feedback."""
