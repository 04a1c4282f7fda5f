package vn.motcua.filing;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the QR code of a chip ID card (thẻ căn cước) says, as a scanner types it: {@code number|old number|name|born|sex|
 * address|issued}. It is not signed, so it fills in and proves nothing.
 *
 * @param birthDate as forms keep it: {@code 1995-08-15}, or the year alone for old people
 * @param sex {@code MALE} or {@code FEMALE}; empty when the card says something else
 * @param issuedOn null when the card does not say it readably
 */
public record IdCardQr(
        String personalNumber,
        String oldNumber,
        String fullName,
        String birthDate,
        String sex,
        String address,
        @Nullable LocalDate issuedOn) {

    /** What came out of reading. */
    public sealed interface Reading {
        record Read(IdCardQr card) implements Reading {}

        /** Everything that is wrong, at once. */
        record Unreadable(List<Problem> problems) implements Reading {
            public Unreadable {
                problems = List.copyOf(problems);
            }
        }
    }

    /** What is wrong with a scanned text. */
    public enum Problem {
        EMPTY,
        TOO_FEW_FIELDS,
        NUMBER,
        NAME,
        BIRTH_DATE
    }

    private static final int FIELDS_MIN = 7;
    private static final Pattern NUMBER = Pattern.compile("\\d{12}");
    private static final Pattern DAY = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    /** Reads a scanned text; further fields of newer cards are ignored. */
    public static Reading read(String scanned) {
        var text = Normalizer.normalize(scanned, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return new Reading.Unreadable(List.of(Problem.EMPTY));
        }
        var fields = text.split("\\|", -1);
        if (fields.length < FIELDS_MIN) {
            return new Reading.Unreadable(List.of(Problem.TOO_FEW_FIELDS));
        }
        var number = fields[0].strip();
        var name = fields[2].strip().replaceAll("\\s+", " ");
        var birthDate = date(fields[3].strip());
        var problems = new ArrayList<Problem>();
        if (!NUMBER.matcher(number).matches()) {
            problems.add(Problem.NUMBER);
        }
        if (name.isEmpty()) {
            problems.add(Problem.NAME);
        }
        if (birthDate.isEmpty()) {
            problems.add(Problem.BIRTH_DATE);
        }
        return problems.isEmpty()
                ? new Reading.Read(new IdCardQr(
                        number,
                        fields[1].strip(),
                        name,
                        birthDate,
                        sex(fields[4].strip()),
                        fields[5].strip(),
                        day(fields[6].strip())))
                : new Reading.Unreadable(problems);
    }

    /** Under the names that forms prefill from. */
    public Map<String, String> known() {
        var known = new HashMap<String, String>();
        known.put("eid.fullName", fullName);
        known.put("eid.personalNumber", personalNumber);
        known.put("eid.birthDate", birthDate);
        known.put("eid.residence", address);
        if (!sex.isEmpty()) {
            known.put("eid.sex", sex);
        }
        return Map.copyOf(known);
    }

    /** ISO date, or the year where day and month are zeros; empty when it is neither. */
    private static String date(String text) {
        var matcher = DAY.matcher(text);
        if (matcher.matches()
                && matcher.group(1).equals("00")
                && matcher.group(2).equals("00")) {
            return matcher.group(3);
        }
        var day = day(text);
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate day(String text) {
        var matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String sex(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nam" -> "MALE";
            case "nữ" -> "FEMALE";
            default -> "";
        };
    }
}
