"""What people and programs take away: the catalogue in public forms that keep their version."""

from .bundle import Downloads, model_path, model_text

__all__ = ["Downloads", "model_path", "model_text"]
