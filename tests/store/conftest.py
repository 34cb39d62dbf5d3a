"""The same open administrations as the services are tested with."""

from tests.services.conftest import class_3b, empty, folder, services

__all__ = ["class_3b", "empty", "folder", "services"]
