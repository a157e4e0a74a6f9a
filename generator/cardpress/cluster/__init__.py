"""A catalogue too large for one machine: its work in parts, over any executor, at any address.

Only the command for it imports this room: it needs the packages of the extra `cluster`.
"""

from cardpress.loader.storage import StorageRefused, UnknownAddress
from cardpress.writer.addresses import NotOurAddress

from .building import Made, make_pages
from .executors import LOST, NoScheduler, Workers, dask_workers, local_workers

REFUSED = (NoScheduler, NotOurAddress, StorageRefused, UnknownAddress)
"""What is raised where an address or a cluster is not as it has to be; the message says why."""

__all__ = [
    "LOST",
    "REFUSED",
    "Made",
    "NoScheduler",
    "Workers",
    "dask_workers",
    "local_workers",
    "make_pages",
]
