"""The rules of the routekaart: plain Python, no database, no window, no paper."""
