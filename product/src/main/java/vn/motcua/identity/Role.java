package vn.motcua.identity;

/** What an officer's identity provider says the officer is. Which agency it holds for, the assignments say. */
public enum Role {
    /** Receives, refuses, asks for supplements, hands over (cán bộ bộ phận một cửa). */
    COUNTER_CLERK,
    /** Handles dossiers and drafts results (công chức chuyên môn). */
    SPECIALIST,
    /** Assigns and checks (lãnh đạo phòng). */
    DIVISION_HEAD,
    /** Approves and signs (lãnh đạo cơ quan). */
    LEADER,
    /** Numbers and seals (văn thư). */
    RECORDS_CLERK,
    /** Keeps the books of fees for the whole province: one account, one gateway (kế toán thu phí, lệ phí). */
    ACCOUNTANT,
    /** Keeps procedures, forms, routes and competence (quản trị danh mục). */
    CATALOGUE_EDITOR,
    /** Keeps agencies, officers, calendars (quản trị hệ thống). */
    ADMINISTRATOR;

    /** Whether it is held for the whole province, so that the sign-in alone gives it; the others need an assignment. */
    public boolean isOfTheProvince() {
        return this == ACCOUNTANT || this == CATALOGUE_EDITOR || this == ADMINISTRATOR;
    }
}
