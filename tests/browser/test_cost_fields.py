"""What is entered on the page of costs: examples, numbers as people type them, and addresses."""

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.cost_rows import costs, opened


def test_an_example_fills_the_fields_and_says_that_it_is_shown(visitor: Watched) -> None:
    page = opened(visitor, "?input_minute=5")
    examples = page.get_by_role("group", name="Examples:")
    examples.get_by_role("button", name="Images").click()
    expect(page.get_by_label("Input minutes per month")).to_have_value("")
    expect(page.get_by_label("Output images per month")).to_have_value("1,000")
    expect(page.locator(".cp-costs > tbody")).to_have_count(2)
    expect(examples.locator("[aria-pressed=true]")).to_have_text("Images")
    examples.get_by_role("button", name="Images").click()
    # Pressed again it is taken back.
    expect(page).to_have_url(f"{visitor.address}cost/")
    expect(page.locator(".cp-total")).to_contain_text("Enter your workload")
    assert len(costs(page)) > 15
    examples.get_by_role("button", name="Chat").click()
    expect(page.get_by_label("Of these, cached")).to_have_value("1,000")


def test_a_field_shows_what_it_understood_or_what_is_wrong(visitor: Watched) -> None:
    page = opened(visitor, "?requests=1&input=2000&output=1")
    problems = [
        ("Input tokens per request", "-5", "Enter 0 or more."),
        ("Output tokens per request", "many", "Enter a number, like 3,000 or 3k."),
        ("Output tokens per request", "1.5", "Enter a whole number, like 3,000 or 3k."),
        ("Requests per month", "1" * 16, "Enter at most 15 digits."),
        ("Of these, cached", "2001", "At most the 2,000 input tokens can be cached."),
    ]
    for label, said, problem in problems:
        field = page.get_by_label(label, exact=True)
        usual = field.input_value()
        field.fill(said)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(problem)
        expect(page.locator(".cp-costs")).to_have_count(0)
        assert "NaN" not in page.locator("article").inner_text()
        field.fill(usual)
        expect(page.locator(".cp-costs")).to_be_visible()
        expect(page.locator(".cp-problem:not(:empty)")).to_have_count(0)
    field = page.get_by_label("Requests per month")
    for said, number in (("3M", "3,000,000"), ("1.5 million", "1,500,000"), ("3e6", "3,000,000")):
        field.fill(said)
        expect(field).to_have_accessible_description(f"= {number}")
        field.blur()
        expect(field).to_have_value(number)
        expect(field).to_have_accessible_description("")


def test_without_a_number_of_requests_one_is_shown(visitor: Watched) -> None:
    page = opened(visitor, "?input=2000&output=500")
    heads = page.locator(".cp-costs > thead th")
    expect(heads).to_have_text(["Model", "Provider", "Per request"])
    page.get_by_label("Requests per month").fill("3M")
    expect(heads).to_have_text(["Model", "Provider", "Per month", "Per request"])


def test_an_address_that_makes_no_sense_is_told_in_the_field(visitor: Watched) -> None:
    query = "?input=x&cached=-1&model=none-such&output=%3Cimg%20src=x%3E&benchmark=score:none"
    page = opened(visitor, f"{query}&budget=x&sort=score")
    expect(page.locator("[aria-invalid]")).to_have_count(4)
    expect(page.get_by_label("Benchmark", exact=True)).to_have_value("")
    expect(page.get_by_label("Output tokens per request", exact=True)).to_have_value("<img src=x>")
