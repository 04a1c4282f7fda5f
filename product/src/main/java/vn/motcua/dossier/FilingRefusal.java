package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What says no before there is a dossier. */
public sealed interface FilingRefusal extends DossierRefusal {
    /** Under which terms a procedure is filed here today. */
    sealed interface OfTerms extends OfFiling permits NotOffered, NotOnlineYet, FiledElsewhere, NoSuchCase, LeftOpen {}

    /** A dossier is filed. */
    sealed interface OfFiling extends OfDraft permits OfTerms, DossierRefusal.AnswersIncomplete, CompetenceUnclear {}

    /** It is filed as a draft that was shown to whoever files it. */
    sealed interface OfDraft extends FilingRefusal permits OfFiling, DraftChanged, TermsChanged {}

    /** Today this procedure is not handled here. */
    record NotOffered(String procedure, LocalDate day) implements OfTerms {
        @Override
        public String code() {
            return "dossier.not-offered";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("field", "/procedure", "procedure", procedure, "day", day.toString());
        }
    }

    /** The draft was changed after it was shown to whoever files it: another page, another device. */
    record DraftChanged() implements OfDraft {
        @Override
        public String code() {
            return "dossier.draft-changed";
        }
    }

    /**
     * Other terms hold today than those the draft was shown with.
     *
     * @param since first day of the terms in force
     */
    record TermsChanged(LocalDate since) implements OfDraft {
        @Override
        public String code() {
            return "dossier.terms-changed";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("since", since.toString());
        }
    }

    /**
     * The procedure has no such case.
     *
     * @param known the cases it has; empty where there is no choice
     */
    record NoSuchCase(String given, List<String> known) implements OfTerms {
        private static final int SHOWN_MAX = 60;

        public NoSuchCase {
            given = given.length() > SHOWN_MAX ? given.substring(0, SHOWN_MAX) : given;
            known = List.copyOf(known);
        }

        @Override
        public String code() {
            return "dossier.no-such-case";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("field", "/caseKey", "given", given, "known", known);
        }
    }

    /**
     * The counter takes it in, but it cannot be filed online: what an applicant must know is open.
     *
     * @param open of limit, fee and competence
     */
    record NotOnlineYet(List<String> open) implements OfTerms {
        public NotOnlineYet {
            open = List.copyOf(open);
        }

        @Override
        public String code() {
            return "dossier.not-online-yet";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("open", open);
        }
    }

    /**
     * The procedure leaves open what a dossier must have, and nobody filled it in for this one.
     *
     * @param missing of limit, fee and competence
     */
    record LeftOpen(List<String> missing) implements OfTerms {
        public LeftOpen {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "dossier.left-open";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("missing", missing);
        }
    }

    /** Citizens file this procedure at the national portal. */
    record FiledElsewhere(String address) implements OfTerms {
        @Override
        public String code() {
            return "dossier.filed-elsewhere";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("address", address);
        }
    }

    /** Nobody decides this procedure for this area on this day, or several do: the catalogue must be mended first. */
    record CompetenceUnclear(String area, int candidates) implements OfFiling {
        @Override
        public String code() {
            return candidates == 0 ? "dossier.nobody-competent" : "dossier.several-competent";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("area", area, "candidates", candidates);
        }
    }
}
