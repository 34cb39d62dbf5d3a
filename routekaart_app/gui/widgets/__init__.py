"""Widgets that are drawn or that several pages share."""
