package vn.motcua.ui;

import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;

/** A sentence in both languages: whoever finds something wrong does not know who will read it. */
public record Said(String vietnamese, String english) {
    private static final Messages MESSAGES = new Messages();

    /** @throws IllegalStateException when no module has a text for the key */
    public static Said of(String key, Object... facts) {
        return new Said(MESSAGES.text(Language.VI, key, facts), MESSAGES.text(Language.EN, key, facts));
    }

    /** The same behind what it is about, which is data and has one language. */
    public Said behind(String name) {
        return new Said(name + vietnamese, name + english);
    }

    public Said and(Said more) {
        return new Said(vietnamese + more.vietnamese, english + more.english);
    }

    public BadInput.Finding at(String pointer) {
        return new BadInput.Finding(pointer, vietnamese, english);
    }
}
