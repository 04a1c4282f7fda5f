package motcua.linkage.generate;

/**
 * A person as they are, before any register writes them down.
 *
 * @param born days since 1970-01-01
 * @param number the 12-digit personal number
 * @param commune code of before the reform
 * @param newCommune code of after the reform
 * @param phone 9 digits after the leading zero, or 0
 */
record Person(
        long index,
        String surname,
        String middle,
        String given,
        boolean male,
        int born,
        long number,
        int commune,
        int newCommune,
        int phone) {
    String fullName() {
        return surname + " " + middle + " " + given;
    }
}
