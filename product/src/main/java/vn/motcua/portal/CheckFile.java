package vn.motcua.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.shared.Sha256;
import vn.motcua.signing.ProofLevel;
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
    private static final int PIECE_BYTES = 64 * 1024;

    private final ValidateSignature signatures;

    CheckFile(ValidateSignature signatures) {
        this.signatures = signatures;
    }

    /**
     * One who signed or sealed, and when for the first time: an agency signs number and date, and again with its seal.
     *
     * @param level what the file carries to prove it (PAdES: T, LT, LTA)
     * @param provableUntil until when the file proves it by itself
     */
    record Signer(String name, String organisation, Instant at, ProofLevel level, Instant provableUntil) {}

    /** @param signers in the order of their signatures; empty where the file is not to be relied on */
    record Said(Finding finding, List<Signer> signers) {
        Said {
            signers = List.copyOf(signers);
        }
    }

    /** @param isIssued whether the content is that of the issued file, byte for byte */
    Said check(MultipartFile file, boolean isIssued) {
        var verdict = signatures.validate(file::getBytes);
        return new Said(finding(verdict, isIssued), signers(verdict));
    }

    private static List<Signer> signers(Verdict verdict) {
        if (!(verdict instanceof Verdict.Valid valid)) {
            return List.of();
        }
        var signers = new LinkedHashMap<String, Signer>();
        valid.signatures().stream()
                .sorted(Comparator.comparing(Verdict.Signature::signedAt))
                .forEach(one -> signers.putIfAbsent(
                        one.signer(),
                        new Signer(
                                one.signer(),
                                one.organisation().equals(one.signer()) ? "" : one.organisation(),
                                one.signedAt(),
                                one.proof().level(),
                                one.proof().until())));
        return List.copyOf(signers.values());
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

    /** Read piece by piece: many may be sent at once. */
    static String sha256(MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            var digest = Sha256.digest();
            var piece = new byte[PIECE_BYTES];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
            return Sha256.hex(digest.digest());
        }
    }
}
