package vn.motcua.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vn.motcua.shared.Sha256;

/** Of everything that a job makes: the same packages give the same mark, whoever looks, in whatever language. */
final class Mark {
    private final MessageDigest digest;

    Mark() {
        digest = Sha256.digest();
    }

    void add(Planned one) {
        digest.update(
                (one.before().manifest().name() + " " + one.after().files().sha256()).getBytes(StandardCharsets.UTF_8));
    }

    /** Of all that were added; none is added after it. */
    String text() {
        return Sha256.hex(digest.digest());
    }
}
