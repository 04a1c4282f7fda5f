/** Printed results: what stands on paper, as XHTML. */
@org.jspecify.annotations.NullMarked
package vn.motcua.result.print;
