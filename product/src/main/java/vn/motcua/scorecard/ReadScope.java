package vn.motcua.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Said;

/** Reads a scope out of an address: where nothing is said, the officer's own agency and this month. */
@Component
public class ReadScope {
    private static final int FIELD_LENGTH_MAX = 300;

    /**
     * As typed.
     *
     * @param place {@code province}, the code of a commune, or the id of an agency
     * @param period as {@link Period} writes it
     */
    public record Asked(
            @Nullable String place,
            @Nullable String procedure,
            @Nullable String field,
            @Nullable String period) {}

    /** @param findings of what could not be read; the scope has something usual there */
    public record Read(Scope scope, List<Finding> findings) {
        public Read {
            findings = List.copyOf(findings);
        }

        /** @throws BadInput when something could not be read */
        public Scope orThrow() {
            if (!findings.isEmpty()) {
                throw new BadInput(findings);
            }
            return scope;
        }
    }

    private final Agencies agencies;
    private final Areas areas;
    private final OnDuty onDuty;
    private final Clock clock;

    ReadScope(Agencies agencies, Areas areas, OnDuty onDuty, Clock clock) {
        this.agencies = agencies;
        this.areas = areas;
        this.onDuty = onDuty;
        this.clock = clock;
    }

    public Read read(Asked asked, User.Officer user) {
        var findings = new ArrayList<Finding>();
        var place = given(asked.place())
                .flatMap(typed -> found(place(typed), "place", findings))
                .orElseGet(() -> own(user));
        var procedure = given(asked.procedure())
                .flatMap(typed -> found(procedure(typed), "procedure", findings))
                .orElse(null);
        var field = given(asked.field())
                .flatMap(typed -> found(
                        typed.length() > FIELD_LENGTH_MAX ? Optional.<String>empty() : Optional.of(typed),
                        "field",
                        findings))
                .orElse(null);
        var period = given(asked.period())
                .flatMap(typed -> found(Period.read(typed), "period", findings))
                .orElseGet(() -> Period.month(today()));
        return new Read(new Scope(place, procedure, field, period), findings);
    }

    private static Optional<String> given(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static <T> Optional<T> found(Optional<T> read, String field, List<Finding> findings) {
        if (read.isEmpty()) {
            findings.add(Said.of("scorecard.bad." + field).at(field));
        }
        return read;
    }

    private Optional<Scope.Place> place(String typed) {
        if (typed.equals("province")) {
            return Optional.of(new Scope.Place.Province());
        }
        if (AreaCode.isValid(typed)) {
            return areas.find(new AreaCode(typed))
                    .filter(area -> !area.code().isProvince())
                    .map(area -> new Scope.Place.Commune(area.code()));
        }
        try {
            return agencies.find(new AgencyId(UUID.fromString(typed)))
                    .map(agency -> new Scope.Place.Agency(agency.id()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<ProcedureCode> procedure(String typed) {
        try {
            return Optional.of(new ProcedureCode(typed));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    /** The first agency of the officer that decides, or the counter, or the whole province for who serves none. */
    private Scope.Place own(User.Officer user) {
        return onDuty.officer(user.account()).stream()
                .flatMap(officer -> officer.agencies().stream())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .findFirst()
                .<Scope.Place>map(Scope.Place.Agency::new)
                .orElseGet(Scope.Place.Province::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
