"""What an instance of the plugin has a say in once a page, or the whole site, is written."""

from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from cardpress.keeping import BuiltSite
from cardpress.language import in_language

from . import printed
from .assets import GUEST
from .broken_formats import broken_formats_told
from .crawlers import SITEMAP, with_days
from .generated_page import GeneratedPage
from .instances import by_address, data_folders, instances, key
from .policy import Policy, new_policy
from .served import ServedCatalogue
from .shell import slim
from .site import is_guest, require_no_policy
from .site_files import is_ours_alone
from .stages import OTHERS, SEARCH
from .translated import folder_of_build, is_translated


class WrittenCatalogue(ServedCatalogue):
    """Has the last word on pages, on the index of the search, and on the policy of the site."""

    _policy: Policy | None = None
    _built: BuiltSite | None = None

    @event_priority(-200)  # after whoever looks at what is there
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keep what was built before out of the way of MkDocs, which empties its folder now."""
        secret = key()
        is_alone = [*instances(config)] == [self] and is_ours_alone(config)
        if secret and is_alone and not self.is_served and not self.is_dirty:
            self._built = BuiltSite(self.place.root, secret, Path(config.site_dir))
            self._built.put_aside()

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """Exclude pages that have a record from the theme's search."""
        self.pages.records.exclude(page)

    @event_priority(-100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Return a page with the mark of a catalogue on a site that is more than that.

        It also goes to a plugin that prints all pages on one.
        """
        if not self._is_first(config):
            return html
        paths = by_address(config)
        if is_guest(paths) and page.file.dest_uri.startswith(tuple(paths)):
            html += GUEST
        printed.finish(page, html, config)
        return html

    @event_priority(-100)  # after other plugins, whose scripts belong to the policy
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Return the page without the theme's empty lines."""
        if not self._is_first(config):
            return output
        frame = page.frame if isinstance(page, GeneratedPage) else None
        output = slim(output)
        if self._policy:
            self._policy.add_page(output, page, frame=frame)
        return output

    @event_priority(-100)
    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str | None:
        """Return the map of the site with the days of pages, and leave others as they are.

        The scripts of a page of the theme are in the policy.
        """
        if template_name == SITEMAP and self._is_first(config):
            days = (each.pages.days() for each in instances(config))
            known, paths = dict(chain.from_iterable(days)), by_address(config)
            return with_days(output_content, known, is_guest=is_guest(paths))
        if self._policy and template_name.endswith(".html"):
            self._policy.add_template(output_content, Path(config.site_dir, template_name))
        return None

    @event_priority(150)  # before another plugin looks at what is there
    def _finish_data(self, *, config: MkDocsConfig) -> None:
        if self._is_first(config):
            with in_language(self.language), broken_formats_told():
                self.waiting.finish_data()

    @event_priority(-50)  # after the theme's search has written its index, before it is copied
    def _finish(self, *, config: MkDocsConfig) -> None:
        """Add the records of the cards to the theme's index, and write the policy."""
        self.stage_ended(OTHERS, config)
        if self._policy and folder_of_build(config) == [*self.languages][-1]:
            with in_language(self.language):
                self._policy.write(config, data_folders(config))
        self.pages.records.write(config)
        self.stage_ended(SEARCH, config)
        if self._is_first(config):
            self.waiting.check_links()

    @event_priority(-150)  # after a plugin that writes the index of all languages anew
    def _finish_all(self, *, config: MkDocsConfig) -> None:
        if is_translated(config):
            self.pages.records.write(config)

    on_post_build = CombinedEvent(_finish_data, _finish, _finish_all)

    def _set_policy(self, config: MkDocsConfig) -> None:
        # One holds for all pages, those of other languages among them, which come later.
        if self._is_first(config) and not folder_of_build(config):
            self._policy = new_policy(self.config.policy, config, is_serving=self.is_served)
        elif not self._is_first(config):
            require_no_policy(self.config.policy)

    def _is_first(self, config: MkDocsConfig) -> bool:
        return next(instances(config)) is self
