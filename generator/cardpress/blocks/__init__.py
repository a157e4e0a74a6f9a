"""What pages are put together from: facts, results, prices, disagreements, citations, tables."""

from .brief import Brief, Briefs
from .citations import Citations
from .claims import in_full, in_plain_words, own_choices, reading, shown_words
from .completeness import CompletenessView, completeness_line, completeness_view
from .costs import Costs, Priced
from .disagreements import DisagreementLine, DisagreementLines
from .download import Download, DownloadColumn, Listing, OfEachModel
from .elsewhere import ElsewhereNotes
from .facts import Facts, resources, source_line
from .files import files_line
from .labelled import Labelled
from .lifecycle import Banner, banner, retirement, retires
from .lineage import LineageView, lineage
from .model_columns import ModelColumn, ModelFilter, model_columns, model_filters
from .model_rows import ModelRows
from .nearness import ENDED, nearness_to_end
from .news import CHANGES, CardNews, News, NewsDay, NewsGroup
from .part_view import PartView
from .parts import PartBlocks
from .prices import Prices, Pricing, disputed_amounts, price_dispute
from .quotations import QuotationCells
from .quoted import quoted_scores
from .relations import Related, related
from .reported import ReportedResults
from .result_tables import ResultTables, Section
from .results import ResultCells, of_slice, score_figure
from .retirements import RetirementRows
from .samples import Sample, sample, samples_title
from .slices import SliceTable, SliceTables
from .suited import is_of_text, unsuited
from .table import Cell, CellContent, Column, Table, figure_columns, table, text_columns, with_notes
from .tags import commercial_use, tags, undisputed, weights
from .terms import term_labels, terms_of
from .widgets import compare_button

__all__ = [
    "CHANGES",
    "ENDED",
    "Banner",
    "Brief",
    "Briefs",
    "CardNews",
    "Cell",
    "CellContent",
    "Citations",
    "Column",
    "CompletenessView",
    "Costs",
    "DisagreementLine",
    "DisagreementLines",
    "Download",
    "DownloadColumn",
    "ElsewhereNotes",
    "Facts",
    "Labelled",
    "LineageView",
    "Listing",
    "ModelColumn",
    "ModelFilter",
    "ModelRows",
    "News",
    "NewsDay",
    "NewsGroup",
    "OfEachModel",
    "PartBlocks",
    "PartView",
    "Priced",
    "Prices",
    "Pricing",
    "QuotationCells",
    "Related",
    "ReportedResults",
    "ResultCells",
    "ResultTables",
    "RetirementRows",
    "Sample",
    "Section",
    "SliceTable",
    "SliceTables",
    "Table",
    "banner",
    "commercial_use",
    "compare_button",
    "completeness_line",
    "completeness_view",
    "disputed_amounts",
    "figure_columns",
    "files_line",
    "in_full",
    "in_plain_words",
    "is_of_text",
    "lineage",
    "model_columns",
    "model_filters",
    "nearness_to_end",
    "of_slice",
    "own_choices",
    "price_dispute",
    "quoted_scores",
    "reading",
    "related",
    "resources",
    "retirement",
    "retires",
    "sample",
    "samples_title",
    "score_figure",
    "shown_words",
    "source_line",
    "table",
    "tags",
    "term_labels",
    "terms_of",
    "text_columns",
    "undisputed",
    "unsuited",
    "weights",
    "with_notes",
]
