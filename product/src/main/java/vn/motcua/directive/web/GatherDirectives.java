package vn.motcua.directive.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directive.Directive;
import vn.motcua.directive.DirectiveAccess;
import vn.motcua.directive.DirectiveDeed;
import vn.motcua.directive.DirectiveDeed.LinkKind;
import vn.motcua.directive.DirectiveEvent;
import vn.motcua.directive.DirectiveLife.Standing;
import vn.motcua.directive.Directives;
import vn.motcua.directive.Followed;
import vn.motcua.directive.OfferedActs;
import vn.motcua.directive.web.DirectiveView.Card;
import vn.motcua.directive.web.DirectiveView.Group;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.SearchText;

/** Puts the lists and the page of one directive together. */
@Component
class GatherDirectives {
    private static final int PRESSING_SHOWN = 5;

    private final Directives directives;
    private final DirectiveAccess access;
    private final OfferedActs offered;
    private final Agencies agencies;

    GatherDirectives(Directives directives, DirectiveAccess access, OfferedActs offered, Agencies agencies) {
        this.directives = directives;
        this.access = access;
        this.offered = offered;
        this.agencies = agencies;
    }

    /** What the officer's agencies lead or take part in. */
    DirectiveView.Mine mine(User.Officer officer, String q) {
        var all = cards(directives.of(access.agencies(officer)));
        var groups = new EnumMap<Group, List<Card>>(Group.class);
        all.stream()
                .filter(card -> isFound(card, q))
                .forEach(card -> groups.computeIfAbsent(group(card), _ -> new ArrayList<>())
                        .add(card));
        return new DirectiveView.Mine(
                q,
                all.size(),
                groups.entrySet().stream()
                        .map(one -> new DirectiveView.Part(one.getKey(), one.getValue()))
                        .toList(),
                !access.giving(officer).isEmpty(),
                directives.today());
    }

    private Group group(Card card) {
        var today = directives.today();
        if (card.standing() == Standing.SUBMITTED) {
            return Group.SUBMITTED;
        }
        if (card.standing() == Standing.OVERDUE) {
            return Group.OVERDUE;
        }
        var due = card.due();
        if (due == null) {
            return Group.WITHOUT_DAY;
        }
        if (!due.isAfter(today)) {
            return Group.TODAY;
        }
        return due.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? Group.LATER : Group.THIS_WEEK;
    }

    /** What the officer's agencies gave: what waits for them, and who is behind, the most behind first. */
    DirectiveView.Giver giver(User.Officer officer, String q) {
        var all = cards(directives.givenBy(access.agencies(officer))).stream()
                .filter(card -> isFound(card, q))
                .toList();
        var byUnit = new LinkedHashMap<AgencyId, List<Card>>();
        all.forEach(card -> byUnit.computeIfAbsent(
                        card.followed().directive().terms().lead(), _ -> new ArrayList<>())
                .add(card));
        var units = byUnit.entrySet().stream()
                .map(one -> owing(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(DirectiveView.Owing::late)
                        .thenComparingInt(DirectiveView.Owing::near)
                        .reversed()
                        .thenComparing(DirectiveView.Owing::unit))
                .toList();
        return new DirectiveView.Giver(
                q,
                all.stream().filter(GatherDirectives::waitsForGiver).toList(),
                units,
                !access.giving(officer).isEmpty(),
                directives.today());
    }

    private static boolean waitsForGiver(Card card) {
        var life = card.followed().life();
        var asked = life.asked();
        return life.submittedOn() != null || asked != null && asked.offered() == null;
    }

    private DirectiveView.Owing owing(AgencyId unit, List<Card> cards) {
        return new DirectiveView.Owing(
                name(unit),
                number(cards, Standing.OVERDUE),
                number(cards, Standing.NEAR_DUE),
                (int) cards.stream()
                        .filter(card -> card.followed().life().submittedOn() != null)
                        .count(),
                cards.size(),
                cards.stream()
                        .filter(card -> card.standing() == Standing.OVERDUE || card.standing() == Standing.NEAR_DUE)
                        .limit(PRESSING_SHOWN)
                        .toList());
    }

    private static int number(List<Card> cards, Standing standing) {
        return (int) cards.stream().filter(card -> card.standing() == standing).count();
    }

    /** @param asOf a past day; null for now */
    DirectiveView.One one(
            Followed followed, @Nullable LocalDate asOf, User.Officer officer, DirectiveForm form, String done) {
        var directive = followed.directive();
        var parent = directive.terms().parent();
        return new DirectiveView.One(
                card(followed),
                followed.events().reversed().stream().map(this::happened).toList(),
                cards(directives.parts(directive.id())),
                parent == null ? null : directives.find(parent).map(this::card).orElse(null),
                asOf,
                asOf == null ? offered.to(officer, followed) : List.of(),
                access.mayOpenPapers(officer, directive, followed.source()),
                directives.rules(),
                form,
                done);
    }

    private DirectiveView.Happened happened(DirectiveEvent event) {
        var href =
                event.deed() instanceof DirectiveDeed.Linked(var to, var reference, var _) && to == LinkKind.DIRECTIVE
                        ? DirectivePages.PATH + "/" + reference
                        : null;
        return new DirectiveView.Happened(event, name(event.agency()), href);
    }

    List<Card> cards(List<Followed> all) {
        return all.stream().map(this::card).toList();
    }

    Card card(Followed one) {
        Directive.Terms terms = one.directive().terms();
        return new Card(
                one,
                one.standing(),
                name(terms.lead()),
                name(one.source().head().giver()),
                terms.partners().stream().map(this::name).toList(),
                one.dueOn().orElse(null));
    }

    String name(AgencyId agency) {
        return agencies.get(agency).name(directives.today());
    }

    /** Whether every word of it stands somewhere in what the list shows. */
    static boolean isFound(Card card, String q) {
        if (q.isBlank()) {
            return true;
        }
        var text = SearchText.fold(String.join(
                " ",
                card.title(),
                card.followed().code(),
                card.followed().source().head().subject(),
                card.followed().directive().terms().product(),
                card.lead(),
                card.giver(),
                String.join(" ", card.partners())));
        return List.of(SearchText.fold(q).split(" ")).stream().allMatch(text::contains);
    }

    static Map<String, String> only(Map<String, String> values, List<String> names) {
        var kept = new LinkedHashMap<String, String>();
        names.forEach(name -> {
            var value = values.get(name);
            if (value != null && !value.isBlank()) {
                kept.put(name, value.strip());
            }
        });
        return kept;
    }
}
