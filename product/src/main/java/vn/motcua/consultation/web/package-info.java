/** Pages of consultations: of a dossier for who asks, and what waits for an answer for who is asked. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.consultation.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
