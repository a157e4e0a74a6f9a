"""How much a thing stands out from the ground of its page."""

# The contrast of two colours, however the style names them; ``part`` is a pseudo-element.
CONTRAST = """(shape, {of, part}) => {
  const context = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const light = color => {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map(each => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const behind = light(getComputedStyle(document.body).backgroundColor);
  const style = getComputedStyle(shape, part);
  const before = light(style[of]);
  return Math.max(before, behind) / Math.min(before, behind);
}"""
