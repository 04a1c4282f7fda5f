package vn.motcua.shared;

import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** Whether somebody chose a file: browsers send a field without one as a file without a name. */
public final class ChosenFile {
    private ChosenFile() {}

    /**
     * One without content was chosen, too: telephones send it where the photo lies in the cloud only, and whoever chose it must hear that
     * nothing came.
     */
    public static boolean is(MultipartFile file) {
        return !file.isEmpty()
                || !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }
}
