/** The pages on which templates are made. */
@ScopesOf("catalogue")
@NullMarked
package vn.motcua.templatedesign.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
