/**
 * Reads route files: BPMN 2.0 XML in, a graph of steps out, or every reason why not. Open to whoever designs routes, so that what is
 * tried there is judged and walked as cases will be.
 */
@NullMarked
@NamedInterface("bpmn")
package vn.motcua.route.bpmn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
