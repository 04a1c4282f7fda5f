package vn.motcua.delegation;

/** What a decision gives. */
public enum DelegationKind {
    /** Phân cấp: the competence passes; the receiver acts in its own name (Luật 72/2025/QH15, Đ. 13). */
    DECENTRALISATION,
    /** Ủy quyền: the competence is lent for a period; the giver stays responsible (Luật 72/2025/QH15, Đ. 14). */
    AUTHORISATION,
    /** Giao ký: who decides stays; an office of the agency signs for its head (NĐ 30/2020/NĐ-CP, Đ. 13). */
    SIGNATURE;

    /** Whether another agency decides by it. */
    public boolean movesCompetence() {
        return this != SIGNATURE;
    }
}
