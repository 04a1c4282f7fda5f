package vn.motcua.filing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import motcua.vietnamese.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * What the QR code of a chip ID card (thẻ căn cước) says, as a scanner types it: {@code number|old number|name|born|sex|
 * address|issued}. It is not signed, so it fills in and proves nothing.
 *
 * @param birthDate as forms keep it: {@code 1995-08-15}, or {@code 1945-03} or the year alone, as the cards of
 *     people have it whose day of birth nobody wrote down (zeros stand there)
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
        BIRTH_DATE,
        /** Sex, address and day of issue stand elsewhere, or a bar within one of them has parted it. */
        ORDER
    }

    private static final int FIELDS_MIN = 7;
    private static final int SEX_MAX = 10;
    private static final Pattern NUMBER = Pattern.compile("\\d{12}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern DIGIT_OR_COMMA = Pattern.compile("[\\d,]");

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
        var birthDate = WrittenDate.read(fields[3]).iso().orElse("");
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
        if (!isInOrder(fields[4].strip(), fields[5].strip(), fields[6])) {
            problems.add(Problem.ORDER);
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

    /** Each of the last parts may be empty or badly written, but is none of the others. */
    private static boolean isInOrder(String sex, String address, String issued) {
        return sex.length() <= SEX_MAX
                && !DIGIT_OR_COMMA.matcher(sex).find()
                && sex(address).isEmpty()
                && !LETTER.matcher(issued).find();
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

    private static @Nullable LocalDate day(String text) {
        return WrittenDate.read(text) instanceof WrittenDate.Day(var day) ? day : null;
    }

    private static String sex(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nam" -> "MALE";
            case "nữ" -> "FEMALE";
            default -> "";
        };
    }
}
