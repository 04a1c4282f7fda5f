/** Printed forms: what stands on paper, as XHTML. */
@org.jspecify.annotations.NullMarked
package vn.motcua.presentation.print;
