"""What each command does: open the administration, call the service the window calls, tell the outcome."""
