"""Reads that are asked for more than once, each returning plain rows."""
