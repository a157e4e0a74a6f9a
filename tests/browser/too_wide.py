"""What of a page is wider than the screen, where the theme would cut it off unseen."""

# Tables, charts and code scroll in boxes of their own.
TOO_WIDE = """() => {
  const edge = document.documentElement.clientWidth + 1;
  const ours = document.querySelectorAll("article *, #cp-basket *");
  const boxes = ".md-typeset__scrollwrap, table, pre, svg, datalist, [tabindex='0'], .cp-scroll, "
    + ".headerlink";
  return [...ours].filter((one) => !one.closest(boxes) && one.getBoundingClientRect().right > edge)
    .map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`);
}"""
