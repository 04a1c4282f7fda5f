package vn.motcua.telling;

/** What there is to tell. The names stand in the file of words: they stay. */
enum LetterKind {
    PETITION_RECEIVED,
    PETITION_CLASSIFIED,
    /** Another agency of the province has it. */
    PETITION_PASSED_ON,
    /** Somebody outside of it is competent. */
    PETITION_FORWARDED,
    PETITION_REFUSED,
    /** It is none, and has a door of its own. */
    PETITION_LED_AWAY,
    /** Others said the same: all are answered together. */
    PETITION_LINKED,
    PETITION_ASKED,
    PETITION_ANSWERED
}
