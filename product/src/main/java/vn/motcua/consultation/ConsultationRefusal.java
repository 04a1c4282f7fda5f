package vn.motcua.consultation;

import java.util.Map;
import vn.motcua.shared.Refusal;

/** The rules of a consultation that can say no. Texts: message keys {@code refusal.<code>}. */
public sealed interface ConsultationRefusal extends Refusal {
    /** This agency was asked the same before, and has not answered yet. */
    record AskedAlready() implements ConsultationRefusal {
        @Override
        public String code() {
            return "consultation.asked-already";
        }
    }

    /** So many questions of a dossier are open at most. */
    record TooManyOpen(int most) implements ConsultationRefusal {
        @Override
        public String code() {
            return "consultation.too-many-open";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("most", most);
        }
    }

    /** It was answered or withdrawn before. */
    record Over(Consultation.State state) implements ConsultationRefusal {
        @Override
        public String code() {
            return "consultation.over";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("state", state.name());
        }
    }

    /** No step waits for its answer, so there is nothing to pass over. */
    record NotAwaited() implements ConsultationRefusal {
        @Override
        public String code() {
            return "consultation.not-awaited";
        }
    }
}
