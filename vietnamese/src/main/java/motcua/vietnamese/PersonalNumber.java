package motcua.vietnamese;

import java.util.Set;

/**
 * The number of a person: twelve digits (số định danh cá nhân, NĐ 137/2015), or the nine of the identity card that came
 * before it. Neither has a check digit.
 */
public sealed interface PersonalNumber {
    /**
     * Province of birth registration, century and sex, year of birth, six digits of chance. The province never changes when
     * provinces merge, so it says nothing about the residence.
     *
     * @param digits all twelve, zeros in front too
     */
    record Twelve(String digits) implements PersonalNumber {
        private static final int FIRST_CENTURY = 1900;
        private static final int FIRST_COUNTRY = 101;
        private static final int LAST_COUNTRY = 399;

        /** Code of the province of birth registration, of before the reform. */
        public String province() {
            return digits.substring(1, 3);
        }

        /** Whether such a province was ever there; a number without one was written wrong. */
        public boolean hasProvince() {
            return digits.charAt(0) == '0' && PROVINCES.contains(province());
        }

        /**
         * Whether the first three digits are the code of a province or of a country where a birth can have been registered
         * (TT 59/2021/TT-BCA, Phụ lục 1 and 2). Which of the codes of countries are given is not told here.
         */
        public boolean hasPlace() {
            int place = Integer.parseInt(digits.substring(0, 3));
            return hasProvince() || place >= FIRST_COUNTRY && place <= LAST_COUNTRY;
        }

        public int birthYear() {
            return FIRST_CENTURY + centuryAndSex() / 2 * 100 + Integer.parseInt(digits.substring(4, 6));
        }

        public boolean isMale() {
            return centuryAndSex() % 2 == 0;
        }

        private int centuryAndSex() {
            return digits.charAt(3) - '0';
        }
    }

    /** @param digits all nine, zeros in front too */
    record Nine(String digits) implements PersonalNumber {}

    record Unreadable(Reason reason) implements PersonalNumber {}

    record NotStated() implements PersonalNumber {}

    enum Reason {
        /** Holds words, or no digit. */
        NO_NUMBER,
        /** Neither nine digits nor twelve, even with the zeros that a spreadsheet takes away. */
        LENGTH,
        /** A spreadsheet rounded it: the last digits are lost. */
        ROUNDED,
        /** Zeros only. */
        ZERO
    }

    /** Codes of the provinces of before the reform, by which numbers are given. */
    Set<String> PROVINCES = Set.of(
            "01", "02", "04", "06", "08", "10", "11", "12", "14", "15", "17", "19", "20", "22", "24", "25", "26", "27",
            "30", "31", "33", "34", "35", "36", "37", "38", "40", "42", "44", "45", "46", "48", "49", "51", "52", "54",
            "56", "58", "60", "62", "64", "66", "67", "68", "70", "72", "74", "75", "77", "79", "80", "82", "83", "84",
            "86", "87", "89", "91", "92", "93", "94", "95", "96");

    /** Reads a number with blanks, dots or hyphens between its groups, and as spreadsheets leave it, where that is certain. */
    static PersonalNumber read(String raw) {
        return Bounds.isBeyond(raw, Bounds.NUMBER) ? new Unreadable(Reason.NO_NUMBER) : PersonalNumberReader.read(raw);
    }
}
