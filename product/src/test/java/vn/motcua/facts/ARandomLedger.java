package vn.motcua.facts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Duty;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.Seat;
import vn.motcua.organisation.AgencyId;
import vn.motcua.result.Offices;
import vn.motcua.shared.Vnd;

/** Lives of dossiers as chance has them, each event one that the law allows at that stage: late, stopped, passed on, asked twice. */
public final class ARandomLedger {
    private static final AgencyId ELSEWHERE = new AgencyId(new UUID(0, 77));

    private final Offices offices;
    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Random random;
    private final List<DossierId> all = new ArrayList<>();

    public ARandomLedger(Offices offices, Dossiers dossiers, JdbcClient jdbc, Clock clock, long seed) {
        this.offices = offices;
        this.dossiers = dossiers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.random = new Random(seed);
    }

    public List<DossierId> dossiers() {
        return List.copyOf(all);
    }

    /** A new dossier, or something that happens to one that is there. */
    public void goOn() {
        if (all.size() < 4 || random.nextInt(5) == 0) {
            all.add(begun());
            return;
        }
        var id = all.get(random.nextInt(all.size()));
        var event = next(dossiers.get(id));
        if (event != null) {
            offices.append(event);
        }
    }

    private DossierId begun() {
        return switch (random.nextInt(5)) {
            case 0 -> offices.filed();
            case 4 -> offices.issuedUnsigned().dossier();
            case 1 -> offices.awaitingPayment(new Vnd(15_000));
            // Received some time ago, with little time: late by now, or soon.
            case 2 ->
                offices.receivedUnder(
                        "1.004873/1", clock.instant().minus(Duration.ofMinutes(1 + random.nextInt(5))), minutes());
            default -> offices.received();
        };
    }

    private Duration minutes() {
        return Duration.ofMinutes(1 + random.nextInt(10));
    }

    /** Null where nothing can happen any more. */
    private @Nullable DossierEvent next(Dossier dossier) {
        var id = dossier.id();
        var now = clock.instant();
        return switch (dossier) {
            case Dossier.Submitted submitted -> atCounter(submitted, now);
            case Dossier.AwaitingSupplement awaiting ->
                random.nextInt(6) == 0 ? withdrawn(id, now) : given(awaiting, now);
            case Dossier.InHandling handling -> inHandling(handling, now);
            case Dossier.Paused _ ->
                new DossierEvent.DutyPaid(id, now, Actor.SYSTEM, "BL-" + now, new Vnd(5), now.plus(minutes()));
            case Dossier.Decided _ ->
                random.nextInt(4) == 0
                        ? passed(dossier, now)
                        : new DossierEvent.HandedOver(id, now, offices.counterClerk(), HandOver.Way.COUNTER, "Minh");
            case Dossier.Closed _, Dossier.Refused _, Dossier.Withdrawn _ -> null;
        };
    }

    private DossierEvent atCounter(Dossier.Submitted submitted, Instant now) {
        var id = submitted.id();
        if (submitted.waitsForMoney()) {
            return random.nextInt(4) == 0
                    ? withdrawn(id, now)
                    : new DossierEvent.FeePaid(id, now, Actor.SYSTEM, "BL-" + now, submitted.toPay());
        }
        return switch (random.nextInt(5)) {
            case 0 -> new DossierEvent.Refused(id, now, offices.counterClerk(), "Không thuộc thẩm quyền", null);
            case 1 -> asked(id, now);
            case 2 -> passed(submitted, now);
            default ->
                new DossierEvent.Received(
                        id,
                        now,
                        offices.counterClerk(),
                        new DossierNumber("H57.01-261120-"
                                + (Math.abs(id.value().getLeastSignificantBits() % 1_000_000_000L) + 1_000_000_000L)),
                        now,
                        now.plus(minutes()),
                        List.of(),
                        null);
        };
    }

    private DossierEvent inHandling(Dossier.InHandling handling, Instant now) {
        var id = handling.id();
        return switch (random.nextInt(9)) {
            case 0 -> asked(id, now);
            case 1 ->
                new DossierEvent.DutyAsked(
                        id,
                        now,
                        offices.leader(),
                        new Duty("Thuế cơ sở 1", "TB-1", LocalDate.of(2026, 11, 20), new Vnd(5), "VB 1"),
                        null);
            case 2 ->
                handling.receipt().isExtended()
                        ? step(handling, now)
                        : new DossierEvent.DueDateExtended(
                                id, now, offices.leader(), now.plus(minutes()), "Chờ xác minh", null);
            case 3 -> passed(handling, now);
            case 4 -> withdrawn(id, now);
            case 5, 6 ->
                new DossierEvent.Decided(
                        id,
                        now,
                        offices.leader(),
                        random.nextBoolean() ? Decision.Verdict.GRANTED : Decision.Verdict.REJECTED,
                        null,
                        "",
                        null,
                        null);
            case 7 ->
                new DossierEvent.VerifiedOnSite(
                        id, now, offices.leader(), now, "12 Lê Lợi", List.of("Nguyễn Văn An"), "Đúng như khai");
            default -> step(handling, now);
        };
    }

    private DossierEvent step(Dossier.InHandling handling, Instant now) {
        var by = random.nextBoolean()
                ? offices.leader()
                : new Actor(offices.leader().account(), "son", ELSEWHERE);
        var started = handling.receipt().receivedAt();
        return new DossierEvent.StepTaken(handling.id(), now, by, "step-" + random.nextInt(3), "done", "", started);
    }

    private DossierEvent asked(DossierId id, Instant now) {
        return new DossierEvent.SupplementAsked(
                id, now, offices.counterClerk(), List.of("Bản sao trích lục"), "Thiếu giấy tờ", null, null);
    }

    /** The same content once more, as its next version. */
    private DossierEvent given(Dossier.AwaitingSupplement awaiting, Instant now) {
        jdbc.sql("""
                insert into dossier.content (dossier_id, version, form, answers, papers, sha256, filed_at, vouched)
                select dossier_id, version + 1, form, answers, papers, sha256, :now, vouched from dossier.content
                 where dossier_id = :id order by version desc limit 1
                """)
                .param("id", awaiting.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var dueAt = awaiting.receipt() == null ? null : now.plus(minutes());
        return new DossierEvent.SupplementGiven(
                awaiting.id(), now, citizen(), awaiting.filing().contentHash(), dueAt, null);
    }

    private DossierEvent withdrawn(DossierId id, Instant now) {
        return new DossierEvent.Withdrawn(id, now, citizen(), "Đổi ý", null);
    }

    private DossierEvent passed(Dossier dossier, Instant now) {
        var from = dossier.seat();
        var to = new Seat(
                from.counter(), from.agency().equals(ELSEWHERE) ? offices.one().committee() : ELSEWHERE);
        return new DossierEvent.SeatPassed(dossier.id(), now, offices.leader(), from, to, "Quyết định số 12/QĐ-UBND");
    }

    private static Actor citizen() {
        return Actor.citizen(AnOffice.APPLICANT);
    }
}
