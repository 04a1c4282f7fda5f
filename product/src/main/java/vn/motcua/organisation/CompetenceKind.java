package vn.motcua.organisation;

/** Where a competence comes from. */
public enum CompetenceKind {
    /** The law itself gives it. */
    LAW,
    /** Phân cấp: transferred by a legal document; the receiver acts in its own name (Luật 72/2025/QH15, Đ. 13). */
    DECENTRALISATION,
    /** Ủy quyền: lent by a decision for a period; the lender stays responsible (Luật 72/2025/QH15, Đ. 14). */
    AUTHORISATION
}
