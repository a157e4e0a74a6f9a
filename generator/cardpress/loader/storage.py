"""Whatever is at an address, as fsspec reaches it; each kind of storage fails in its own way."""

import errno
from collections.abc import Callable
from functools import partial
from typing import Any

from fsspec.core import url_to_fs

from cardpress.messages import _


class UnknownAddress(Exception):
    """There is nothing on this machine to read an address of that kind; the message says more."""


class StorageRefused(Exception):
    """A storage does not do what it was asked to; the message says which, why and what to do."""


class Storage:
    """A file system of fsspec. Its methods raise OSError with a number, or StorageRefused."""

    def __init__(self, address: str, filesystem: Any) -> None:  # noqa: ANN401 - fsspec's
        self.address, self._filesystem = address, filesystem
        self.kind = type(filesystem)
        """In storages of one kind, one path means one place."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return a method of the file system."""
        return partial(self._ask, getattr(self._filesystem, name))

    def _ask(self, method: Callable[..., Any], *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - fsspec's
        try:
            return method(*arguments, **named)
        except FileNotFoundError as error:
            raise _numbered(error, errno.ENOENT, self.address) from None
        except PermissionError as error:
            raise _numbered(error, errno.EACCES, self.address) from None
        except Exception as error:
            # The packages for buckets and servers have kinds of errors of their own.
            if isinstance(error, OSError) and error.errno and error.filename:
                raise
            raise refusal(self.address, error) from None


def opened(address: str) -> tuple[Storage, str]:
    """Return the storage of an address, and the path in it.

    Raises UnknownAddress where fsspec knows none, or lacks the package for it, and StorageRefused.
    """
    try:
        filesystem, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise UnknownAddress(f"{address}: {error}") from None
    except Exception as error:  # noqa: BLE001 - as of a server that is asked at once
        raise refusal(address, error) from None
    return Storage(address, filesystem), path.rstrip("/")


def refusal(address: str, error: Exception) -> StorageRefused:
    """Return what a person is told of an error of a storage."""
    message = _(
        "%(address)s: %(reason)s; check the address, the network and the credentials, here and "
        "where the workers run, then run the command again"
    )
    reason = str(error).strip() or type(error).__name__
    return StorageRefused(message % {"address": address, "reason": reason})


def _numbered(error: OSError, number: int, address: str) -> OSError:
    # A bucket has no numbers for what an operating system knows, and no name.
    if error.errno and error.filename:
        return error
    return type(error)(error.errno or number, error.strerror or str(error), address)
