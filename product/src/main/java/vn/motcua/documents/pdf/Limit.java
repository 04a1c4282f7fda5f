package vn.motcua.documents.pdf;

/** Which limit a PDF goes beyond. */
public enum Limit {
    /** It unpacks into too much. */
    UNPACKED,
    /** It has more parts, or asks for more work, than a paper needs. */
    PARTS,
    /** It has too many pages. */
    PAGES
}
