package vn.motcua.gate;

/** A byte of a body belongs to no letter, so nobody knows what was sent. */
final class BrokenLetters extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int place;

    /** @param place of the byte, counted from 1 */
    BrokenLetters(int place) {
        super("Byte " + place + " belongs to no letter");
        this.place = place;
    }

    int place() {
        return place;
    }
}
