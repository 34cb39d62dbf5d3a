"""The pages of a report as pictures: what a window shows before it is printed, and sends to a printer."""

from __future__ import annotations

from routekaart_app.reports.preview import PageImage, page_count, page_images

__all__ = ["PageImage", "page_count", "page_images"]
