package vn.motcua.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a question is asked, and which JSON type its answer has. */
enum Widget {
    TEXT("string"),
    TEXTAREA("string"),
    DATE("string"),
    RADIOS("string"),
    CHECKBOXES("array"),
    SELECT("string"),
    PERSONAL_NUMBER("string"),
    PHONE("string"),
    EMAIL("string"),
    MONEY("integer"),
    NUMBER("integer"),
    YES_NO("boolean"),
    DECLARATION("boolean"),
    AREA("object"),
    ADDRESS("object"),
    GROUP("array");

    private final String jsonType;

    Widget(String jsonType) {
        this.jsonType = jsonType;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String jsonType() {
        return jsonType;
    }

    boolean hasOptions() {
        return this == RADIOS || this == CHECKBOXES || this == SELECT;
    }

    boolean isPlace() {
        return this == AREA || this == ADDRESS;
    }

    /** Asked with a fieldset and a legend, as it has several inputs. */
    boolean isFieldset() {
        return switch (this) {
            case DATE, RADIOS, CHECKBOXES, YES_NO, AREA, ADDRESS, GROUP -> true;
            case TEXT, TEXTAREA, SELECT, PERSONAL_NUMBER, PHONE, EMAIL, MONEY, NUMBER, DECLARATION -> false;
        };
    }

    static Optional<Widget> of(String key) {
        return Arrays.stream(values())
                .filter(widget -> widget.key().equals(key))
                .findFirst();
    }
}
