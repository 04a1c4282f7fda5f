/** What was filed, printed: what stands on paper, as XHTML. */
@org.jspecify.annotations.NullMarked
package vn.motcua.filing.print;
