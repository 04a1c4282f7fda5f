package vn.motcua.editors;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.ProcedureCode;

/**
 * What an editor says about a place of a procedure (ý kiến biên tập), to be seen there by whoever edits or reviews it next. It decides
 * nothing; who has done what it asks for, or answered it, says that it is settled.
 *
 * @param title of the place, as the page called it
 * @param said what was said first
 * @param answers the oldest first
 * @param settled null while it is open
 */
public record Comment(
        CommentId id,
        ProcedureCode code,
        CommentPlace place,
        String title,
        Said said,
        List<Said> answers,
        @Nullable Settled settled) {
    public static final int WORDS_MAX = 2_000;
    public static final int TITLE_MAX = 200;
    public static final int ANSWERS_MAX = 50;

    /** @param account of an officer */
    public record Said(String account, String name, String words, Instant at) {}

    /** @param name of who says so */
    public record Settled(String name, Instant at) {}

    public Comment {
        answers = List.copyOf(answers);
    }

    public boolean isOpen() {
        return settled == null;
    }
}
