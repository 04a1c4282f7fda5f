package vn.motcua.dossier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
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

    /** More than the procedures of a province with their cases and ways to file; past so many the oldest is read again. */
    private static final int REMEMBERED_MAX = 5_000;

    private record Remembered(Outcome<ServiceTerms, FilingRefusal.OfTerms> terms, Instant at) {}

    private final OnlineServices services;
    private final FilingPlaces places;
    private final Clock clock;
    private final Cache<TermsRules.Asked, Remembered> current = bounded();
    private final Cache<String, ServiceTerms> pinned = bounded();
    private final Cache<String, Boolean> signed = bounded();

    Services(OnlineServices services, FilingPlaces places, Clock clock) {
        this.services = services;
        this.places = places;
        this.clock = clock;
    }

    private static <K, V> Cache<K, V> bounded() {
        return Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();
    }

    /**
     * The terms in force on a day; a refusal when it is not handled here, is filed elsewhere, has no such case, or leaves open what
     * nobody filled in.
     */
    public Outcome<ServiceTerms, FilingRefusal.OfTerms> of(
            ProcedureCode procedure, String caseKey, Channel channel, LocalDate day, @Nullable FilledIn filledIn) {
        var key = new TermsRules.Asked(procedure, caseKey, channel, day);
        return filledIn == null ? of(key) : read(key, filledIn);
    }

    private Outcome<ServiceTerms, FilingRefusal.OfTerms> of(TermsRules.Asked key) {
        var known = current.getIfPresent(key);
        var now = clock.instant();
        if (known == null || known.at().plusSeconds(FRESH_SECONDS).isBefore(now)) {
            known = new Remembered(read(key, null), now);
            if (known.terms() instanceof Outcome.Done) {
                current.put(key, known);
            }
        }
        return known.terms();
    }

    /** The terms the dossier was filed under. */
    public ServiceTerms pinned(Filing filing) {
        return filing.filledIn() != null
                ? pinnedTerms(filing)
                : pinned.get(
                        filing.service() + " " + filing.caseKey() + " " + filing.channel(), _ -> pinnedTerms(filing));
    }

    /** Whether results are signed documents, for a service as {@link Filing#service} names it. */
    public boolean resultIsSigned(String service) {
        return signed.get(service, this::readWhetherSigned);
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
                        new TermsRules.Asked(filing.procedure(), filing.caseKey(), filing.channel(), from)))
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

    private Outcome<ServiceTerms, FilingRefusal.OfTerms> read(TermsRules.Asked key, @Nullable FilledIn filledIn) {
        var dated = services.dated(key.procedure(), key.day());
        var place = key.isOnline() ? places.of(key.procedure(), key.day()) : new FilingPlace.Here();
        var service = dated.map(OnlineServices.Dated::service).orElse(null);
        return TermsRules.judge(key, filledIn, service, place)
                .<Outcome<ServiceTerms, FilingRefusal.OfTerms>>map(Outcome::no)
                .orElseGet(() -> Outcome.done(terms(filledIn(dated.orElseThrow(), filledIn), key)));
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

    private static ServiceTerms terms(OnlineServices.Dated dated, TermsRules.Asked key) {
        var service = dated.service();
        var caseKey = key.caseKey().isEmpty() ? null : key.caseKey();
        var template = service.result().templateKey();
        var components =
                service.componentsFor(caseKey).stream().map(Services::component).toList();
        return new ServiceTerms(
                key.procedure() + "@" + dated.validFrom(),
                new FormId(service.form().key(), service.form().version()),
                service.routeKey(),
                service.limitTerms(caseKey, way(key.channel())),
                (answers, filedOn) -> service.cost(way(key.channel()), answers, filedOn),
                service.isPaidAtFiling(),
                service.fees().refunded(),
                Boolean.TRUE.equals(service.fees().duties()),
                components,
                template.equals(RECORDED_ONLY) ? "" : template,
                service.competence() == null ? null : service.competence().table());
    }

    /** A component of the catalogue as dossiers see it. */
    public static ServiceTerms.Component component(OnlineService.ServiceComponent component) {
        return new ServiceTerms.Component(
                component.key(),
                component.name().in(Language.VI),
                component.name().in(Language.EN),
                component.required(),
                component.satisfiedBy() == OnlineService.SatisfiedBy.UPLOAD,
                component.satisfiedBy() == OnlineService.SatisfiedBy.DATA_SOURCE,
                component::isNeededBy);
    }

    private static Way way(Channel channel) {
        return switch (channel) {
            case ONLINE -> Way.ONLINE;
            case DIRECT -> Way.DIRECT;
            case POST -> Way.POST;
        };
    }
}
