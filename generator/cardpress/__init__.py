"""Cardpress: one YAML card per AI model becomes a page, and the cards become a site."""
