package motcua.vietnamese;

/**
 * A telephone number of Viet Nam as people write it. Prefixes and area codes are those of the numbering plan since 2018, when
 * the mobile numbers of eleven digits got ten.
 */
public sealed interface Phone {
    /** @param digits as it is dialled within the country, digits only: {@code 0912345678} */
    record Known(String digits, Kind kind) implements Phone {}

    /**
     * A number and more than that. Who can keep only the number must ask, so that nothing goes in silence.
     *
     * @param rest as it was written, without what stands between it and the number
     */
    record WithRest(Known number, Rest kind, String rest) implements Phone {}

    record Unreadable(Reason reason) implements Phone {}

    record NotStated() implements Phone {}

    enum Kind {
        MOBILE,
        LANDLINE,
        /** 1800 and 1900: may be called, but nobody is reached by a message. */
        SERVICE
    }

    /** What is written beside a number. */
    enum Rest {
        /** Whom to be put through to (máy lẻ). */
        EXTENSION,
        SECOND_NUMBER,
        /** Words: whose number it is, when to call. */
        REMARK
    }

    enum Reason {
        /** Holds words, or is no number at all. */
        NO_NUMBER,
        /** The number of another country. */
        FOREIGN,
        /** Too few digits. */
        TOO_SHORT,
        /** Too many digits. */
        TOO_LONG,
        /** As many digits as a number has, but no number begins so. */
        UNKNOWN_PREFIX,
        /** One digit over and over, written to fill a box. */
        FILLER
    }

    static Phone read(String raw) {
        return Bounds.isBeyond(raw, Bounds.NUMBER) ? new Unreadable(Reason.NO_NUMBER) : PhoneReader.read(raw);
    }
}
