// What people have open, and what each gives.
plate = "PLATE";
work = "WORK";
setBatchMode(true);

function stop(why) {
  print("FAILED: " + why);
  exit; // with a message ImageJ would show a dialog
}

function animals(what, options) {
  run("Analyze open image", "assay=viability " + options);
  n = 0;
  for (i = 0; i < nResults; i++) {
    if (getResultString("status", i) == "SCORED") n++;
  }
  print("image: " + what + ": " + n + " animals, overlay " + Overlay.size);
  return n;
}

open(plate + "/B02_w1.tif");
plain = animals("16 bit, calibrated", "");
if (plain < 5) stop("too few animals");
run("8-bit");
n = animals("8 bit", "");
if (abs(n - plain) > 3) stop("8 bit differs");
run("RGB Color");
n = animals("RGB", "");
if (abs(n - plain) > 3) stop("RGB differs");
close();

open(plate + "/B02_w1.tif");
run("Invert LUT");
n = animals("inverted table", "");
print("image: inverting table gives " + n);
close();

open(plate + "/B02_w1.tif");
run("Properties...", "unit=pixel pixel_width=1 pixel_height=1 voxel_depth=1");
n = animals("no calibration, size said", "pixel_size=9");
if (abs(n - plain) > 2) stop("said pixel size differs");
close();

open(plate + "/B02_w1.tif");
run("32-bit");
makeRectangle(0, 0, 60, 60);
run("Set...", "value=NaN");
run("Select None");
n = animals("32 bit with NaN", "");
if (abs(n - plain) > 3) stop("NaN differs");
makeRectangle(100, 100, 200, 200);
part = animals("selection", "");
if (part >= n || part == 0) stop("the selection changes nothing");
close();

open(plate + "/B02_w1.tif");
open(plate + "/B03_w1.tif");
run("Images to Stack", "name=both use");
run("Properties...", "unit=um pixel_width=9 pixel_height=9 voxel_depth=1");
n = animals("stack, shown slice", "");
m = animals("stack, all slices", "slices=all");
if (m <= n) stop("all slices give no more than one");
saveAs("Tiff", work + "/both.tif");
close();
run("TIFF Virtual Stack...", "open=[" + work + "/both.tif]");
v = animals("virtual stack, all slices", "slices=all");
if (v != m) stop("the virtual stack differs");
close();

newImage("empty", "16-bit white", 300, 300, 1);
n = animals("empty image", "pixel_size=5");
if (n != 0) stop("animals in an empty image");
close();
newImage("one pixel", "8-bit black", 1, 1, 1);
n = animals("one pixel", "pixel_size=5");
close();
print("all images done");
