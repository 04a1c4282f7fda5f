package vn.motcua.catalogue;

/** Why a published text must be looked at by a person before it counts as read. */
public enum ReviewReason {
    /** The page names another code or another name than the record. */
    HEADER_CONTRADICTS_PAGE,
    /** The page does not have the sections that every page has. */
    PAGE_NOT_READABLE,
    /** Letters were broken before the text came here, as in {@code Ä‘Äƒng kÃ½}. */
    TEXT_DAMAGED,
    /** No word stands where its name should. */
    NAME_NOT_READABLE,
    /** A level of administration that there is not, or not any more. */
    LEVEL_UNKNOWN,
    KIND_MISSING,
    SUBJECT_UNKNOWN,
    /** The level that carries it out and the agency named do not fit. */
    LEVEL_CONTRADICTS_AGENCY,
    /** No agency is named, neither as competent nor as the one that carries it out. */
    AGENCY_MISSING,
    /** An agency at district level is named; there have been none since 1 July 2025. */
    AGENCY_ABOLISHED,
    STEPS_MISSING,
    CHANNELS_MISSING,
    CHANNELS_NOT_READABLE,
    /** A row of the table has a way of filing, a unit of time or a currency that is not known. */
    CHANNEL_ROW_NOT_READABLE,
    TIME_MISSING,
    TIME_UNIT_MISSING,
    TIME_NOT_READABLE,
    TIME_CONTRADICTS_NOTE,
    LIMITS_DIFFER_BY_CHANNEL,
    /** One channel has several limits, and it is not said for which case each holds. */
    SEVERAL_LIMITS_IN_CHANNEL,
    FEE_FREE_BUT_NOTE_NAMES_FEE,
    FEE_DECIDED_ELSEWHERE,
    FEE_CONTRADICTS_NOTE,
    FEE_HAS_SEVERAL_AMOUNTS,
    FEE_TOO_SMALL,
    /** The amount is no whole number of the currency, or too large for any fee. */
    FEE_AMOUNT_UNCLEAR,
    FEE_NOTE_NOT_SEPARABLE,
    FEE_MISSING_BUT_TEXT_NAMES_FEE,
    COMPONENTS_MISSING,
    COMPONENTS_NOT_READABLE,
    /** Neither an original nor a copy is asked for: an explanation, stored as a component? */
    COMPONENT_WITHOUT_COPIES,
    /** A count is given, but the text tells who must do what. */
    COMPONENT_READS_LIKE_EXPLANATION,
    /** The paper is called a copy, but an original is counted. */
    COPY_COUNTED_AS_ORIGINAL,
    COMPONENT_COUNT_UNCLEAR,
    FORM_FILE_NOT_SEPARABLE,
    RESULTS_MISSING,
    RESULT_CODE_UNKNOWN,
    LEGAL_BASIS_MISSING,
    LEGAL_BASIS_NOT_READABLE
}
