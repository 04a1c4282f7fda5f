package vn.motcua.notification;

/** What there is to tell. The names stand in rows and in the templates: they stay. */
enum NoticeKind {
    FILED,
    FEE_DUE,
    FEE_PAID,
    RECEIVED,
    REFUSED,
    SUPPLEMENT_ASKED,
    /** Before receipt: the counter looks at it again. */
    SUPPLEMENT_GIVEN,
    /** After receipt: the clock goes on, to a new due time. */
    HANDLING_GOES_ON,
    /** Another authority asks for money; the clock stands. */
    DUTY_ASKED,
    DUTY_PAID,
    DUE_DATE_EXTENDED,
    WITHDRAWN,
    GRANTED_TO_DOWNLOAD,
    GRANTED_TO_FETCH,
    REJECTED_TO_DOWNLOAD,
    REJECTED_TO_FETCH,
    TAKEN,
    HANDED_OVER,
    SENT_BY_POST,
    /** Another agency has the dossier now. */
    PASSED_ON,
    RESULT_REVOKED,
    RESULT_REPLACED,
    MONEY_RETURNED
}
