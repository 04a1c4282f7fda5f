/**
 * People's ways through the demo province: the demo and the simulators run as they are started for everybody, and a
 * browser does what citizens and officers do.
 */
@NullMarked
package motcua.acceptance;

import org.jspecify.annotations.NullMarked;
