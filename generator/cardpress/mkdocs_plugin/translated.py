"""A site that the plugin i18n builds once for each language, and what it must know of our pages."""

from collections.abc import Iterable
from typing import Protocol, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

_TRANSLATOR = "i18n"


class _Translator(Protocol):
    """What we know of that plugin."""

    default_language: str
    current_language: str | None  # until its first build begins
    build_languages: list[str]
    i18n_files_per_language: dict[str, list[File]]


def is_translated(config: MkDocsConfig) -> bool:
    """Return whether the site is built in several languages."""
    return _TRANSLATOR in config.plugins


def folder_of_build(config: MkDocsConfig) -> str:
    """Return the folder of the language in which the site is built at the moment, as ``de/``."""
    translator = _translator(config)
    return _folder(_language(translator), translator) if translator else ""


def folders(config: MkDocsConfig) -> dict[str, str]:
    """Return the languages in which such a site is built by their folders; the first has none."""
    translator = _translator(config)
    if translator is None:
        return {}
    codes = [translator.default_language, *translator.build_languages]
    return {_folder(code, translator): code for code in codes}


def introduce(files: Iterable[File], config: MkDocsConfig) -> None:
    """Tell that plugin of pages, which it has not found in a folder.

    It lists them in its sitemap, and its choice of languages leads from each to the others.
    """
    translator = _translator(config)
    if translator is None:
        return
    here, known = folder_of_build(config), folders(config)
    for file in files:
        elsewhere = {code: _in(folder, here, file) for folder, code in known.items()}
        # Of MkDocs' own files it has made others, which have these.
        file.alternates = {**elsewhere, known[here]: file}  # type: ignore[attr-defined]
        file.locale = known[here]  # type: ignore[attr-defined]
        file.locale_alternate_of = known[here]  # type: ignore[attr-defined]
        translator.i18n_files_per_language[known[here]].append(file)


def _translator(config: MkDocsConfig) -> _Translator | None:
    return cast("_Translator | None", config.plugins.get(_TRANSLATOR))


def _language(translator: _Translator) -> str:
    return translator.current_language or translator.default_language


def _folder(code: str, translator: _Translator) -> str:
    return "" if code == translator.default_language else f"{code}/"


def _in(folder: str, here: str, file: File) -> File:
    """Return the file of a page in another language, as far as its address goes."""
    address = folder + file.dest_uri.removeprefix(here)
    return File(
        file.src_uri, file.src_dir, file.dest_dir, file.use_directory_urls, dest_uri=address
    )
