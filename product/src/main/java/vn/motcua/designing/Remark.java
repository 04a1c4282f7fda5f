package vn.motcua.designing;

import vn.motcua.ui.Said;

/**
 * What the machine says of a route that somebody works on.
 *
 * @param step that it is said of; empty for the route as a whole
 * @param isFault whether a version with it is refused; else somebody should look at it
 */
public record Remark(String step, Said said, boolean isFault) {}
