"""Developer commands: `python -m tools COMMAND`, run from the checkout."""
