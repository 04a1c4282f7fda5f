/** The register on paper, as XHTML. */
@org.jspecify.annotations.NullMarked
package vn.motcua.casefile.print;
