package vn.motcua.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.DocumentId;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/** From what directives come: a document, the conclusions of a meeting, or an oral direction. */
public record Source(
        SourceId id,
        Head head,
        State state,
        Entered entered,
        @Nullable Paper paper) {
    public static final int NUMBER_MAX = 60;
    public static final int NAME_MAX = 120;
    public static final int SUBJECT_MAX = 500;

    /** What it is. */
    public enum Kind {
        DOCUMENT,
        /** Conclusions of a meeting (thông báo kết luận). */
        CONCLUSION,
        /** Oral direction of a leader (QĐ 42/2014/QĐ-TTg and the provinces' own). */
        ORAL
    }

    /** How far it has come. */
    public enum State {
        /** Entered and looked at; nobody has anything to do by it. */
        DRAFT,
        GIVEN,
        DROPPED
    }

    /**
     * What it says of itself.
     *
     * @param number as it is quoted; at most {@value #NUMBER_MAX} letters; blank for an oral one
     * @param giver the agency that gives and accepts
     * @param leader who signed it or said it
     * @param committee for which it is given; null for none
     */
    public record Head(
            Kind kind,
            String number,
            LocalDate issuedOn,
            String subject,
            AgencyId giver,
            String leader,
            @Nullable CommitteeId committee) {}

    public record Entered(AccountId by, Instant at) {}

    public record Paper(DocumentId document, String name) {}

    /** As lists quote it. */
    public String quoted() {
        return head.number().isEmpty() ? head.subject() : head.number();
    }
}
