package vn.motcua.publishing;

import java.time.LocalDate;
import java.util.Map;
import vn.motcua.shared.Refusal;

/** Why a version cannot take the step that somebody asked for. */
public sealed interface PublishingRefusal extends Refusal {
    /** Two persons must have seen a version before it is published. */
    record AuthorCannotReview() implements PublishingRefusal {
        @Override
        public String code() {
            return "publishing.author-cannot-review";
        }
    }

    /** Only who brought it in takes it away; others send it back and say why. */
    record OnlyTheAuthorDrops() implements PublishingRefusal {
        @Override
        public String code() {
            return "publishing.only-the-author-drops";
        }
    }

    /** The revision stands elsewhere: somebody was faster, or it never was ready. */
    record NotNow(Revision.State state) implements PublishingRefusal {
        @Override
        public String code() {
            return "publishing.not-now";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("state", state.name());
        }
    }

    /** What is in force is not undone: dossiers were received under it. It is replaced, or the procedure is repealed. */
    record HasBegun(LocalDate from) implements PublishingRefusal {
        @Override
        public String code() {
            return "publishing.has-begun";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("from", from.toString());
        }
    }

    /** One version of a procedure waits for its day at a time, so that everybody knows which comes next. */
    record AnotherWaits(int version, LocalDate from) implements PublishingRefusal {
        @Override
        public String code() {
            return "publishing.another-waits";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("version", version, "from", from.toString());
        }
    }

    /** There is nothing to repeal: no package of the procedure is in force. */
    record NotOffered() implements PublishingRefusal {
        @Override
        public String code() {
            return "publishing.not-offered";
        }
    }

    /** It ends already, by an earlier repeal. */
    record IsRepealed(LocalDate from) implements PublishingRefusal {
        @Override
        public String code() {
            return "publishing.is-repealed";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("from", from.toString());
        }
    }
}
