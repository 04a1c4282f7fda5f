package vn.motcua.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the printed forms are named and numbered, by the circular in force: versioned data of {@code form-numbers.json}. */
@Component
public class FormNumbers {
    /** The forms of a dossier that have numbers. */
    public enum Kind {
        RECEIPT,
        SUPPLEMENT,
        REFUSAL,
        /** After appraisal, on paper. */
        REJECTION,
        APOLOGY,
        STOP,
        CONTROL_SHEET,
        REGISTER
    }

    /** @param symbols number and symbol of each form, with {@code {number}} where its running number stands */
    private record Version(LocalDate validFrom, String basis, Map<Kind, String> names, Map<Kind, String> symbols) {}

    private static final String FILE = "vn/motcua/dossier/form-numbers.json";

    private final List<Version> versions;

    FormNumbers(JsonMapper json) {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            versions = json.readValue(file, new TypeReference<List<Version>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the regulation in force that day calls it. */
    public String name(Kind kind, LocalDate day) {
        return inForce(day)
                .map(version -> version.names().getOrDefault(kind, ""))
                .orElse("");
    }

    /**
     * Number and symbol, as {@code 07/PBS}.
     *
     * @param running number in its series; dots where it has none
     */
    public String symbol(Kind kind, LocalDate day, String running) {
        return inForce(day)
                .map(version -> version.symbols().getOrDefault(kind, "{number}"))
                .orElse("{number}")
                .replace("{number}", running);
    }

    private Optional<Version> inForce(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((_, later) -> later);
    }
}
