package org.wormscreen.screening;

/** A strain on which compounds are known or hoped to act, and one that stands up to some. */
public record StrainPair(String sensitive, String resistant) {}
