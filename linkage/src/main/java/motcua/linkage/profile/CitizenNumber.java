package motcua.linkage.profile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import motcua.vietnamese.PersonalNumber;

/**
 * The 12-digit personal number (số định danh cá nhân) or the 9-digit number of the old identity card: two number spaces,
 * compared only within one. The 12 digits hold province of birth, century with sex, and year of birth; no check digit.
 */
public final class CitizenNumber implements Kind {
    @Override
    public List<Column> columns() {
        return List.of(Column.whole("twelve"), Column.whole("nine"));
    }

    @Override
    public List<String> normalise(String raw) {
        return switch (PersonalNumber.read(raw)) {
            case PersonalNumber.Twelve twelve -> List.of(Long.toString(Long.parseLong(twelve.digits())), "");
            case PersonalNumber.Nine nine -> List.of("", Long.toString(Long.parseLong(nine.digits())));
            case PersonalNumber.Unreadable _, PersonalNumber.NotStated() -> List.of();
        };
    }

    /** Twelve digits, also in groups, or without the zeros that a spreadsheet takes away, where a province comes out. */
    @Override
    public List<UsualForm> usualForms() {
        return List.of(
                UsualForm.of("case #bytes($raw) when 12 then #whole($raw, 12)"
                        + " when 14 then case when #contains(' .-', substr($raw, 4, 1)) and substr($raw, 4, 1) = substr($raw, 8, 1)"
                        + " then #whole(translate($raw, ' .-', ''), 12) end"
                        + " when 11 then case when #contains('" + provinces("[1-9].")
                        + "', substr($raw, 1, 2)) then #whole('0' || $raw, 12) end when 10 then case when #contains('"
                        + provinces("0.") + "', substr($raw, 1, 1)) then #whole('00' || $raw, 12) end end"),
                UsualForm.of("#whole($raw, 9)"));
    }

    private static String provinces(String form) {
        return PersonalNumber.PROVINCES.stream()
                .filter(code -> code.matches(form))
                .sorted()
                .map(code -> code.startsWith("0") ? code.substring(1) : code)
                .collect(Collectors.joining(" "));
    }

    /** Who took the citizen card kept the nine digits of the identity card as a number of before. */
    @Override
    public List<String> replaced() {
        return List.of("nine", "twelve");
    }

    @Override
    public List<Level> levels() {
        return List.of(
                Level.of("number.same", "$l.twelve = $r.twelve or $l.nine = $r.nine"),
                Level.of(
                        "number.close",
                        "#hamming(#digits($l.twelve), #digits($r.twelve)) <= 2"
                                + " or #hamming(#digits($l.nine), #digits($r.nine)) <= 1"));
    }

    @Override
    public String missing() {
        return "($l.twelve is null or $r.twelve is null) and ($l.nine is null or $r.nine is null)";
    }

    @Override
    public boolean identifies() {
        return true;
    }

    @Override
    public Set<String> tells() {
        return Set.of("date", "sex");
    }

    @Override
    public Validity validity(String raw) {
        return switch (PersonalNumber.read(raw)) {
            case PersonalNumber.Twelve twelve -> twelve.hasProvince() ? Validity.GOOD : Validity.DOUBTFUL;
            case PersonalNumber.Nine _ -> Validity.DOUBTFUL;
            case PersonalNumber.Unreadable _, PersonalNumber.NotStated() -> Validity.UNREADABLE;
        };
    }
}
