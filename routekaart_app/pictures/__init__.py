"""Pictures described once, without Qt and without PDF, drawn on screen and on paper alike."""
