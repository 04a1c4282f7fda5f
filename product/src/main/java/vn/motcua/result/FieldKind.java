package vn.motcua.result;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import motcua.vietnamese.ForeignLetters;
import motcua.vietnamese.LookAlikes;
import motcua.vietnamese.PersonName;
import motcua.vietnamese.PersonalNumber;
import motcua.vietnamese.Phone;
import motcua.vietnamese.WrittenDate;
import vn.motcua.ui.Said;

/** What a field of a result holds, and by that what cannot stand in it: an officer mistypes as everybody does. */
public enum FieldKind {
    /** Anything that says something: a letter or a digit stands in it, and it is neither nought nor below. */
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
    /** What is typed into a field that must not stay empty. */
    private static final Pattern NOTHING = Pattern.compile("0+|[-\u2013\u2212]\\s*\\d+");

    private static final Pattern IN_LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}' .,()/\\-]+");
    /** As many digits as the state's budget has, and some more; its words follow in brackets. */
    private static final Pattern DONG = Pattern.compile(
            "(?iu)(?:\\d{1,15}|\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,3}(?: \\d{3}){1,4})"
                    + "(?: ?(?:đ|đồng|vnđ|vnd|₫))?(?: ?\\([^()]*\\))?");
    /** The number that an amount begins with, however its thousands are parted. */
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,15}(?:[., ]\\d{3}){0,4}");
    /** Land is given for so long, and nothing for longer. */
    private static final int YEARS_AHEAD_MAX = 100;

    private static final Set<String> SEXES = Set.of("Nam", "Nữ");

    /** Why this cannot stand in the field, to be said after its name; empty when it can. */
    Optional<Said> problem(String value, LocalDate today) {
        var foreign = foreign(value);
        if (foreign.isPresent()) {
            return foreign;
        }
        return switch (this) {
            case TEXT ->
                unless(
                        SAYS_SOMETHING.matcher(value).find()
                                && !NOTHING.matcher(value).matches(),
                        "result.kind.text");
            case NAME -> unless(PersonName.isWritten(value), "result.kind.name");
            case WORDS -> unless(IN_LETTERS.matcher(value).matches(), "result.kind.words");
            case DATE -> date(value, today, false);
            case PARTIAL_DATE -> date(value, today, true);
            case EFFECTIVE_DAY -> effective(value, today);
            case SEX -> unless(SEXES.contains(value), "result.kind.sex");
            case PERSONAL_NUMBER -> number(value, today);
            case PHONE -> phone(value);
            case AMOUNT -> unless(DONG.matcher(value).matches(), "result.kind.amount");
        };
    }

    /** What stands for a value in a paper that is printed on trial. */
    String sample() {
        return switch (this) {
            case TEXT -> "…";
            case NAME -> "Nguyễn Thị Ánh";
            case WORDS -> "Kinh";
            case DATE, PARTIAL_DATE, EFFECTIVE_DAY -> "14/02/1965";
            case SEX -> "Nữ";
            case PERSONAL_NUMBER -> "046165002205";
            case PHONE -> "0912 345 678";
            case AMOUNT -> "12.000.000";
        };
    }

    /** As it is kept and printed: an amount of money has its points, whoever typed it without. */
    String written(String value) {
        if (this != AMOUNT || !DONG.matcher(value).matches()) {
            return value;
        }
        return NUMBER.matcher(value)
                .replaceFirst(number -> String.format(
                        Locale.forLanguageTag("vi"),
                        "%,d",
                        new BigInteger(number.group().replaceAll("[., ]", ""))));
    }

    /** Nobody sees that letter on the paper, and no search finds the word. */
    private Optional<Said> foreign(String value) {
        boolean isInLetters = this == TEXT || this == NAME || this == WORDS;
        var letter = isInLetters ? ForeignLetters.first(value) : OptionalInt.empty();
        return letter.isPresent()
                ? Optional.of(Said.of(
                        "result.kind.foreign",
                        Character.toString(letter.getAsInt()),
                        "U+%04X".formatted(letter.getAsInt())))
                : Optional.empty();
    }

    private static Optional<Said> date(String value, LocalDate today, boolean isPartial) {
        return switch (WrittenDate.read(withoutWords(value))) {
            case WrittenDate.Day(var day) -> notAfter(day, today);
            case WrittenDate.Month(var month) when isPartial -> notAfter(month.atDay(1), today);
            case WrittenDate.Year(var year)
            when isPartial -> notAfter(Year.of(year).atDay(1), today);
            case WrittenDate.Month _, WrittenDate.Year _ -> Optional.of(Said.of("result.kind.whole-date"));
            case WrittenDate.LunarDay _, WrittenDate.Unreadable _, WrittenDate.NotStated _ ->
                Optional.of(Said.of(isPartial ? "result.kind.partial-date" : "result.kind.date"));
        };
    }

    /** What stands before the words in brackets at the end, if there are some. */
    private static String withoutWords(String value) {
        int open = value.lastIndexOf('(');
        return open < 0 || value.indexOf(')', open) != value.length() - 1
                ? value
                : value.substring(0, open).stripTrailing();
    }

    private static Optional<Said> effective(String value, LocalDate today) {
        var isWithin = WrittenDate.read(withoutWords(value)) instanceof WrittenDate.Day(var day)
                && Math.abs(ChronoUnit.YEARS.between(today, day)) < YEARS_AHEAD_MAX;
        return isWithin ? Optional.empty() : Optional.of(Said.of("result.kind.effective", YEARS_AHEAD_MAX));
    }

    private static Optional<Said> notAfter(LocalDate day, LocalDate today) {
        return unless(!day.isAfter(today), "result.kind.future");
    }

    private static Optional<Said> number(String value, LocalDate today) {
        var digits = value.replaceAll("[ .\\-\u2012-\u2015\u2212]", "");
        boolean isPossible = PersonalNumber.read(value) instanceof PersonalNumber.Twelve twelve
                && twelve.digits().equals(digits)
                && twelve.hasPlace()
                && twelve.birthYear() <= today.getYear();
        return unless(isPossible, "result.kind.number").map(why -> why.and(lookAlikes(value)));
    }

    private static Optional<Said> phone(String value) {
        boolean isOne = switch (Phone.read(value)) {
            case Phone.Known _, Phone.NotStated _ -> true;
            case Phone.WithRest more -> more.kind() == Phone.Rest.EXTENSION;
            case Phone.Unreadable(var reason) -> reason == Phone.Reason.FOREIGN;
        };
        return unless(isOne, "result.kind.phone").map(why -> why.and(lookAlikes(value)));
    }

    /** Which letters may have been typed for digits. */
    private static Said lookAlikes(String value) {
        return LookAlikes.inDigits(value).stream()
                .map(one ->
                        Said.of("result.kind.look-alike", one.letter(), one.position(), String.valueOf(one.digit())))
                .reduce(new Said("", ""), Said::and);
    }

    private static Optional<Said> unless(boolean holds, String key) {
        return holds ? Optional.empty() : Optional.of(Said.of(key));
    }
}
