/**
 * What the microscopes wrote about their own plates.
 *
 * <p>In: a plate folder's metadata files (HTD of ImageXpress, Index.idx.xml of Harmony, mlf, mrf
 * and mes of CellVoyager, OME-XML, the attributes of OME-Zarr). Out: a {@link
 * org.wormscreen.intake.vendor.PlateRecord}. A room of its own so that each vendor's format is
 * known in one file; what the planner compares and chooses is the same for all of them.
 */
package org.wormscreen.intake.vendor;
