package vn.motcua.organisation;

import static java.util.function.Predicate.not;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.OrganisationRefusal.Rule;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Uuid7;

/** The agencies (cơ quan) of the province: opened, renamed, closed, never deleted. */
@Component
public class Agencies {
    private final AgencyStore store;
    private final Areas areas;
    private final Revisions revisions;
    private final Clock clock;
    private final Remembered<Boolean, KeptAgencies> remembered;

    Agencies(AgencyStore store, Areas areas, Revisions revisions, Clock clock) {
        this.store = store;
        this.areas = areas;
        this.revisions = revisions;
        this.clock = clock;
        this.remembered = new Remembered<>(revisions, _ -> store.all());
    }

    /** @throws ChangedOutside when a row of the agency is not what the log says of it */
    public Optional<Agency> find(AgencyId id) {
        return kept().find(id);
    }

    KeptAgencies kept() {
        return remembered.get(true);
    }

    /** @throws NotFound when there is no such agency */
    public Agency get(AgencyId id) {
        return find(id).orElseThrow(() -> new NotFound("Agency " + id));
    }

    /** The agency as it is, and no register changes until the transaction ends. @throws NotFound as {@link #get} */
    @Transactional
    public Agency locked(AgencyId id) {
        revisions.take();
        return get(id);
    }

    /**
     * The agency that has the code on that day.
     *
     * @throws ChangedOutside when it may be one of which a row is in doubt
     */
    public Optional<Agency> byCode(String code, LocalDate day) {
        return orNoneInDoubt(agency -> agency.codes().stream()
                .anyMatch(version ->
                        version.text().equals(code) && version.validity().holdsOn(day)));
    }

    private Optional<Agency> orNoneInDoubt(Predicate<Agency> wanted) {
        var kept = kept();
        return kept.orNoneInDoubt(kept.sound().stream().filter(wanted).findFirst());
    }

    /** The agencies open on that day, ordered by code. */
    public List<Agency> all(LocalDate day) {
        return everyOne().stream()
                .filter(agency -> agency.isOpenOn(day))
                .sorted(Comparator.comparing(agency -> agency.code(day)))
                .toList();
    }

    /** All there ever were, closed ones too, but none of which a row is in doubt. */
    public Collection<Agency> everyOne() {
        return kept().sound();
    }

    /**
     * The counter that receives for an area: the centre of the commune, or of the province for a province.
     *
     * @throws ChangedOutside when it may be one of which a row is in doubt
     */
    public Optional<Agency> centreFor(AreaCode area, LocalDate day) {
        var kind = area.isProvince() ? AgencyKind.PROVINCE_CENTRE : AgencyKind.COMMUNE_CENTRE;
        return orNoneInDoubt(agency -> agency.kind() == kind && agency.area().equals(area) && agency.isOpenOn(day));
    }

    /** The working calendar the agency follows: its own, else the nearest of the agencies above it. */
    public Optional<String> calendarOf(AgencyId id) {
        @Nullable AgencyId asked = id;
        for (int depth = 0; asked != null && depth < 10; depth++) {
            var agency = get(asked);
            var calendar = agency.calendarId();
            if (calendar != null) {
                return Optional.of(calendar);
            }
            asked = agency.parent();
        }
        return Optional.empty();
    }

    /** Opens an agency. The same wish again changes nothing; the same code with anything else is refused. */
    @Transactional
    public Change<Agency> open(OpenAgency wish) {
        revisions.take();
        kept().noneInDoubt();
        if (areas.find(wish.area()).isEmpty()) {
            return Change.refused(Rule.AREA_UNKNOWN, "area", wish.area());
        }
        if (wish.kind().isOfProvince() != wish.area().isProvince()) {
            return Change.refused(Rule.AREA_DOES_NOT_FIT, "kind", wish.kind(), "area", wish.area());
        }
        var parent = wish.parent();
        if (parent != null
                && find(parent).filter(one -> one.isOpenOn(wish.from())).isEmpty()) {
            return Change.refused(Rule.PARENT_NOT_OPEN, "parent", parent, "day", wish.from());
        }
        var sameCode = withCodeFrom(wish.code(), wish.from());
        if (sameCode.isPresent()) {
            var other = sameCode.get();
            return isAsWished(other, wish)
                    ? new Change.AlreadySo<>(other)
                    : Change.refused(Rule.CODE_IN_USE, "code", wish.code(), "agency", other.name(wish.from()));
        }

        var id = new AgencyId(Uuid7.at(clock.instant()));
        store.add(id, wish);
        return new Change.Made<>(get(id));
    }

    private static boolean isAsWished(Agency agency, OpenAgency wish) {
        return agency.validity().from().equals(wish.from())
                && agency.kind() == wish.kind()
                && agency.area().equals(wish.area())
                && Objects.equals(agency.parent(), wish.parent())
                && Objects.equals(agency.calendarId(), wish.calendarId())
                && agency.contact().equals(wish.contact())
                && agency.name(wish.from()).equals(wish.name());
    }

    /** Gives the agency another name from that day on. */
    @Transactional
    public Change<Agency> rename(AgencyId id, String name, LocalDate from) {
        revisions.take();
        return version(id, Agency::names, new Agency.Version(name.strip(), Validity.since(from)), () -> {
            store.addName(id, name.strip(), from);
            return Optional.empty();
        });
    }

    /** Gives the agency another code from that day on. */
    @Transactional
    public Change<Agency> recode(AgencyId id, String code, LocalDate from) {
        revisions.take();
        return version(id, Agency::codes, new Agency.Version(code, Validity.since(from)), () -> {
            kept().noneInDoubt();
            var other = withCodeFrom(code, from);
            if (other.isPresent()) {
                return Optional.of(OrganisationRefusal.of(
                        Rule.CODE_IN_USE, "code", code, "agency", other.get().name(from)));
            }
            store.addCode(id, code, from);
            return Optional.empty();
        });
    }

    private interface Write {
        Optional<OrganisationRefusal> judgeAndWrite();
    }

    private Change<Agency> version(
            AgencyId id, Function<Agency, List<Agency.Version>> versions, Agency.Version wish, Write write) {
        var agency = get(id);
        var from = wish.validity().from();
        if (!agency.isOpenOn(from) || agency.validity().to() != null) {
            return Change.refused(Rule.AGENCY_NOT_OPEN, "agency", agency.name(from), "day", from);
        }
        var last = versions.apply(agency).getLast();
        if (last.text().equals(wish.text())) {
            return new Change.AlreadySo<>(agency);
        }
        if (!last.validity().from().isBefore(from)) {
            return Change.refused(
                    Rule.LATER_VERSION,
                    "text",
                    last.text(),
                    "from",
                    last.validity().from());
        }
        var refusal = write.judgeAndWrite();
        return refusal.isPresent() ? new Change.Refused<>(refusal.get()) : new Change.Made<>(get(id));
    }

    /** Changes where the agency is found and which calendar it follows. */
    @Transactional
    public Change<Agency> describe(AgencyId id, Agency.Contact contact, @Nullable String calendarId) {
        revisions.take();
        get(id);
        store.describe(id, contact, calendarId);
        return new Change.Made<>(get(id));
    }

    /** Closes the agency after its last day; its units and assignments end with it. */
    @Transactional
    public Change<Agency> close(AgencyId id, LocalDate lastDay) {
        revisions.take();
        var agency = get(id);
        if (lastDay.equals(agency.validity().to())) {
            return new Change.AlreadySo<>(agency);
        }
        if (agency.validity().to() != null || !agency.isOpenOn(lastDay)) {
            return Change.refused(Rule.AGENCY_NOT_OPEN, "agency", agency.name(lastDay), "day", lastDay);
        }
        kept().noneInDoubt();
        var child = everyOne().stream()
                .filter(one -> id.equals(one.parent()))
                .filter(not(one -> endsBy(one, lastDay)))
                .findFirst();
        if (child.isPresent()) {
            return Change.refused(Rule.AGENCY_HAS_CHILDREN, "child", child.get().name(lastDay));
        }
        if (hasLaterVersion(agency, lastDay) || store.hasLaterEntries(id, lastDay)) {
            return Change.refused(Rule.AGENCY_HAS_LATER_ENTRIES, "agency", agency.name(lastDay), "day", lastDay);
        }

        store.close(id, lastDay);
        return new Change.Made<>(get(id));
    }

    private static boolean endsBy(Agency agency, LocalDate day) {
        var end = agency.validity().to();
        return end != null && !end.isAfter(day);
    }

    private static boolean hasLaterVersion(Agency agency, LocalDate day) {
        return agency.names().getLast().validity().from().isAfter(day)
                || agency.codes().getLast().validity().from().isAfter(day);
    }

    private Optional<Agency> withCodeFrom(String code, LocalDate from) {
        return everyOne().stream()
                .filter(agency -> agency.codes().stream()
                        .anyMatch(version -> version.text().equals(code)
                                && version.validity().overlaps(Validity.since(from))))
                .findFirst();
    }
}
