"""Questions in spreadsheets: one in a row, under one row of headings in any of our languages."""
