package org.wormscreen.phenotype.vulva.flank;

/**
 * One flank of a straightened body.
 *
 * @param edgeUm distance of the edge from the axis at each column, um
 * @param contourUm the same without bulges, um
 * @param seen whether the edge is seen there: not hidden by a neighbour or the border
 * @param noiseUm standard deviation of the edge about the contour, um
 */
public record Flank(
    boolean left, double[] edgeUm, double[] contourUm, boolean[] seen, double noiseUm) {

  public Flank {
    edgeUm = edgeUm.clone();
    contourUm = contourUm.clone();
    seen = seen.clone();
  }

  @Override
  public double[] edgeUm() {
    return edgeUm.clone();
  }

  @Override
  public double[] contourUm() {
    return contourUm.clone();
  }

  @Override
  public boolean[] seen() {
    return seen.clone();
  }

  /** Share of the columns that are seen between two places on the axis, 0 to 1. */
  public double seenShare(double from, double to) {
    int first = (int) Math.round(from * (seen.length - 1));
    int last = (int) Math.round(to * (seen.length - 1));
    int count = 0;
    for (int x = first; x <= last; x++) {
      count += seen[x] ? 1 : 0;
    }
    return (double) count / (last - first + 1);
  }
}
