package vn.motcua.handling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final int YEAR_MIN = 2000;

    public enum Field {
        AUTHORITY,
        NOTICE,
        DAY,
        AMOUNT,
        REFERENCE
    }

    /** @param text key of the sentence that says what is wrong */
    public record Wrong(Field field, String text) {
        private static Wrong of(Field field, String what) {
            return new Wrong(field, "handling.duty.wrong." + what);
        }
    }

    /** @param duty null while something is wrong */
    public record Judged(@Nullable Duty duty, List<Wrong> wrong) {
        public Judged {
            wrong = List.copyOf(wrong);
        }
    }

    public DutyEntry {
        authority = authority.strip();
        notice = notice.strip();
        day = day.strip();
        amount = amount.strip();
        reference = reference.strip();
    }

    /** A notice bears a day that has come, and asks for money. */
    public Judged judge(LocalDate today) {
        var wrong = new ArrayList<Wrong>();
        requireText(authority, Field.AUTHORITY, wrong);
        requireText(notice, Field.NOTICE, wrong);
        requireText(reference, Field.REFERENCE, wrong);
        var on = readDay();
        wrongWith(on, today).ifPresent(what -> wrong.add(Wrong.of(Field.DAY, what)));
        var money = Vnd.read(amount).orElse(Vnd.ZERO);
        wrongWithAmount(money).ifPresent(wrong::add);
        return on != null && wrong.isEmpty()
                ? new Judged(new Duty(authority, notice, on, money, reference), wrong)
                : new Judged(null, wrong);
    }

    private static void requireText(String text, Field field, List<Wrong> wrong) {
        if (text.isEmpty() || text.length() > TEXT_MAX) {
            wrong.add(Wrong.of(field, field.name()));
        }
    }

    private @Nullable LocalDate readDay() {
        try {
            return WrittenTime.day(day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Optional<String> wrongWith(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return Optional.of("DAY");
        }
        if (day.isAfter(today)) {
            return Optional.of("DAY_TO_COME");
        }
        return day.getYear() < YEAR_MIN ? Optional.of("DAY_LONG_AGO") : Optional.empty();
    }

    private Optional<Wrong> wrongWithAmount(Vnd money) {
        var misread = Vnd.misread(amount);
        if (misread.isPresent()) {
            return misread.map(why -> new Wrong(Field.AMOUNT, "ui.amount." + why));
        }
        return money.isZero() ? Optional.of(Wrong.of(Field.AMOUNT, "AMOUNT")) : Optional.empty();
    }
}
