"""Dialogs: a compiled form and a service."""
