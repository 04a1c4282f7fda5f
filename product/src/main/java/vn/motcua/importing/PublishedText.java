package vn.motcua.importing;

import java.util.List;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ReviewReason;

/**
 * A published procedure as it was read, before anybody looked at it.
 *
 * @param questions what a person must look at
 */
public record PublishedText(ProcedureContent content, List<Question> questions) {
    /**
     * @param path JSON Pointer into the content
     * @param original the published text concerned
     */
    public record Question(ReviewReason reason, String path, String original) {}

    public PublishedText {
        questions = List.copyOf(questions);
    }
}
