// What people have open, and what each gives.
plate = "PLATE";
work = "WORK";
setBatchMode(true);

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
if (plain < 5) exit("too few animals");
run("8-bit");
n = animals("8 bit", "");
if (abs(n - plain) > 3) exit("8 bit differs");
run("RGB Color");
n = animals("RGB", "");
if (abs(n - plain) > 3) exit("RGB differs");
close();

open(plate + "/B02_w1.tif");
run("Invert LUT");
n = animals("inverted table", "");
print("image: inverting table gives " + n);
close();

open(plate + "/B02_w1.tif");
run("Properties...", "unit=pixel pixel_width=1 pixel_height=1 voxel_depth=1");
n = animals("no calibration, size said", "pixel_size=9");
if (abs(n - plain) > 2) exit("said pixel size differs");
close();

open(plate + "/B02_w1.tif");
run("32-bit");
makeRectangle(0, 0, 60, 60);
run("Set...", "value=NaN");
run("Select None");
n = animals("32 bit with NaN", "");
if (abs(n - plain) > 3) exit("NaN differs");
makeRectangle(100, 100, 200, 200);
part = animals("selection", "");
if (part >= n || part == 0) exit("the selection changes nothing");
close();

run("Image Sequence...", "dir=[" + plate + "] filter=B0[23]_w1 sort");
if (nSlices < 2) open(plate + "/B02_w1.tif");
run("Properties...", "unit=um pixel_width=9 pixel_height=9 voxel_depth=1");
n = animals("stack, shown slice", "");
m = animals("stack, all slices", "slices=all");
if (nSlices > 1 && m <= n) exit("all slices give no more than one");
close();

run("Image Sequence...", "dir=[" + plate + "] filter=B0[23]_w1 sort use");
if (nSlices > 1) {
  run("Properties...", "unit=um pixel_width=9 pixel_height=9 voxel_depth=1");
  v = animals("virtual stack, all slices", "slices=all");
  if (v != m) exit("the virtual stack differs");
}
close();

newImage("empty", "16-bit white", 300, 300, 1);
n = animals("empty image", "pixel_size=5");
if (n != 0) exit("animals in an empty image");
close();
newImage("one pixel", "8-bit black", 1, 1, 1);
n = animals("one pixel", "pixel_size=5");
close();
print("all images done");
