package vn.motcua.signing;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The pictures of seals and signatures by hand that show on signed papers (NĐ 30/2020/NĐ-CP, Phụ lục I: PNG on a transparent
 * ground, in its real size). One file beside each keystore; without it, name and time are written instead.
 */
@Component
public class SealPictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BYTES_MAX = 2 * 1024 * 1024;

    private final KeystoreFolder folder;

    SealPictures(KeystoreFolder folder) {
        this.folder = folder;
    }

    /**
     * Keeps the picture of a key. The first one stays: whoever wants another removes the file.
     *
     * @throws IllegalArgumentException when it is no PNG or larger than two megabytes
     */
    public void keep(KeyName key, byte[] png) {
        if (png.length > BYTES_MAX || !Arrays.equals(PNG, Arrays.copyOf(png, PNG.length))) {
            throw new IllegalArgumentException("The picture of " + key + " must be a PNG of at most " + BYTES_MAX
                    + " bytes, but is not (" + png.length + " bytes)");
        }
        folder.addPicture(key, png);
    }

    public boolean isKept(KeyName key) {
        return folder.hasPicture(key);
    }

    Optional<byte[]> of(KeyName key) {
        return folder.picture(key);
    }
}
