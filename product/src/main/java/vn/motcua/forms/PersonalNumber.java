package vn.motcua.forms;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Personal identification number (số định danh cá nhân, NĐ 137/2015): province of birth registration, century and sex,
 * year of birth, six digits of chance. It has no check digit; what can be checked is whether it agrees with birth date
 * and sex. The province never changes when provinces merge, so it says nothing about the residence.
 */
final class PersonalNumber {
    private static final Pattern SHAPE = Pattern.compile("\\d{12}");
    private static final int FIRST_CENTURY = 1900;

    private PersonalNumber() {}

    /** Which other answer the number contradicts. */
    enum Contradiction {
        BIRTH_YEAR,
        SEX
    }

    /** @param sex {@code MALE}, {@code FEMALE} or empty when not known */
    static Optional<Contradiction> contradiction(String number, Optional<LocalDate> birthDate, String sex) {
        if (!SHAPE.matcher(number).matches()) {
            return Optional.empty();
        }
        int centuryAndSex = number.charAt(3) - '0';
        int year = FIRST_CENTURY + centuryAndSex / 2 * 100 + Integer.parseInt(number.substring(4, 6));
        if (birthDate.isPresent() && birthDate.get().getYear() != year) {
            return Optional.of(Contradiction.BIRTH_YEAR);
        }
        var sexInNumber = centuryAndSex % 2 == 0 ? "MALE" : "FEMALE";
        return sex.isEmpty() || sex.equals(sexInNumber) ? Optional.empty() : Optional.of(Contradiction.SEX);
    }
}
