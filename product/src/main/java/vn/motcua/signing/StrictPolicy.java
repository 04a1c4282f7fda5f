package vn.motcua.signing;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The European default policy with what it lets pass made strict: it only warns when a PDF was changed after signing.
 * Revocation that nobody can tell is reported with the verdict instead of deciding it; revoked is revoked.
 */
final class StrictPolicy {
    private static final String DEFAULT_POLICY = "/policy/constraint.xml";
    private static final List<String> MADE_STRICT = List.of(
            "ByteRangeCollision",
            "PdfAnnotationOverlap",
            "PdfVisualDifference",
            "DocMDP",
            "FieldMDP",
            "SigFieldLock",
            "UndefinedChanges");
    private static final List<String> MADE_KNOWN = List.of("RevocationDataAvailable", "AcceptableRevocationDataFound");

    private StrictPolicy() {}

    static ValidationPolicy load() {
        var xml = defaultPolicy();
        for (var rule : MADE_STRICT) {
            xml = levelled(xml, rule, "WARN", "FAIL");
        }
        for (var rule : MADE_KNOWN) {
            xml = levelled(xml, rule, "FAIL", "WARN");
        }
        return ValidationPolicyLoader.fromValidationPolicy(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .create();
    }

    private static String levelled(String xml, String rule, String from, String to) {
        var before = "<" + rule + " Level=\"" + from + "\"";
        if (!xml.contains(before)) {
            throw new IllegalStateException("The default policy must have the rule " + rule + " at level " + from);
        }
        return xml.replace(before, "<" + rule + " Level=\"" + to + "\"");
    }

    private static String defaultPolicy() {
        try (var in = ValidationPolicyLoader.class.getResourceAsStream(DEFAULT_POLICY)) {
            if (in == null) {
                throw new IllegalStateException("The library must bring " + DEFAULT_POLICY + ", but does not");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
