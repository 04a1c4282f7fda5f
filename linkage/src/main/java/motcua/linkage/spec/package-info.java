/** What to link and how: the spec, read from YAML with the line of each finding, or first written by looking at the data. */
@NullMarked
package motcua.linkage.spec;

import org.jspecify.annotations.NullMarked;
