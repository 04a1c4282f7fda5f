package vn.motcua.petition;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a petition is quoted by (số phản ánh): {@code PA-K7M-2QX}. Chosen by chance, so that it tells nothing of how many there are;
 * no secret. Letters and digits that look alike are not used.
 */
public record PetitionNumber(String value) {
    static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("PA-[" + LETTERS + "]{3}-[" + LETTERS + "]{3}");
    private static final Pattern MARKS = Pattern.compile("[\\s.\\-–]+");
    private static final int LENGTH_TYPED = 8;

    public PetitionNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A petition's number must be like PA-K7M-2QX, but was another text");
        }
    }

    static PetitionNumber by(RandomGenerator random) {
        return new PetitionNumber("PA-" + letters(3, random) + "-" + letters(3, random));
    }

    /** Reads it as people write it, with or without hyphens, in small letters; empty where it is none. */
    public static Optional<PetitionNumber> read(String typed) {
        var bare = MARKS.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
        if (bare.length() != LENGTH_TYPED) {
            return Optional.empty();
        }
        var written = bare.substring(0, 2) + "-" + bare.substring(2, 5) + "-" + bare.substring(5);
        return SHAPE.matcher(written).matches() ? Optional.of(new PetitionNumber(written)) : Optional.empty();
    }

    static String letters(int count, RandomGenerator random) {
        var letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
