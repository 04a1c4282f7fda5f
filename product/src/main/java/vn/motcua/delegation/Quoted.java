package vn.motcua.delegation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.ui.Said;

/** How a decision is quoted, on papers and in rules of competence. Always Vietnamese. */
final class Quoted {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Quoted() {}

    static String of(String number, LocalDate decidedOn) {
        return Said.of("delegation.quoted", number, DAY.format(decidedOn)).vietnamese();
    }
}
