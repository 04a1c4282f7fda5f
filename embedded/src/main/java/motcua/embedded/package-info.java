/**
 * A real PostgreSQL 18 as a child process, so that a trial and the tests need nothing installed. Production uses an
 * external PostgreSQL: this module is not in the production jar.
 */
@NullMarked
package motcua.embedded;

import org.jspecify.annotations.NullMarked;
