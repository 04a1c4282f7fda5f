package vn.motcua.derivation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.ReviewReason;
import vn.motcua.derivation.Rules.AgencyKind;
import vn.motcua.packages.PackageLayout;

/**
 * {@code competence}: who decides, by the kind of the agencies that are named as competent, else of those that carry it out; where
 * no name tells, the commune when its level is the only one. Another level does not tell which agency of it decides.
 */
final class CompetenceRule {
    private static final String NO_AGENCY = "Không có thông tin";

    private CompetenceRule() {}

    static void apply(Derivation made) {
        var named = named(made.content());
        var text = String.join("; ", named);
        var kinds = EnumSet.noneOf(AgencyKind.class);
        named.forEach(agency -> made.rules.kindOf(agency).ifPresent(kinds::add));
        boolean contradicts = made.published.questions().stream()
                .anyMatch(question -> question.reason() == ReviewReason.LEVEL_CONTRADICTS_AGENCY
                        || question.reason() == ReviewReason.AGENCY_ABOLISHED);
        if (contradicts) {
            made.leaveOpen(
                    What.COMPETENCE, "Cấp thực hiện và cơ quan nêu tên không khớp, hoặc cơ quan không còn.", text);
            return;
        }
        if (kinds.isEmpty()) {
            byLevel(made, text);
            return;
        }
        whyOpen(kinds).ifPresentOrElse(why -> made.leaveOpen(What.COMPETENCE, why, text), () -> {
            decides(made, kinds.iterator().next().name());
        });
    }

    /** Agencies of which the text says that they decide, else those that carry it out. */
    static List<String> named(ProcedureContent content) {
        var agencies = content.agencies();
        return (agencies.competent().isEmpty() ? agencies.executing() : agencies.competent())
                .stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase(NO_AGENCY))
                        .toList();
    }

    private static Optional<String> whyOpen(Set<AgencyKind> kinds) {
        if (kinds.equals(Set.of(AgencyKind.NATIONAL))) {
            return Optional.of("Cơ quan trung ương hoặc ngành dọc quyết định; không thuộc tỉnh.");
        }
        return kinds.size() > 1
                ? Optional.of("Nhiều cấp cùng có thẩm quyền; phải chọn theo từng hồ sơ.")
                : Optional.empty();
    }

    private static void byLevel(Derivation made, String text) {
        var levels = made.content().levels();
        if (text.isEmpty()) {
            made.leaveOpen(What.COMPETENCE, "Không nêu cơ quan nào.", "");
        } else if (levels.equals(List.of(Level.COMMUNE))) {
            decides(made, "COMMUNE");
        } else {
            made.leaveOpen(What.COMPETENCE, "Không rõ cơ quan này thuộc cấp nào.", text);
        }
    }

    private static void decides(Derivation made, String who) {
        made.service.put("decidedBy", who);
        made.derived(PackageLayout.SERVICE, "/decidedBy", "competence");
    }
}
