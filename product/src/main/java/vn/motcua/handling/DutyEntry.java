package vn.motcua.handling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Duty;
import vn.motcua.shared.Vnd;
import vn.motcua.shared.WrittenTime;

/**
 * A financial duty as an officer types it from the notice.
 *
 * @param day as {@link WrittenTime} reads it
 * @param amount in đồng, as {@link Vnd#read} reads it
 */
public record DutyEntry(String authority, String notice, String day, String amount, String reference) {
    public static final DutyEntry NOTHING = new DutyEntry("", "", "", "", "");

    private static final int TEXT_MAX = 200;

    public enum Field {
        AUTHORITY,
        NOTICE,
        DAY,
        AMOUNT,
        REFERENCE
    }

    /** @param duty null while something is wrong */
    public record Judged(@Nullable Duty duty, Set<Field> wrong) {}

    public DutyEntry {
        authority = authority.strip();
        notice = notice.strip();
        day = day.strip();
        amount = amount.strip();
        reference = reference.strip();
    }

    /** A notice bears a day that has come, and asks for money. */
    public Judged judge(LocalDate today) {
        var wrong = EnumSet.noneOf(Field.class);
        requireText(authority, Field.AUTHORITY, wrong);
        requireText(notice, Field.NOTICE, wrong);
        requireText(reference, Field.REFERENCE, wrong);
        var on = readDay();
        if (on == null || on.isAfter(today)) {
            wrong.add(Field.DAY);
        }
        var money = readAmount();
        if (money.isZero()) {
            wrong.add(Field.AMOUNT);
        }
        return on != null && wrong.isEmpty()
                ? new Judged(new Duty(authority, notice, on, money, reference), wrong)
                : new Judged(null, wrong);
    }

    private static void requireText(String text, Field field, Set<Field> wrong) {
        if (text.isEmpty() || text.length() > TEXT_MAX) {
            wrong.add(field);
        }
    }

    private @Nullable LocalDate readDay() {
        try {
            var read = WrittenTime.day(day);
            return read.getYear() < 2000 ? null : read;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private Vnd readAmount() {
        return Vnd.read(amount).orElse(Vnd.ZERO);
    }
}
