/** The pages of reports. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.report.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
