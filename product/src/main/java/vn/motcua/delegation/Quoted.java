package vn.motcua.delegation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a decision is quoted, on papers and in rules of competence. Always Vietnamese. */
final class Quoted {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Quoted() {}

    static String of(String number, LocalDate decidedOn) {
        return "Quyết định số " + number + " ngày " + DAY.format(decidedOn);
    }
}
