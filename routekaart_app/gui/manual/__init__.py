"""The manual inside the program: its pages, what of them the program itself makes, and the window they are read in."""
