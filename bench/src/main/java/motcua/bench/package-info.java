/**
 * How fast a province is: whole lives of dossiers over HTTP, with few and with many dossiers in the ledger, beside
 * pgbench with the same SQL; the working calendar; what a first visit weighs. Talks HTTP like any client, and SQL only to
 * fill the ledger and to count.
 */
@NullMarked
package motcua.bench;

import org.jspecify.annotations.NullMarked;
