"""The languages that code on a page is highlighted in: a short list, as cards come from strangers.

Some of the several hundred highlighters that are installed take exponential time for a few odd
characters, and a page that names one holds the build. These were tried with code of every sign
that means something to them, again and again (`make fuzz`). Left out for their time at 4,000 signs:
dockerfile, by the cube of the spaces after ENTRYPOINT, csharp (2.2 s for short lines), and scala
(exponential in the backslashes of an open string).
"""

HIGHLIGHTED = frozenset(
    (
        *("bash", "sh", "shell", "zsh", "console", "shell-session", "powershell", "ps1", "pwsh"),
        *("c", "cpp", "c++", "dart", "elixir", "go", "golang", "java"),
        *("javascript", "js", "typescript", "ts", "julia", "jl", "kotlin", "lua", "php"),
        *("python", "py", "python3", "pycon", "r", "ruby", "rb", "rust", "rs", "swift"),
        *("css", "diff", "html", "http", "ini", "json", "json5", "sql"),
        *("toml", "xml", "yaml", "yml"),
    )
)
MOST_HIGHLIGHTED = 3_000
"""Characters of code on a page that are highlighted. Some highlighters take time by the square of
a text, and no regular expression can be stopped, so the time has its bound by the size."""


def known_language(name: str) -> str:
    """Return a language as the word of a fence, or an empty text if code in it stays plain."""
    return name if name in HIGHLIGHTED else ""
