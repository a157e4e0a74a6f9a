"""Rules about facts within and between cards, each a small function with its failing example."""

from .findings import RULES, find_problems, unknown_rules
from .rule import Rule, Subject

__all__ = ["RULES", "Rule", "Subject", "find_problems", "unknown_rules"]
