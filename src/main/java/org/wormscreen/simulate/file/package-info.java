/**
 * Designs of plates in files of their own: strains, treatments, doses, effects, density, pixels and
 * plate format, in YAML.
 */
package org.wormscreen.simulate.file;
