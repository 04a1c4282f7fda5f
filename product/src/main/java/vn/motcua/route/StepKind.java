package vn.motcua.route;

/** What an officer does in a step. */
public enum StepKind {
    /** Works on the case and gives an opinion (thụ lý, thẩm định). */
    HANDLE,
    /** Drafts the result (dự thảo kết quả). */
    DRAFT,
    /** Checks what another has done (kiểm tra, trình). */
    CHECK,
    /** Approves the result (phê duyệt). */
    APPROVE,
    /** Signs the result (ký số). Where no {@link #SEAL} is on the route, the seal is put at once and ends it. */
    SIGN,
    /** Gives the result its number and date before it is signed (cấp số trước khi ký). */
    NUMBER,
    /** Gives the signed result number and date, where it has none, and the agency's seal (cấp số, đóng dấu); ends the route. */
    SEAL
}
