/**
 * Values become pages to read, without scripts to load, fonts to fetch or anything else from
 * outside; readable without JavaScript, on paper and in the dark.
 *
 * <p>{@code plate} is the page of one plate; its sections on treatments and wells stand in {@code
 * treatment} and {@code well}, since other pages show them too. {@code frame} is what all pages
 * have around their sections, {@code words} how they say things.
 */
package org.wormscreen.report.page;
