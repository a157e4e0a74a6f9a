"""The two sides of a comparison: a catalogue before and after, each read, judged and planned."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from cardpress.catalogue_site import CatalogueSite
from cardpress.checked import Checked, check, configured
from cardpress.comparison import Compared
from cardpress.history import (
    RevisionFiles,
    UnreadableBase,
    common_ancestor,
    files_of,
    is_revision,
)
from cardpress.loader import CardCache, Loaded, Settings, load_texts
from cardpress.messages import _
from cardpress.problem import plain
from cardpress.progress import SILENT, Progress

_SHORT = 10  # characters of a commit's name, for people


@dataclass(frozen=True)
class Origin:
    """Where the cards of a side are from: a folder, or the files of a revision.

    ``name`` is as a person gave it, empty for the working tree.
    """

    name: str
    folder: Path
    files: RevisionFiles | None = None

    @property
    def commit(self) -> str:
        """Return the full name of the commit, empty for a folder."""
        return self.files.commit if self.files else ""

    @property
    def label(self) -> str:
        """Return what a person calls it: main (1a2b3c4d5e), or a folder."""
        short = self.commit[:_SHORT]
        return f"{self.name} ({short})" if short and short not in self.name else self.name


@dataclass(frozen=True)
class Side:
    """A catalogue as it is on one side, with the pages of its site."""

    origin: Origin
    checked: Checked
    site: CatalogueSite

    @property
    def compared(self) -> Compared:
        """Return all cards that can be read, side by side."""
        return self.checked.compared


@dataclass(frozen=True)
class Sides:
    """Both sides of a comparison, and the day for which they are judged."""

    before: Side
    after: Side

    @property
    def as_of(self) -> str | None:
        """Return the day on which dates count as past or future, if one is given."""
        return self.after.compared.as_of


def origins(
    root: Path, base: str, to: str | None = None, *, merge_base: bool = False
) -> tuple[Origin, Origin]:
    """Return the side before, a revision or a folder, and the side after, the working tree or a
    revision.

    With ``merge_base`` the side before is where both have gone apart. Raises UnreadableBase.
    """
    after = Origin(to, root, files_of(root, to)) if to else Origin("", root)
    if merge_base:
        commit = common_ancestor(root, base, to or "HEAD")
        return Origin(base, root, files_of(root, commit)), after
    # As git does: of a revision and a folder of one name, the folder is ./name.
    folder = Path(base)
    if base and not is_revision(root, base) and folder.is_dir():
        if not (folder / "cards").is_dir():
            message = _("no cards/ folder in %(root)s; name a folder that holds cards/")
            raise UnreadableBase(message % {"root": plain(base)})
        return Origin(base, folder.resolve()), after
    return Origin(base, root, files_of(root, base)), after


def both_sides(
    root: Path,
    before: Origin,
    after: Origin,
    *,
    as_of: str | None = None,
    progress: Progress = SILENT,
) -> Sides:
    """Return both sides, with the pages that the templates in ``root`` make of their cards.

    The same templates for both, as cards are compared, and those of the side before may be ones
    that this version of the package cannot read any more.
    """
    # What is the same in both is the same object, so that it is neither read nor compared twice.
    cache = CardCache()
    settings = _settings(root, before)
    one = _checked(before, settings, cache, as_of=as_of, progress=progress)
    kept = _kept(_settings(root, after), settings)
    other = _checked(after, kept, cache, as_of=as_of, earlier=one.compared, progress=progress)
    first, second = (CatalogueSite(each, root, is_html=False, ending="/") for each in (one, other))
    return Sides(Side(before, one, first), Side(after, other, second))


def _settings(root: Path, origin: Origin) -> Settings:
    if origin.files is None:
        return configured(origin.folder)
    return configured(root, origin.files.settings)


def _kept(settings: Settings, earlier: Settings) -> Settings:
    """Return settings with the meaning of earlier ones, the same object, where they mean that."""
    now, then = settings.configuration, earlier.configuration
    is_alike = now.file == then.file and now.layers == then.layers
    return replace(settings, configuration=then) if is_alike else settings


def _checked(  # noqa: PLR0913 - what a check is asked
    origin: Origin,
    settings: Settings,
    cache: CardCache,
    *,
    as_of: str | None,
    earlier: Compared | None = None,
    progress: Progress,
) -> Checked:
    read = partial(_read, origin.files, cache) if origin.files else None
    return check(
        origin.folder,
        settings=settings,
        as_of=as_of,
        drafts=False,
        cache=cache,
        earlier=earlier,
        read=read,
        progress=progress,
    )


def _read(files: RevisionFiles, cache: CardCache, settings: Settings) -> Loaded:
    return load_texts(files.texts, settings, cache, others=files.others)
