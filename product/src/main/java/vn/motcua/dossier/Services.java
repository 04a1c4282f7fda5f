package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.catalogue.TimeLimit;
import vn.motcua.forms.FormId;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UsableTime;

/**
 * The catalogue's services as dossiers see them. The version in force is looked up again after some seconds; a version a
 * dossier is pinned to never changes and is remembered.
 */
@Component
public class Services {
    private static final String RECORDED_ONLY = "RECORDED";
    private static final int FRESH_SECONDS = 5;

    private record Key(ProcedureCode procedure, String caseKey, Channel channel, LocalDate day) {}

    private record Remembered(Outcome<ServiceTerms> terms, Instant at) {}

    private final OnlineServices services;
    private final FilingPlaces places;
    private final Clock clock;
    private final Map<Key, Remembered> current = new ConcurrentHashMap<>();
    private final Map<String, ServiceTerms> pinned = new ConcurrentHashMap<>();
    private final Map<String, Boolean> signed = new ConcurrentHashMap<>();

    Services(OnlineServices services, FilingPlaces places, Clock clock) {
        this.services = services;
        this.places = places;
        this.clock = clock;
    }

    /**
     * The terms in force on a day; a refusal when it is not handled here, is filed elsewhere, has no such case, or leaves open what
     * nobody filled in.
     */
    public Outcome<ServiceTerms> of(
            ProcedureCode procedure, String caseKey, Channel channel, LocalDate day, @Nullable FilledIn filledIn) {
        var key = new Key(procedure, caseKey, channel, day);
        return filledIn == null ? of(key) : read(key, filledIn);
    }

    private Outcome<ServiceTerms> of(Key key) {
        var known = current.get(key);
        var now = clock.instant();
        if (known == null || known.at().plusSeconds(FRESH_SECONDS).isBefore(now)) {
            known = new Remembered(read(key, null), now);
            if (known.terms() instanceof Outcome.Done<ServiceTerms>) {
                current.put(key, known);
            }
        }
        return known.terms();
    }

    /** The terms the dossier was filed under. */
    public ServiceTerms pinned(Filing filing) {
        return filing.filledIn() != null
                ? pinnedTerms(filing)
                : pinned.computeIfAbsent(
                        filing.service() + " " + filing.caseKey() + " " + filing.channel(), _ -> pinnedTerms(filing));
    }

    /** Whether results are signed documents, for a service as {@link Filing#service} names it. */
    public boolean resultIsSigned(String service) {
        return signed.computeIfAbsent(service, this::readWhetherSigned);
    }

    private boolean readWhetherSigned(String service) {
        var code = service.replaceFirst("@.*", "");
        if (!ProcedureCode.isValid(code)) {
            throw unknown(service);
        }
        return services.dated(new ProcedureCode(code), begin(service))
                .map(dated -> !dated.service().result().templateKey().equals(RECORDED_ONLY))
                .orElseThrow(() -> unknown(service));
    }

    private ServiceTerms pinnedTerms(Filing filing) {
        var from = begin(filing.service());
        return services.dated(filing.procedure(), from)
                .map(dated -> terms(
                        filledIn(dated, filing.filledIn()),
                        new Key(filing.procedure(), filing.caseKey(), filing.channel(), from)))
                .orElseThrow(() -> unknown(filing.service()));
    }

    /** @throws IllegalArgumentException when it names no version of a procedure, as {@link Filing#service} does */
    static String named(String service) {
        int at = service.indexOf('@');
        new ProcedureCode(service.substring(0, Math.max(at, 0)));
        UsableTime.day(service.substring(at + 1));
        return service;
    }

    /** When the version began that a service names. */
    private static LocalDate begin(String service) {
        try {
            return LocalDate.parse(service.substring(service.indexOf('@') + 1));
        } catch (DateTimeParseException e) {
            throw unknown(service);
        }
    }

    /** Dossiers are filed under what the catalogue has, and it forgets nothing. */
    private static ChangedOutside unknown(String service) {
        return new ChangedOutside("dossier.dossier with service " + service);
    }

    private Outcome<ServiceTerms> read(Key key, @Nullable FilledIn filledIn) {
        var dated = services.dated(key.procedure(), key.day());
        if (dated.isEmpty()) {
            return Outcome.no(new DossierRefusal.NotOffered(key.procedure().value(), key.day()));
        }
        var open = dated.get().service().toFillIn();
        if (key.channel() == Channel.ONLINE && !open.isEmpty()) {
            return Outcome.no(new DossierRefusal.NotOnlineYet(named(open)));
        }
        if (key.channel() == Channel.ONLINE
                && places.of(key.procedure(), key.day()) instanceof FilingPlace.NationalPortal(var address)) {
            return Outcome.no(new DossierRefusal.FiledElsewhere(address.toString()));
        }
        var service = dated.get().service();
        if (!service.hasCase(key.caseKey())) {
            return Outcome.no(new DossierRefusal.NoSuchCase(key.caseKey(), service.cases()));
        }
        var left = left(open, filledIn);
        return left.isEmpty()
                ? Outcome.done(terms(filledIn(dated.get(), filledIn), key))
                : Outcome.no(new DossierRefusal.LeftOpen(named(left)));
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

    private static OnlineServices.Dated filledIn(OnlineServices.Dated dated, @Nullable FilledIn filledIn) {
        if (filledIn == null) {
            return dated;
        }
        var limit = filledIn.limit();
        var service = dated.service()
                .filledIn(
                        limit == null
                                ? null
                                : new TimeLimit(limit.amount(), limit.unit().name(), null, "SUBTRACT"),
                        filledIn.fee());
        return new OnlineServices.Dated(service, dated.validFrom());
    }

    private static ServiceTerms terms(OnlineServices.Dated dated, Key key) {
        var service = dated.service();
        var caseKey = key.caseKey().isEmpty() ? null : key.caseKey();
        var template = service.result().templateKey();
        var components = service.componentsFor(caseKey).stream()
                .map(component -> new ServiceTerms.Component(
                        component.key(),
                        component.name().in(Language.VI),
                        component.name().in(Language.EN),
                        component.required(),
                        component.satisfiedBy() == OnlineService.SatisfiedBy.UPLOAD,
                        component.satisfiedBy() == OnlineService.SatisfiedBy.DATA_SOURCE,
                        component::isNeededBy))
                .toList();
        return new ServiceTerms(
                key.procedure() + "@" + dated.validFrom(),
                new FormId(service.form().key(), service.form().version()),
                service.routeKey(),
                service.limitFor(caseKey).clockRule(),
                (answers, filedOn) -> service.cost(way(key.channel()), answers, filedOn),
                service.isPaidAtFiling(),
                service.fees().refunded(),
                components,
                template.equals(RECORDED_ONLY) ? "" : template);
    }

    private static Way way(Channel channel) {
        return switch (channel) {
            case ONLINE -> Way.ONLINE;
            case DIRECT -> Way.DIRECT;
            case POST -> Way.POST;
        };
    }
}
