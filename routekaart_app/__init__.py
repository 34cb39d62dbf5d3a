"""Routekaart: contact moments with the world of work, followed along one line from groep 6 to the end of MBO."""

__version__ = "0.1.0"
