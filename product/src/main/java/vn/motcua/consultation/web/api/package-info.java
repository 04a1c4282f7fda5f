/** Consultations, for machines acting for officers. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.consultation.web.api;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
