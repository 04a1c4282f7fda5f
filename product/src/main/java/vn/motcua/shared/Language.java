package vn.motcua.shared;

import java.util.Locale;

/** A language of the pages. Vietnamese comes first. */
public enum Language {
    VI,
    EN;

    /** BCP 47 tag: {@code vi} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }
}
