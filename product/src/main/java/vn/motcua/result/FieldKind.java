package vn.motcua.result;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import motcua.vietnamese.ForeignLetters;
import motcua.vietnamese.PersonName;
import motcua.vietnamese.PersonalNumber;
import motcua.vietnamese.Phone;
import motcua.vietnamese.WrittenDate;

/** What a field of a result holds, and by that what cannot stand in it: an officer mistypes as everybody does. */
public enum FieldKind {
    /** Anything that says something: a letter or a digit stands in it. */
    TEXT,
    /** A person's name: letters, each word of one alphabet. */
    NAME,
    /** What is said in words alone, as the name of a people or of a nationality. */
    WORDS,
    /** A day, as {@code 14/02/1965}; its words may follow in brackets, as birth certificates have them. */
    DATE,
    /** A day, or only its month or year where no more is known. */
    PARTIAL_DATE,
    /** A day from which, or to which, something holds: it may lie ahead. */
    EFFECTIVE_DAY,
    SEX,
    PERSONAL_NUMBER,
    PHONE,
    /** Whole đồng. */
    AMOUNT;

    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern IN_LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}' .,()/\\-]+");
    private static final Pattern IN_WORDS = Pattern.compile("\\s*\\([^()]*\\)$");
    private static final Pattern DONG = Pattern.compile(
            "(?iu)(?:\\d+|\\d{1,3}([., ])\\d{3}(?:\\1\\d{3})*)( ?(đ|đồng|vnđ|vnd|₫))?( ?\\([^()]*\\))?");
    /** Land is given for so long, and nothing for longer. */
    private static final int YEARS_AHEAD_MAX = 100;

    private static final Set<String> SEXES = Set.of("Nam", "Nữ");

    /** Why this cannot stand in the field, to be said after its name; empty when it can. */
    Optional<String> problem(String value, LocalDate today) {
        return switch (this) {
            case TEXT ->
                unless(
                        SAYS_SOMETHING.matcher(value).find(),
                        "ghi nội dung bằng chữ hoặc số, hoặc để trống nếu không có");
            case NAME -> name(value);
            case WORDS -> unless(IN_LETTERS.matcher(value).matches(), "chỉ ghi bằng chữ, ví dụ Kinh, Việt Nam");
            case DATE -> date(value, today, false);
            case PARTIAL_DATE -> date(value, today, true);
            case EFFECTIVE_DAY -> effective(value, today);
            case SEX -> unless(SEXES.contains(value), "ghi Nam hoặc Nữ");
            case PERSONAL_NUMBER -> number(value, today);
            case PHONE -> phone(value);
            case AMOUNT -> unless(DONG.matcher(value).matches(), "ghi số tiền bằng chữ số, ví dụ 50.000.000 đ");
        };
    }

    private static Optional<String> name(String value) {
        var foreign = ForeignLetters.first(value);
        return foreign.isPresent()
                ? Optional.of("gõ lại chữ “%s” (U+%04X), là chữ của bảng chữ cái khác"
                        .formatted(Character.toString(foreign.getAsInt()), foreign.getAsInt()))
                : unless(
                        PersonName.isWritten(value),
                        "chỉ gồm chữ cái, dấu cách, dấu chấm, dấu phẩy trên hoặc gạch nối, tối đa 100 chữ");
    }

    private static Optional<String> date(String value, LocalDate today, boolean isPartial) {
        return switch (WrittenDate.read(IN_WORDS.matcher(value).replaceFirst(""))) {
            case WrittenDate.Day(var day) -> notAfter(day, today);
            case WrittenDate.Month(var month) when isPartial -> notAfter(month.atDay(1), today);
            case WrittenDate.Year(var year)
            when isPartial -> notAfter(Year.of(year).atDay(1), today);
            case WrittenDate.Month _, WrittenDate.Year _ -> Optional.of("ghi đủ ngày, tháng, năm, ví dụ 14/02/1965");
            case WrittenDate.LunarDay _, WrittenDate.Unreadable _, WrittenDate.NotStated _ ->
                Optional.of(
                        "phải là ngày có thật, ghi như 14/02/1965" + (isPartial ? "; chỉ biết năm thì ghi năm" : ""));
        };
    }

    private static Optional<String> effective(String value, LocalDate today) {
        var isWithin = WrittenDate.read(IN_WORDS.matcher(value).replaceFirst("")) instanceof WrittenDate.Day(var day)
                && Math.abs(ChronoUnit.YEARS.between(today, day)) < YEARS_AHEAD_MAX;
        return unless(isWithin, "phải là ngày có thật, ghi như 14/02/2027, trong vòng " + YEARS_AHEAD_MAX + " năm");
    }

    private static Optional<String> notAfter(LocalDate day, LocalDate today) {
        return unless(!day.isAfter(today), "không được sau hôm nay");
    }

    private static Optional<String> number(String value, LocalDate today) {
        var digits = value.replaceAll("[ .\\-\u2012-\u2015\u2212]", "");
        boolean isPossible = PersonalNumber.read(value) instanceof PersonalNumber.Twelve twelve
                && twelve.digits().equals(digits)
                && twelve.hasPlace()
                && twelve.birthYear() <= today.getYear();
        return unless(isPossible, "phải là số định danh có thật, đủ 12 chữ số, ba chữ số đầu là mã tỉnh hoặc mã nước");
    }

    private static Optional<String> phone(String value) {
        boolean isOne = switch (Phone.read(value)) {
            case Phone.Known _, Phone.NotStated _ -> true;
            case Phone.WithRest more -> more.kind() == Phone.Rest.EXTENSION;
            case Phone.Unreadable(var reason) -> reason == Phone.Reason.FOREIGN;
        };
        return unless(isOne, "phải là một số điện thoại có thật, ví dụ 0912 345 678");
    }

    private static Optional<String> unless(boolean holds, String why) {
        return holds ? Optional.empty() : Optional.of(why);
    }
}
