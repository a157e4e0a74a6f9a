"""A catalogue too large for one machine: its work in parts, over any executor, at any address.

Only the command for it imports this room: it needs the packages of the extra `cluster`.
"""

from .building import Made, make_pages
from .executors import LOST, NoScheduler, Workers, dask_workers, local_workers

__all__ = ["LOST", "Made", "NoScheduler", "Workers", "dask_workers", "local_workers", "make_pages"]
