package org.wormscreen.report.figure;

import j2html.tags.ContainerTag;

/** An element of SVG. */
public final class SvgTag extends ContainerTag<SvgTag> {

  /** An element of this name. */
  public SvgTag(String name) {
    super(name);
  }

  /** The same element at or of this size, in user units, to a hundredth. */
  public SvgTag at(String attribute, double value) {
    return attr(attribute, Svg.number(value));
  }

  /** The same element with a text that appears when the reader points at it. */
  public SvgTag tip(String text) {
    return with(new SvgTag("title").withText(text));
  }
}
