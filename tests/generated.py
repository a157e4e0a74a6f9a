"""Generated pages of which a test knows the text, as MkDocs gets those of a catalogue."""

from mkdocs.config.defaults import MkDocsConfig

from cardpress.mkdocs_plugin.generated_file import GeneratedFile
from cardpress.rendering import RenderedPage


def generated_file(page: RenderedPage, config: MkDocsConfig) -> GeneratedFile:
    """Return the file of a page that was rendered."""
    file = GeneratedFile(page.path, config.docs_dir, config.site_dir, use_directory_urls=True)
    file.plan(lambda: page, page.stated, page.card)
    return file
