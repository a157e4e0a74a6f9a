"""The commands by name, with what each does: `--help` lists them without loading any."""

from collections.abc import Mapping

COMMANDS: Mapping[str, str] = {
    "check": "Check all cards and report every problem and warning.",
    "cluster": "Write the Markdown of every page to an address, by the work of many processes.",
    "diff": "Tell what a change of cards does to the site since BASE.",
    "export": "Write models of the catalogue in another FORMAT, and report what it cannot hold.",
    "format": "Put all cards, or those in these files and folders, in canonical form.",
    "import": "Draft cards from files of another FORMAT, or add to cards what the files have.",
    "init": "Start a catalogue in a new or an empty folder, or here.",
    "messages": "Write the messages of the site for translation into LANGUAGE, such as fr or "
    "pt-BR.",
    "new": "Start a model card, with its fields explained.",
    "owners": "Print a CODEOWNERS file: each model's card with those who answer for it.",
    "pages": "Write the Markdown of every page to a folder.",
    "refresh": "Bring cards up to date from files that were fetched into FOLDER, and start planned "
    "ones.",
    "rename": "Give a card another id, or a model another organization.",
    "schema": "Write the JSON Schemas, for completion and validation in editors.",
}
"""The first sentence of each command's help, by its name; `cli/` has a module for each."""
