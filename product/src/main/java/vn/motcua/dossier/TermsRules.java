package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.shared.ProcedureCode;

/** What says no when somebody asks for the terms of a filing, told from what the catalogue has on the day. */
final class TermsRules {
    /** Which filing it is that terms are asked for. */
    record Asked(ProcedureCode procedure, String caseKey, Channel channel, LocalDate day) {
        boolean isOnline() {
            return channel == Channel.ONLINE;
        }
    }

    private TermsRules() {}

    /**
     * @param service as the catalogue has it on that day; null when it has none
     * @param place where citizens file
     */
    static Optional<FilingRefusal.OfTerms> judge(
            Asked asked, @Nullable FilledIn filledIn, @Nullable OnlineService service, FilingPlace place) {
        if (service == null) {
            return Optional.of(new FilingRefusal.NotOffered(asked.procedure().value(), asked.day()));
        }
        var open = service.toFillIn();
        if (asked.isOnline() && !open.isEmpty()) {
            return Optional.of(new FilingRefusal.NotOnlineYet(named(open)));
        }
        if (asked.isOnline() && place instanceof FilingPlace.NationalPortal(var address)) {
            return Optional.of(new FilingRefusal.FiledElsewhere(address.toString()));
        }
        if (!service.hasCase(asked.caseKey())) {
            return Optional.of(new FilingRefusal.NoSuchCase(asked.caseKey(), service.cases()));
        }
        var left = left(open, filledIn);
        return left.isEmpty() ? Optional.empty() : Optional.of(new FilingRefusal.LeftOpen(named(left)));
    }

    private static Set<What> left(Set<What> open, @Nullable FilledIn filledIn) {
        var left = EnumSet.noneOf(What.class);
        left.addAll(open);
        if (filledIn != null) {
            left.removeIf(what -> switch (what) {
                case LIMIT -> filledIn.limit() != null;
                case FEE -> filledIn.fee() != null;
                case COMPETENCE -> filledIn.agency() != null;
                case EXEMPTION, CASES, PAPERS, RESULT, NUMBERING, COORDINATION, TEXT -> true;
            });
        }
        return left;
    }

    private static List<String> named(Set<What> points) {
        return points.stream().map(What::name).toList();
    }
}
