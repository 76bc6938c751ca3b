/**
 * What commands ask: the same {@link org.wormscreen.fiji.form.Form} as a dialog that the recorder
 * hears, and as the options of a macro, for which no window is made.
 */
package org.wormscreen.fiji.form;
