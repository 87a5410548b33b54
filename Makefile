.PHONY: maler

# Cleans the forms in Templates of what editors leave behind. Run it after every edit in Word.
maler:
	swift run --quiet RensMaler Templates
