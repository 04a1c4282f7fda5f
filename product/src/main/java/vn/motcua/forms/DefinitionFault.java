package vn.motcua.forms;

import java.util.Locale;

/** What can be wrong with a form's definition; the texts stand under {@code forms.definition.}, with the place as {@code {0}}. */
enum DefinitionFault {
    NO_PAGES,
    PAGE_KEY,
    PAGE_EMPTY,
    STANDS_TWICE,
    UNKNOWN_WORD,
    NO_VIETNAMESE,
    NO_ENGLISH,
    CONDITION_EMPTY,
    DEPENDS_ON_LATER,
    WAITS_FOR_OTHER,
    WIDGET,
    ASKED_TWICE,
    NOT_IN_SCHEMA,
    NOT_ASKED,
    SCHEMA_NO_OBJECT,
    SCHEMA_INVALID,
    SCHEMA_WORD,
    SCHEMA_DIALECT,
    SCHEMA_REFERENCE,
    SCHEMA_CIRCLE,
    SCHEMA_LARGE,
    AND_MORE,
    SCHEMA_PATTERN,
    SCHEMA_FORMAT,
    SCHEMA_SIZE,
    TYPE,
    PATTERN_WITHOUT_WORDS,
    NO_MAX_LENGTH,
    GROUP_EMPTY,
    ROW_CONDITIONS,
    ROW_GROUP,
    LIST,
    OPTIONS_MISSING,
    OPTIONS_UNWANTED,
    OPTION_TWICE,
    OPTIONS_DIFFER,
    BY_CASE_NOT_OFFERED,
    COPY_FROM_LATER,
    PREFILL_UNKNOWN,
    LOCKED,
    KNOWN_NOT_FILLED,
    COMPARED,
    BOUND,
    CHECK_KEY,
    CHECK_KIND,
    CHECK_AT,
    CHECK_WORD,
    CHECK_FIELD,
    CHECK_ROW;

    String key() {
        return "forms.definition." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
