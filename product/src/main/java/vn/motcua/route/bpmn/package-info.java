/** Reads route files: BPMN 2.0 XML in, a graph of steps out, or every reason why not. */
@NullMarked
package vn.motcua.route.bpmn;

import org.jspecify.annotations.NullMarked;
