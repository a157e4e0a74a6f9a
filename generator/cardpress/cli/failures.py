"""What the machine refuses, as a line that says where, what and what to do."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from cardpress import interrupts
from cardpress.messages import N_, _
from cardpress.problem import plain

WRONG_USAGE = 2
"""Exit status of a command that could not do what it was asked, whatever the cards say."""

_ACCESS = N_("let the user that runs cardpress read and write there, or choose another folder")
_SPACE = N_("free some space, then run the command again")
_IN_THE_WAY = N_("move what is in the way elsewhere, then run the command again")
_REMEDIES = {
    errno.EACCES: _ACCESS,
    errno.EPERM: _ACCESS,
    errno.EROFS: N_("choose a folder that can be written to"),
    errno.ENOSPC: _SPACE,
    errno.EDQUOT: _SPACE,
    errno.EFBIG: N_("raise the limit on the size of files, then run the command again"),
    errno.EMFILE: N_("raise the limit on open files, then run the command again"),
    errno.ENAMETOOLONG: N_("choose a shorter name, or a folder with a shorter path"),
    errno.EEXIST: _IN_THE_WAY,
    errno.EISDIR: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.ENOENT: N_("run the command again, in a folder that exists"),
    errno.ELOOP: N_("choose a folder that is no link to itself"),
    errno.EBUSY: N_("wait until it has ended, then run the command again"),
}

_REMEDIES_OF_STORAGE = {
    errno.EACCES: N_(
        "give whoever runs cardpress, and every worker, credentials that may read and write there"
    ),
    errno.ENOENT: N_("create what is missing, such as the bucket, or correct the address"),
}


@contextmanager
def refusals_told() -> Iterator[None]:
    """End the command with a line that says where, what and how to go on, not with a traceback."""
    try:
        yield
    except (KeyboardInterrupt, click.Abort):  # the latter at a question that click asks
        interrupts.ignore()
        _abandon_output()
        click.echo(interrupts.line_break() + _("Interrupted."), err=True)
        sys.exit(interrupts.INTERRUPTED)
    except BrokenPipeError:
        _abandon_output()  # who reads no further, as `head`, need not hear of it
        sys.exit(WRONG_USAGE)
    except OSError as error:
        _abandon_output()
        raise _Failure(told(error)) from None


class _Failure(click.ClickException):
    exit_code = WRONG_USAGE


def told(error: OSError) -> str:
    """Return what a person is told of an error of the operating system, and the remedy below it."""
    place = error.filename2 or error.filename
    where = os.fsdecode(place) if isinstance(place, (str, bytes, os.PathLike)) else ""
    what = error.strerror or str(error) or type(error).__name__
    line = plain(": ".join(filter(None, (where, what[:1].lower() + what[1:]))))
    remedies = _REMEDIES_OF_STORAGE if "://" in where else _REMEDIES
    remedy = remedies.get(error.errno or 0, N_("correct that, then run the command again"))
    return f"{line}\n    {_(remedy)}"


def _abandon_output() -> None:
    # What is left of it would be tried again when Python ends, and fail with a traceback.
    if sys.stdout is None:  # closed by whoever started us
        return
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
