package motcua.simulators.bank;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Parameters sorted by name, form-encoded, with their HMAC-SHA256 as {@code signature}. */
record SignedQuery(Map<String, String> parameters) {
    private static final String SIGNATURE = "signature";

    boolean isSignedWith(String secret) {
        var given = parameters.getOrDefault(SIGNATURE, "");
        return MessageDigest.isEqual(
                hmac(secret).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    String signedWith(String secret) {
        return encoded() + "&" + SIGNATURE + "=" + hmac(secret);
    }

    Map<String, String> withSignature(String secret) {
        var signed = new TreeMap<>(parameters);
        signed.put(SIGNATURE, hmac(secret));
        return signed;
    }

    private String hmac(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(encoded().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String encoded() {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(SIGNATURE))
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
