"""Drafts -> the cards that they make or add to, as texts that the check accepts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cardpress.catalogue import index_names
from cardpress.checked import Checked, check, configured
from cardpress.formatting import new_card_text, with_additions
from cardpress.loader import CardFile, CardPlace, Loaded, Settings, load, tried
from cardpress.messages import N_, _
from cardpress.problem import Problem
from cardpress.schema import Benchmark, Model

from .draft import Draft, Loss
from .merging import Merge
from .normal import Data, normal
from .pricing import Rows
from .resolving import Resolving
from .targets import NoTarget, Target, id_of, target_of
from .trimming import told, trimmed
