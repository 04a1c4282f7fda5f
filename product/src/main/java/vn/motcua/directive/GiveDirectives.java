package vn.motcua.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.DirectiveRefusal.Rule;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;

/** A draft is given as a whole, so that every lead has it from then on; or it is dropped. */
@Component
public class GiveDirectives {
    private final SourceStore sources;
    private final DirectiveStore store;
    private final DirectiveAccess access;
    private final RulesOfDirectives rules;
    private final Clock clock;

    GiveDirectives(
            SourceStore sources, DirectiveStore store, DirectiveAccess access, RulesOfDirectives rules, Clock clock) {
        this.sources = sources;
        this.store = store;
        this.access = access;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or it is not of an agency for which the officer gives */
    @Transactional
    public DirectiveChange give(SourceId id, User.Officer officer) {
        var source = source(id, officer);
        if (!sources.leaveDraft(id, Source.State.GIVEN)) {
            return source.state() == Source.State.GIVEN
                    ? new DirectiveChange.Made()
                    : DirectiveChange.no(Rule.NOT_A_DRAFT);
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var by = new DirectiveEvent.By(officer.account(), officer.name());
        var deed = new DirectiveDeed.Given(rules.on(today).version());
        for (var directive : store.of(id)) {
            var event = new DirectiveEvent(1, today, now, by, source.head().giver(), deed);
            store.append(directive, event, DirectiveLife.of(List.of(event)));
        }
        return new DirectiveChange.Made();
    }

    /** @throws NotFound as {@link #give} */
    @Transactional
    public DirectiveChange drop(SourceId id, User.Officer officer) {
        var source = source(id, officer);
        return source.state() == Source.State.DROPPED || sources.leaveDraft(id, Source.State.DROPPED)
                ? new DirectiveChange.Made()
                : DirectiveChange.no(Rule.NOT_A_DRAFT);
    }

    private Source source(SourceId id, User.Officer officer) {
        var source = sources.find(id).orElseThrow(() -> new NotFound("source " + id));
        access.giver(officer, source);
        return source;
    }
}
