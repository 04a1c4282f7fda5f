package vn.motcua.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.DirectiveRefusal.Rule;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.scorecard.Measures;
import vn.motcua.shared.NotFound;

/** Something is done to a directive: reported, handed in, accepted, returned, extended, cancelled, linked. */
@Component
public class ActOnDirective {
    private final DirectiveStore store;
    private final SourceStore sources;
    private final DirectiveAccess access;
    private final RulesOfDirectives rules;
    private final Measures measures;
    private final Clock clock;

    ActOnDirective(
            DirectiveStore store,
            SourceStore sources,
            DirectiveAccess access,
            RulesOfDirectives rules,
            Measures measures,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.access = access;
        this.rules = rules;
        this.measures = measures;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or the officer works neither for its giver nor for its lead */
    @Transactional
    public DirectiveChange act(DirectiveId id, DirectiveDeed deed, User.Officer officer) {
        var directive = store.locked(id).orElseThrow(() -> new NotFound("directive " + id));
        var source = sources.find(directive.source()).orElseThrow();
        if (!access.isParty(officer, directive, source)) {
            throw new NotFound("directive " + id + " for who works neither for its giver nor for its lead");
        }
        var events = store.events(directive);
        var life = DirectiveLife.of(events);
        var agency = agency(deed, directive, source, officer);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var around = new JudgeDeed.Around(
                today,
                officer.account(),
                access.roles(officer, agency),
                parentDue(directive),
                store.parts(id).stream()
                        .anyMatch(part ->
                                !DirectiveLife.of(store.events(part)).phase().isOver()),
                rules.on(today));
        var refusal = JudgeDeed.judge(directive.terms().deadline(), life, deed, around)
                .or(() -> deed instanceof DirectiveDeed.Linked linked ? unknown(linked, id) : Optional.empty());
        if (refusal.isPresent()) {
            return new DirectiveChange.Refused(refusal.get());
        }

        var event = new DirectiveEvent(
                events.size() + 1, today, now, new DirectiveEvent.By(officer.account(), officer.name()), agency, deed);
        store.append(directive, event, life.after(event));
        return new DirectiveChange.Made();
    }

    /** For whom it is done: where an officer works for both, links are the giver's. */
    private AgencyId agency(DirectiveDeed deed, Directive directive, Source source, User.Officer officer) {
        var giver = source.head().giver();
        return switch (deed.side()) {
            case GIVER -> giver;
            case LEAD -> directive.terms().lead();
            case EITHER ->
                access.mayGive(officer, giver) ? giver : directive.terms().lead();
        };
    }

    private @Nullable LocalDate parentDue(Directive directive) {
        var parent = directive.terms().parent();
        return parent == null
                ? null
                : store.find(parent)
                        .flatMap(whole -> DirectiveLife.of(store.events(whole))
                                .dueOn(whole.terms().deadline()))
                        .orElse(null);
    }

    private Optional<DirectiveRefusal> unknown(DirectiveDeed.Linked linked, DirectiveId self) {
        boolean known = switch (linked.to()) {
            case MEASURE -> measures.find(linked.reference()).isPresent();
            case DIRECTIVE -> isAnother(linked.reference(), self);
            case DOSSIER, CRITERION -> !linked.reference().isBlank();
        };
        return known
                ? Optional.empty()
                : Optional.of(DirectiveRefusal.of(Rule.LINK_UNKNOWN, "reference", linked.reference()));
    }

    private boolean isAnother(String reference, DirectiveId self) {
        try {
            var other = new DirectiveId(UUID.fromString(reference));
            return !other.equals(self)
                    && store.find(other)
                            .filter(one -> !store.events(one).isEmpty())
                            .isPresent();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
