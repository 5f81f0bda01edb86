"""relocate reads documents, pulls dated events out of them, and lists, filters, validates and checks them."""

__version__ = "0.1.0"
