/**
 * Generalised linear models by iterated weighted least squares: logistic, probit, Poisson, negative
 * binomial; Firth's penalised likelihood where treatments separate the wells.
 */
package org.wormscreen.stats.regression;
