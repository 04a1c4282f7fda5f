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
    /** Signs the result (ký số). */
    SIGN,
    /** Numbers and seals the result (cấp số, đóng dấu). */
    NUMBER
}
