package vn.motcua.forms;

import java.time.LocalDate;
import java.util.Optional;
import motcua.vietnamese.PersonalNumber;

/**
 * Whether a personal number (số định danh cá nhân, NĐ 137/2015) agrees with the other answers: it tells the year of birth and
 * the sex, and has no check digit that could be checked instead.
 */
final class NumberAgreement {
    private NumberAgreement() {}

    /** Which other answer the number contradicts. */
    enum Contradiction {
        BIRTH_YEAR,
        SEX
    }

    /** @param sex {@code MALE}, {@code FEMALE} or empty when not known */
    static Optional<Contradiction> contradiction(String number, Optional<LocalDate> birthDate, String sex) {
        if (!(PersonalNumber.read(number) instanceof PersonalNumber.Twelve twelve)) {
            return Optional.empty();
        }
        if (birthDate.isPresent() && birthDate.get().getYear() != twelve.birthYear()) {
            return Optional.of(Contradiction.BIRTH_YEAR);
        }
        var sexInNumber = twelve.isMale() ? "MALE" : "FEMALE";
        return sex.isEmpty() || sex.equals(sexInNumber) ? Optional.empty() : Optional.of(Contradiction.SEX);
    }
}
