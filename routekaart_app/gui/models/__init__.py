"""Table models over the frozen dataclasses that services return."""
