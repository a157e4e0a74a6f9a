"""What a site has beside its pages: data for its scripts and for programs, feeds, and pictures."""

from collections.abc import Iterable, Set
from functools import cached_property

from cardpress.blocks import Listing, OfEachModel
from cardpress.comparison import Compared
from cardpress.data import Downloads, Pieces, PlannedData, data_files
from cardpress.history import History
from cardpress.pages import PlannedPage
from cardpress.pictures import planned_pictures
from cardpress.wording import PATHS


class SiteContent:
    """The files of a catalogue's site by their paths, each made when it is asked for."""

    def __init__(
        self, shown: Compared, *, ending: str, name: str, address: str, history: History
    ) -> None:
        """``name`` is what pictures say, ``address`` that of the catalogue on the web, if known."""
        self._shown, self._ending, self._name = shown, ending, name
        self._address, self._history = address, history
        self._pages: tuple[PlannedPage, ...] = ()
        self._is_made = False

    def draw(self, pages: Iterable[PlannedPage]) -> None:
        """Say which pages have pictures, as far as pages of their kind have any."""
        self._pages = tuple(pages)

    @property
    def has_downloads(self) -> bool:
        """Return whether programs find anything here."""
        return bool(self._shown.catalogue.configuration.parts.data)

    def downloads(self) -> Listing:
        """Return what the downloads are, all of which are made when this is first asked."""
        self._is_made = True
        return self._downloads.listing

    def forget_downloads(self) -> None:
        """Keep no more of the downloads than what they are."""
        if self.has_downloads:
            self._downloads.forget()

    @cached_property
    def pieces(self) -> Pieces:
        """Return what files of all models are put together from."""
        return self._downloads.pieces if self.has_downloads else Pieces(self._shown, {})

    @property
    def missing_pieces(self) -> Iterable[str]:
        """Return the names of those that nobody has asked for yet."""
        return () if self._is_made else self.pieces.names

    @property
    def whole(self) -> Set[str]:
        """Return where these files are, and the page that says how large they are."""
        return {*self._downloads.whole, PATHS["data"]} if self.has_downloads else frozenset()

    @property
    def of_each(self) -> tuple[OfEachModel, ...]:
        """Return the forms in which each model has a file of its own."""
        return self._downloads.of_each if self.has_downloads else ()

    @cached_property
    def _downloads(self) -> Downloads:
        return Downloads(self._shown, self._ending)

    @cached_property
    def data(self) -> dict[str, PlannedData]:
        """Return what scripts and programs read, in its order."""
        files = data_files(
            self._shown,
            ending=self._ending,
            address=self._address,
            history=self._history,
            downloads=self._downloads if self.has_downloads else None,
        )
        return {file.path: file for file in files}

    @cached_property
    def pictures(self) -> dict[str, PlannedData]:
        """Return the pictures of pages, for previews of links to them."""
        files = planned_pictures(self._pages, self._shown, self._name)
        return {file.path: file for file in files}

    @property
    def paths(self) -> Set[str]:
        """Return where all of them are."""
        return self.data.keys() | self.pictures.keys()

    def __getitem__(self, path: str) -> PlannedData:
        """Return the file at a path. Raises KeyError where there is none."""
        return self.data.get(path) or self.pictures[path]
