"""What a module may import: everywhere, and in each room of the package beside that."""

ALL = frozenset({"*"})
_HARMLESS = (
    *("cardpress", "collections", "collections.abc", "dataclasses", "datetime", "decimal"),
    *("ast", "atexit", "copy", "jinja2.runtime"),
    *("fnmatch", "fractions", "functools", "hashlib", "html", "itertools", "json"),
    *("errno", "gc", "ipaddress", "math", "shlex"),
    *("posixpath", "re", "statistics", "textwrap", "types", "typing", "unicodedata"),
    *(
        "babel.core",
        "babel.dates",
        "babel.lists",
        "babel.numbers",
        "contextvars",
        "markdown_it",
        "markdown_it.token",
        "markdown_it.tree",
    ),
    *("pydantic", "pydantic.fields", "pydantic.json_schema", "pydantic_core", "pygments.lexers"),
    "packaging.licenses",
)
EVERYWHERE: dict[str, frozenset[str]] = {
    **dict.fromkeys(_HARMLESS, ALL),
    "babel": frozenset({"Locale", "UnknownLocaleError"}),
    "operator": frozenset({"is_"}),  # others reach what no import names
    "codecs": frozenset({"BOM_UTF8"}),
    "contextlib": frozenset({"contextmanager"}),
    "gettext": frozenset({"GNUTranslations", "NullTranslations"}),
    "jinja2": frozenset(
        {
            *("Environment", "FileSystemLoader", "StrictUndefined", "Undefined"),
            *("TemplateNotFound", "TemplateSyntaxError"),
        }
    ),
    "difflib": frozenset({"get_close_matches"}),
    "inspect": frozenset({"cleandoc"}),
    "os": frozenset({"fspath", "path", "walk"}),
    "pathlib": frozenset({"Path", "PurePosixPath"}),
    "urllib.parse": frozenset(
        {"quote", "quote_plus", "unquote", "urljoin", "urlsplit", "urlunsplit"}
    ),
    "yaml": frozenset(
        {
            *("AliasEvent", "CSafeDumper", "CSafeLoader", "SafeDumper", "ScalarNode"),
            *("dump", "safe_dump", "safe_load"),
            *("CollectionStartEvent", "Event", "MappingEndEvent", "MappingStartEvent"),
            *("MarkedYAMLError", "ScalarEvent", "YAMLError", "__version__"),
            *("SequenceEndEvent", "SequenceStartEvent", "StreamEndEvent"),
        }
    ),
}
_CLICK = {
    *("BadParameter", "Choice", "Context", "IntRange", "Parameter", "Path", "UsageError"),
    *("Abort", "ClickException", "Command", "Group", "HelpFormatter", "confirm", "prompt"),
    *("argument", "command", "echo", "group", "option", "pass_context", "pass_obj"),
    "version_option",
}
IN_ROOM: dict[str, dict[str, frozenset[str]]] = {
    # Pictures are drawn in memory.
    "charts": {
        "PIL": frozenset({"Image", "ImageDraw", "ImageFont"}),
        "struct": frozenset({"pack"}),
        "zlib": frozenset({"Z_RLE", "compressobj", "crc32"}),
    },
    # It ends the process where a person interrupts it, and says so.
    "interrupts": {
        "contextlib": frozenset({"contextmanager", "suppress"}),
        "os": frozenset({"_exit", "isatty", "write"}),
        "signal": ALL,
    },
    "cli": {
        # One of its own modules, by the name of a command.
        "importlib": frozenset({"import_module"}),
        "keyword": frozenset({"iskeyword"}),
        "click": frozenset(_CLICK),
        "io": frozenset({"TextIOWrapper"}),
        "os": frozenset(
            {"O_WRONLY", "PathLike", "devnull", "dup2", "fsdecode", "fspath", "open", "path"}
        ),
        # A person's answers, and a card that another program hands over.
        "sys": frozenset({"exit", "stdin", "stdout"}),
        "difflib": frozenset({"unified_diff"}),
        # How long each stage took, which --verbose tells, and how often a bar is drawn.
        "time": frozenset({"monotonic"}),
    },
    # It draws how far work is, where a person looks on, and nothing when it has ended.
    "terminal": {
        "click": frozenset({"echo", "progressbar"}),
        "contextlib": frozenset({"ExitStack"}),
        "os": frozenset({"environ"}),
        "shutil": frozenset({"get_terminal_size"}),
        "sys": frozenset({"stderr", "stdout"}),
    },
    # The source of our own records: what stands below their fields.
    "docstrings": {"inspect": frozenset({"cleandoc", "getmodule", "getsource"})},
    # It starts processes that are copies of this one, and nothing else.
    "partitions": {
        "concurrent.futures": frozenset({"Future", "ProcessPoolExecutor"}),
        "concurrent.futures.process": frozenset({"BrokenProcessPool"}),
        "multiprocessing": frozenset(
            {"active_children", "current_process", "get_all_start_methods", "get_context"}
        ),
        "multiprocessing.context": frozenset({"BaseContext"}),
        "os": frozenset({"cpu_count"}),
        "threading": frozenset({"active_count"}),
    },
    # It ends processes whose parent has ended.
    "orphans": {
        "multiprocessing": frozenset({"parent_process"}),
        "multiprocessing.connection": frozenset({"wait"}),
        "os": frozenset({"_exit"}),
        "threading": frozenset({"Thread"}),
    },
    # So does this one, for work that goes on meanwhile.
    "background": {
        "contextlib": frozenset({"closing", "suppress"}),
        "multiprocessing": frozenset({"get_all_start_methods", "get_context"}),
        "multiprocessing.connection": frozenset({"Connection"}),
        "multiprocessing.process": frozenset({"BaseProcess"}),
    },
    # It hands work to processes, of this machine or of a cluster, and nothing else.
    "cluster": {
        "concurrent.futures": frozenset({"BrokenExecutor", "CancelledError", "Executor"}),
        "distributed": frozenset({"Client", "KilledWorker"}),
        "threading": frozenset({"Lock"}),
    },
    "changes": {"difflib": frozenset({"SequenceMatcher"})},
    # It starts git, which reads revisions, in `history/git.py` alone.
    "history": {
        "operator": frozenset({"itemgetter"}),
        "os": frozenset({"environ", "fspath"}),
        "shutil": frozenset({"which"}),
        "subprocess": frozenset({"CompletedProcess", "run"}),
    },
    # It asks which packages add formats.
    "ecosystem": {"importlib.metadata": frozenset({"EntryPoint", "entry_points"})},
    "exporters": {"importlib.metadata": frozenset({"EntryPoint"})},
    # It reads what it is given, the header of a GGUF file and days counted in seconds among it, and
    # asks which packages add formats.
    "importers": {
        "csv": frozenset({"DictReader", "Error"}),
        "difflib": frozenset({"unified_diff"}),
        "importlib.metadata": frozenset({"EntryPoint"}),
        "io": frozenset({"StringIO"}),
        "mdformat.renderer": frozenset({"MDRenderer"}),
        "struct": frozenset({"calcsize", "unpack"}),
    },
    # It writes values into memory, of which nothing is kept but a digest.
    "comparison": {
        "io": frozenset({"BytesIO"}),
        "operator": frozenset({"attrgetter"}),
        "pickle": frozenset({"Pickler"}),
    },
    # It writes a feed as text.
    "data": {"xml.etree": frozenset({"ElementTree"})},
    "keeping": {"os": frozenset({"fspath", "sep"})},
    "loader": {
        "fsspec.core": frozenset({"url_to_fs"}),
        "os": frozenset({"O_RDONLY", "fspath", "fstat", "lstat", "open", "path", "walk"}),
        "stat": frozenset({"S_ISDIR", "S_ISREG"}),
        "sys": frozenset({"intern", "version"}),
    },
    # What installed templates were compiled to it reads as Python reads modules.
    "rendering": {
        "importlib.metadata": frozenset({"version"}),
        "importlib.util": frozenset({"MAGIC_NUMBER", "cache_from_source"}),
        "jinja2.defaults": frozenset({"DEFAULT_POLICIES"}),
        "marshal": frozenset({"dumps", "loads"}),
        "os": frozenset({"fspath", "path", "sep", "walk"}),
        "sys": frozenset({"dont_write_bytecode"}),
        "sysconfig": frozenset({"get_path"}),
        "jinja2": ALL,
        "jinja2.bccache": frozenset({"Bucket"}),
        "jinja2.compiler": frozenset({"CodeGenerator", "Frame"}),
        "jinja2.loaders": frozenset({"split_template_path"}),
    },
    # It waits for another run, and what it has not finished has a name of chance.
    "writer": {
        "fcntl": frozenset({"LOCK_EX", "LOCK_NB", "flock"}),
        "contextlib": frozenset({"contextmanager", "suppress"}),
        "os": frozenset({"O_RDONLY", "close", "fspath", "lstat", "open", "path", "sep", "walk"}),
        "secrets": frozenset({"token_hex"}),
        "stat": frozenset({"S_ISDIR", "S_ISREG"}),
        "sys": frozenset({"platform"}),
        "time": frozenset({"monotonic", "sleep"}),
    },
    "wording": {
        # A catalogue of messages is compiled and brought up to date in memory.
        "babel.messages.catalog": frozenset({"Message"}),
        "babel.messages.mofile": frozenset({"write_mo"}),
        "babel.messages.pofile": frozenset({"PoFileError", "read_po", "write_po"}),
        "io": frozenset({"BytesIO", "StringIO"}),
    },
    "mkdocs_plugin": {
        "base64": frozenset({"b64encode"}),
        "contextlib": frozenset({"contextmanager", "suppress"}),
        "jinja2": ALL,
        "mkdocs.livereload": frozenset({"LiveReloadServer"}),
        "os": frozenset(
            {"DirEntry", "environ", "fspath", "path", "scandir", "sep", "stat_result", "walk"}
        ),
        "stat": frozenset({"S_ISDIR"}),
        "sys": frozenset({"version"}),
        "watchdog.observers.api": frozenset({"BaseObserver", "ObservedWatch"}),
        "watchdog.observers.polling": frozenset({"PollingEmitter", "PollingObserver"}),
        # How long the cards of an edit and the stages of a build took; and what a server makes, it
        # makes one after the other.
        "time": frozenset({"monotonic"}),
        "threading": frozenset({"RLock"}),
        "importlib.metadata": frozenset({"distributions"}),
        "inspect": frozenset({"getmodule", "isroutine"}),
        "wsgiref.types": ALL,
        "watchdog.events": ALL,
        "mkdocs.commands.build": frozenset({"get_context"}),
        "mkdocs.config.base": ALL,
        "mkdocs.config.config_options": ALL,
        "mkdocs.config.defaults": frozenset({"MkDocsConfig"}),
        "mkdocs.exceptions": ALL,
        "mkdocs.plugins": ALL,
        "mkdocs.structure": frozenset({"StructureItem"}),
        "mkdocs.structure.files": frozenset({"File", "Files", "InclusionLevel"}),
        "mkdocs.structure.nav": frozenset({"Navigation", "Section"}),
        "mkdocs.structure.pages": frozenset({"Page"}),
        "mkdocs.structure.toc": frozenset({"AnchorLink", "TableOfContents", "get_toc"}),
        "mkdocs.theme": frozenset({"Theme"}),
        "mkdocs.utils.templates": frozenset({"TemplateContext"}),
        "mkdocs.utils": frozenset({"get_relative_url", "get_theme_dir", "normalize_url"}),
        "logging": frozenset({"Handler", "INFO", "LogRecord", "WARNING", "getLogger"}),
        "markdown.extensions.toc": ALL,
        "pygments": frozenset({"highlight"}),
        "pygments.formatters": frozenset({"HtmlFormatter"}),
        "pygments.lexers": frozenset({"get_lexer_by_name"}),
    },
    "characters": {"glyphguard": frozenset({"confusables", "ucd"})},
    "markup": {
        "markdown_it.common.utils": frozenset({"unescapeAll"}),
        "comrak": frozenset({"ExtensionOptions", "RenderOptions", "render_markdown"}),
        "nh3": frozenset({"Cleaner"}),
    },
}
