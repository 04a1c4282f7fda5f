package vn.motcua.linked;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Paper;
import vn.motcua.identity.AccountId;
import vn.motcua.linked.ThreadRules.Next;
import vn.motcua.linked.ThreadRules.Standing;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** What was filed as one (hồ sơ liên thông), with where each of its procedures stands. */
public record LinkedThread(
        UUID id, AccountId account, LinkedGroup service, Language language, Instant submittedAt, List<Member> members) {
    public LinkedThread {
        members = List.copyOf(members);
    }

    /** What became of a member so far, as it is kept. */
    public enum State {
        WAITING,
        FILED,
        WITH_CITIZEN,
        TAKEN_BACK
    }

    /** Why a member could not be filed when it was its turn. */
    public enum Problem {
        /** Something is missing or no longer asked so. */
        ANSWERS,
        /** The procedure is not filed here any more, or its agency is not clear. */
        NOT_TAKEN
    }

    /**
     * @param answers as {@link vn.motcua.forms.Answers#stored()} writes them; empty but for one that waits
     * @param dossierId under which the dossier is, or will be, filed
     * @param dossier null as long as nothing is filed
     */
    public record Member(
            UUID id,
            String key,
            ProcedureCode procedure,
            String caseKey,
            String answers,
            List<Paper> papers,
            State state,
            DossierId dossierId,
            @Nullable Problem problem,
            @Nullable Dossier dossier) {
        public Member {
            papers = List.copyOf(papers);
        }

        Standing standing() {
            if (dossier != null) {
                return ofDossier(dossier);
            }
            return switch (state) {
                case WAITING -> Standing.NOT_FILED;
                case WITH_CITIZEN -> Standing.WITH_CITIZEN;
                case TAKEN_BACK -> Standing.TAKEN_BACK;
                case FILED ->
                    throw new IllegalStateException(
                            "Dossier " + dossierId + " was filed in a thread, so it must be there");
            };
        }

        private static Standing ofDossier(Dossier dossier) {
            return switch (dossier) {
                case Dossier.Submitted _, Dossier.AwaitingSupplement _, Dossier.InHandling _, Dossier.Paused _ ->
                    Standing.UNDER_WAY;
                case Dossier.Decided decided -> decided(decided.decision());
                case Dossier.Closed closed -> decided(closed.decision());
                case Dossier.Refused _, Dossier.Withdrawn _ -> Standing.WITHOUT_RESULT;
            };
        }

        private static Standing decided(Decision decision) {
            return decision.verdict() == Decision.Verdict.GRANTED ? Standing.GRANTED : Standing.WITHOUT_RESULT;
        }

        /** Whether the citizen may file it alone now, as a draft of its own: anew, where it ended without a result. */
        boolean mayGoAlone(Next next) {
            return state == State.WAITING && (next instanceof Next.Released || problem != null)
                    || dossier != null && standing() == Standing.WITHOUT_RESULT;
        }
    }

    /** What comes next, by member. */
    Map<String, Next> next() {
        return ThreadRules.next(service, members.stream().collect(Collectors.toMap(Member::key, Member::standing)));
    }

    Optional<Member> find(String key) {
        return members.stream().filter(member -> member.key().equals(key)).findFirst();
    }

    Member member(String key) {
        return find(key).orElseThrow(() -> new NotFound("member " + key + " of thread " + id));
    }
}
