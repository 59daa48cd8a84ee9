"""Questions in plain text and in Word files, as people number and letter them."""
