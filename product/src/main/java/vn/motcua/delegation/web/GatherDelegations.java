package vn.motcua.delegation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Procedures;
import vn.motcua.delegation.Delegation;
import vn.motcua.delegation.DelegationFinding;
import vn.motcua.delegation.DelegationLine;
import vn.motcua.delegation.Delegations;
import vn.motcua.delegation.JudgeDelegation;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.Decider;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Messages;

/** Puts the pages of the register together. */
@Component
class GatherDelegations {
    static final int PAGE_ENTRIES = 50;
    static final int PAGE_LINES = 100;
    private static final int ROWS_NAMED = 20;

    private final Delegations delegations;
    private final JudgeDelegation judge;
    private final Agencies agencies;
    private final Areas areas;
    private final Procedures procedures;
    private final Messages messages;

    GatherDelegations(
            Delegations delegations,
            JudgeDelegation judge,
            Agencies agencies,
            Areas areas,
            Procedures procedures,
            Messages messages) {
        this.delegations = delegations;
        this.judge = judge;
        this.agencies = agencies;
        this.areas = areas;
        this.procedures = procedures;
        this.messages = messages;
    }

    /** @param number of the page, from 1 */
    record Page(String address, int number, Language language) {}

    DelegationView.Register register(List<Delegation> all, Page page, String done) {
        int from = Math.min((page.number() - 1) * PAGE_ENTRIES, all.size());
        int to = Math.min(from + PAGE_ENTRIES, all.size());
        return new DelegationView.Register(
                all.subList(from, to).stream().map(this::entry).toList(),
                endingSoon(),
                delegations.warnDays(),
                DelegationView.page(page.address(), page.number() - 1, from > 0).orElse(null),
                DelegationView.page(page.address(), page.number() + 1, to < all.size())
                        .orElse(null),
                done);
    }

    List<DelegationView.Entry> endingSoon() {
        return delegations.endingSoon().stream().map(this::entry).toList();
    }

    DelegationView.Entry entry(Delegation delegation) {
        var day = delegation.head().validity().from();
        return new DelegationView.Entry(
                delegation,
                delegation.standing(delegations.today()),
                agencies.get(delegation.head().issuer()).name(day),
                delegation.lastDay().orElse(null));
    }

    /** @param judged whether it is held against the register: for a draft, before it is brought in */
    DelegationView.One one(Delegation delegation, boolean judged, Page page, DelegationForm form, String done) {
        var lines = delegations.lines(delegation.id());
        int from = Math.min((page.number() - 1) * PAGE_LINES, lines.size());
        int to = Math.min(from + PAGE_LINES, lines.size());
        var shown = lines.subList(from, to);
        var names = procedures.names(
                shown.stream().map(line -> line.terms().procedure()).distinct().toList());
        var replaces = delegation.head().replaces();
        return new DelegationView.One(
                entry(delegation),
                shown.stream().map(line -> line(line, names, page.language())).toList(),
                lines.size(),
                judged
                        ? judge.judge(delegation, lines).stream()
                                .map(GatherDelegations::found)
                                .toList()
                        : List.of(),
                delegation.endings().stream()
                        .sorted(Comparator.comparing(Delegation.Ending::lastDay))
                        .map(ending -> new DelegationView.Ended(
                                ending,
                                ending.replacedBy() == null
                                        ? null
                                        : ending.replacedBy().toString()))
                        .toList(),
                replaces == null
                        ? null
                        : delegations.find(replaces).map(Delegation::quoted).orElse(null),
                DelegationView.page(page.address(), page.number() - 1, from > 0).orElse(null),
                DelegationView.page(page.address(), page.number() + 1, to < lines.size())
                        .orElse(null),
                form,
                done);
    }

    private static DelegationView.Found found(DelegationFinding finding) {
        var rows =
                finding.rows().stream().limit(ROWS_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return new DelegationView.Found(finding, finding.rows().size() > ROWS_NAMED ? rows + ", …" : rows);
    }

    private DelegationView.Line line(DelegationLine line, Map<ProcedureCode, String> names, Language language) {
        var terms = line.terms();
        var day = terms.validity().from();
        return new DelegationView.Line(
                line.row(),
                terms.procedure().value(),
                names.getOrDefault(terms.procedure(), terms.procedure().value()),
                terms.caseKey(),
                who(terms.giver(), line, language),
                who(terms.receiver(), line, language),
                terms.office(),
                areas.get(terms.area()).name(day),
                terms.style().prefix(),
                day,
                terms.validity().to());
    }

    private String who(Decider decider, DelegationLine line, Language language) {
        return switch (decider) {
            case Decider.Named(var id) ->
                agencies.get(id).name(line.terms().validity().from());
            case Decider.OfTheArea(var kind) -> messages.text(language, "organisation.agency-kind." + kind);
        };
    }

    static int number(@Nullable String typed) {
        return typed != null && typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 1;
    }
}
