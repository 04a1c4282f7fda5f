package motcua.cube;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Into what figures are parted, over cells {@code c} and their agencies {@code a}. */
enum By {
    ALL("'all'", "true"),
    PROVINCE("a.province", "true"),
    DEPARTMENT("cast(a.id as varchar)", "a.is_of_province"),
    COMMUNE("a.area", "not a.is_of_province"),
    AGENCY("cast(a.id as varchar)", "true"),
    PROCEDURE("c.procedure_code", "true");

    private final String key;
    private final String condition;

    By(String key, String condition) {
        this.key = key;
        this.condition = condition;
    }

    String key() {
        return key;
    }

    String condition() {
        return condition;
    }

    /** @throws CubeRefused when there is none of this name */
    static By of(String text) {
        return Arrays.stream(values())
                .filter(by -> by.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new CubeRefused("Figures are parted by "
                        + Arrays.stream(values()).map(By::text).collect(Collectors.joining(", ")) + ", but not by '"
                        + text
                        + "'."));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
