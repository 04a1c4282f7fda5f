package vn.motcua.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.motcua.signing.ValidateSignature;
import vn.motcua.signing.Verdict;

/** Compares a file somebody holds with the file that was issued. */
@Component
class CheckFile {
    /** What is said of the file; also the last part of message keys. */
    enum Finding {
        IDENTICAL,
        /** The issued file, but no trusted authority vouches for its signatures at this moment. */
        IDENTICAL_UNCONFIRMED,
        ALTERED,
        NOT_THE_ISSUED_FILE,
        NOT_SIGNED,
        UNREADABLE,
        /** Too many files are being checked at this moment. */
        NOT_NOW;

        boolean isGood() {
            return this == IDENTICAL;
        }

        /** Machines and browsers are told that asking again later helps. */
        void sendWith(HttpServletResponse response) {
            if (this == NOT_NOW) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.setHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
            }
        }
    }

    private static final int RETRY_AFTER_SECONDS = 60;

    private final ValidateSignature signatures;

    CheckFile(ValidateSignature signatures) {
        this.signatures = signatures;
    }

    /** @param isIssued whether the content is that of the issued file, byte for byte */
    Finding check(byte[] file, boolean isIssued) {
        return finding(signatures.validate(file), isIssued);
    }

    static Finding finding(Verdict verdict, boolean isIssued) {
        return switch (verdict) {
            case Verdict.Valid _ -> isIssued ? Finding.IDENTICAL : Finding.NOT_THE_ISSUED_FILE;
            case Verdict.Untrusted _ -> isIssued ? Finding.IDENTICAL_UNCONFIRMED : Finding.NOT_THE_ISSUED_FILE;
            case Verdict.Altered _ -> Finding.ALTERED;
            case Verdict.NotSigned _ -> Finding.NOT_SIGNED;
            case Verdict.Unreadable _ -> Finding.UNREADABLE;
            case Verdict.NotNow _ -> Finding.NOT_NOW;
        };
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
