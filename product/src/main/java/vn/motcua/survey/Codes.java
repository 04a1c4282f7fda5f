package vn.motcua.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** Codes of invitations: long enough that nobody finds one by trying, without letters that are mistaken for others. */
final class Codes {
    private static final String LETTERS = "BCDFGHJKMNPQRSTVWXYZ23456789";
    private static final int LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String drawn() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(place -> String.valueOf(LETTERS.charAt(place)))
                .collect(Collectors.joining());
    }

    /** As it was drawn, however it was typed; empty where it can be none. */
    static String bare(String typed) {
        var code = typed.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
        boolean isCode = code.length() == LENGTH && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
        return isCode ? code : "";
    }

    static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
