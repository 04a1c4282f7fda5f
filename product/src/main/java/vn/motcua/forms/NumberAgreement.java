package vn.motcua.forms;

import java.time.LocalDate;
import java.util.Optional;
import motcua.vietnamese.PersonalNumber;

/**
 * Whether somebody can have a personal number (số định danh cá nhân, NĐ 137/2015), and whether it agrees with the other
 * answers: it tells where and in which year a birth was registered and the sex, and has no check digit.
 */
final class NumberAgreement {
    private NumberAgreement() {}

    /** Which other answer the number contradicts. */
    enum Contradiction {
        BIRTH_YEAR,
        SEX
    }

    /** Why nobody can have a number. */
    enum Impossible {
        NO_NUMBER,
        /** Begins with the code of no province and no country. */
        PLACE,
        /** Of a birth that is still to come. */
        FUTURE
    }

    /** Why nobody can have this number; empty where somebody may, also for the nine digits of an old card. */
    static Optional<Impossible> impossible(String number, LocalDate today) {
        return switch (PersonalNumber.read(number)) {
            case PersonalNumber.Twelve twelve when !twelve.hasPlace() -> Optional.of(Impossible.PLACE);
            case PersonalNumber.Twelve twelve
            when twelve.birthYear() > today.getYear() -> Optional.of(Impossible.FUTURE);
            case PersonalNumber.Unreadable _ -> Optional.of(Impossible.NO_NUMBER);
            case PersonalNumber.Twelve _, PersonalNumber.Nine _, PersonalNumber.NotStated _ -> Optional.empty();
        };
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
