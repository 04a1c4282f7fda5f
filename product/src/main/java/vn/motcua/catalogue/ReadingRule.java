package vn.motcua.catalogue;

/**
 * By which rule a value was read that does not stand in its own cell of the published page, or is proposed. Each is told in
 * words, with its article where a law says it ({@code catalogue.rule.*}).
 */
public enum ReadingRule {
    /** The note of the row names this number, and no other, as a time. */
    UNIT_FROM_NOTE,
    /** The cell is empty; the note says how long handling takes, and names no other time. */
    LIMIT_FROM_NOTE,
    /** Another row of the same table gives the same number with its unit. */
    UNIT_FROM_OTHER_ROW,
    /** The steps give this number one unit only. */
    UNIT_FROM_STEPS,
    /** The steps name one time only, from the receipt of the complete dossier on. */
    LIMIT_FROM_STEPS,
    /** The note quotes the provision; the cell was chosen from a list. */
    NOTE_QUOTES_PROVISION,
    /** Answered at once: within the working day. */
    ON_THE_SPOT,
    /** The portal lost three zeros; the note gives the amount whole. */
    THOUSANDS_FROM_NOTE,
    /** The portal lost three zeros. */
    THOUSANDS,
    /** The note says that no fee is taken, and by which provision. */
    EXEMPT_BY_NOTE,
    /** The note names one amount only. */
    ONLY_AMOUNT_OF_NOTE,
    /** The paper's own text gives the number of copies. */
    COUNT_FROM_TEXT,
    /** No copies are asked for and the text tells who must do what. */
    EXPLANATION_WITHOUT_COPIES,
    /** No copies are asked for: filed online only, the electronic paper is one. */
    ONLINE_ONLY,
    /** A declaration is signed: one original. */
    DECLARATION_IS_AN_ORIGINAL,
    /** The paper is called a copy. */
    COPY_AS_CALLED,
    /** Customs branches and branches of the State Bank belong to the ministry's line, wherever they sit. */
    LINE_OF_MINISTRY,
    /** The agency named carries it out at its own level. */
    LEVEL_OF_AGENCY,
    /** The steps name one agency only, and it is of a level that is stated. */
    AGENCY_FROM_STEPS,
    /** What is published stays as it is: nothing that is counted or charged depends on it. */
    KEPT_AS_PUBLISHED,
    /** UTF-8 that somebody read as windows-1252. */
    LETTERS_READ_AGAIN
}
