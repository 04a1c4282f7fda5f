package vn.motcua.petition;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import vn.motcua.shared.Sha256;

/**
 * The secret with which a sender without an account follows a petition (mã theo dõi): {@code K7M2-QX4P-W9CD}, twelve of 31 letters.
 * It follows from a secret of the page that the petition was sent from, so that the same page sent again shows the same code; only its
 * hash is kept.
 */
public record TrackingCode(String value) {
    private static final int PART = 4;
    private static final int LENGTH = 3 * PART;
    private static final Pattern MARKS = Pattern.compile("[\\s.\\-–]+");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final Pattern SHAPE = Pattern.compile("[" + PetitionNumber.LETTERS + "]{" + LENGTH + "}");

    public TrackingCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A tracking code must have 12 letters, but has other ones");
        }
    }

    static TrackingCode by(RandomGenerator random) {
        return new TrackingCode(PetitionNumber.letters(LENGTH, random));
    }

    /** The one that follows from a page's secret; empty where it has none. */
    static Optional<TrackingCode> of(PetitionId id, String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        var rest = new BigInteger(Sha256.of("petition " + id + " " + secret), 16);
        var letters = new StringBuilder(LENGTH);
        var base = BigInteger.valueOf(PetitionNumber.LETTERS.length());
        for (int i = 0; i < LENGTH; i++) {
            var parts = rest.divideAndRemainder(base);
            letters.append(PetitionNumber.LETTERS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return Optional.of(new TrackingCode(letters.toString()));
    }

    /** A new secret for a page: nobody guesses it. */
    public static String secret(SecureRandom random) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads it as people write it; empty where it cannot be one. */
    public static Optional<TrackingCode> read(String typed) {
        var bare = MARKS.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
        return SHAPE.matcher(bare).matches() ? Optional.of(new TrackingCode(bare)) : Optional.empty();
    }

    /** What is kept of it, together with the petition that it opens. */
    String hash(PetitionNumber number) {
        return Sha256.of(number.value() + " " + value);
    }

    /** As it is shown, in three parts. */
    public String shown() {
        return value.substring(0, PART) + "-" + value.substring(PART, 2 * PART) + "-" + value.substring(2 * PART);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "TrackingCode";
    }
}
