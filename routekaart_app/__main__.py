"""python -m routekaart_app."""

from routekaart_app.cli import main

raise SystemExit(main())
