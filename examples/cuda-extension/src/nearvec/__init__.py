"""Exact nearest neighbours of float vectors."""

from nearvec._index import Index
from nearvec._devices import available_devices

__all__ = ["Index", "available_devices"]
__version__ = "0.4.0"
