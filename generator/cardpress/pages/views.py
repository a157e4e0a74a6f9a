"""What each template of a page gets to show, by the template's name."""

from collections.abc import Mapping

from .benchmark_view import BenchmarkView
from .compare_page import CompareView
from .cost_page import CostView
from .coverage_page import CoverageView
from .data_page import DataView
from .disagreements_page import DisagreementsView
from .explore_page import ExploreView
from .listings import HomeView, ListingView
from .model_view import ModelView
from .models_pages import ModelsView
from .news_page import NewsView
from .numbers_page import NumbersView
from .organization_page import OrganizationView
from .owners_page import OwnersView
from .pair_page import PairView
from .problems_page import ProblemsView
from .redirects_page import RedirectsView
from .retirements_page import RetirementsView

VIEWS: Mapping[str, type] = {
    "benchmark": BenchmarkView,
    "benchmarks": ListingView,
    "compare": CompareView,
    "cost": CostView,
    "coverage": CoverageView,
    "data": DataView,
    "disagreements": DisagreementsView,
    "explore": ExploreView,
    "home": HomeView,
    "model": ModelView,
    "models": ModelsView,
    "news": NewsView,
    "numbers": NumbersView,
    "organization": OrganizationView,
    "organizations": ListingView,
    "owners": OwnersView,
    "pair": PairView,
    "problems": ProblemsView,
    "redirects": RedirectsView,
    "retirements": RetirementsView,
}
