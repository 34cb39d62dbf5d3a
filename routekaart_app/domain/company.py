"""Companies and institutions that pupils meet: their sector and campus."""

from __future__ import annotations

SECTORS = (
    "engineering", "construction", "port", "care", "food", "hospitality",
    "education", "ict", "green", "trade", "public",
)  # fmt: skip
"""The programme's own short list, in words pupils understand; words in `routekaart_app.words`."""

CAMPUSES = {
    "FIA": "food",
    "BIA": "food",
    "MICS": "engineering",
    "Techno Plaza": "engineering",
    "Zorg en Welzijn plaza": "care",
    "ZIA": "care",
    "Horeca&Food Plaza": "hospitality",
    "Leerwerkplaats Techniek": "engineering",
}
"""The region's eight campuses with the sector each belongs to; MICS is mechatronics, not maritime."""
