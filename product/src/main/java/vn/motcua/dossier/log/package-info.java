/** The Merkle tree over the log and its signed heads (RFC 6962), as arithmetic without a database. */
@org.jspecify.annotations.NullMarked
package vn.motcua.dossier.log;
