/** The pages of the sign desk. */
@NullMarked
package vn.motcua.signdesk.web;

import org.jspecify.annotations.NullMarked;
