package vn.motcua.publishing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.Procedures;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Revision.State;
import vn.motcua.route.RouteCatalogue;
import vn.motcua.route.Routes;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;

/** A version on its whole way, with all modules that take it over. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishingTest {
    private static final Editor REVIEWER = new Editor("officer:reviewer", "Người soát");

    @Autowired
    BringInRevision bringIn;

    @Autowired
    ReviewRevision review;

    @Autowired
    PublishRevision publish;

    @Autowired
    UndoPublication undo;

    @Autowired
    RepealProcedure repeal;

    @Autowired
    DropRevision drop;

    @Autowired
    Revisions revisions;

    @Autowired
    RevisionsCommand command;

    @Autowired
    Packages packages;

    @Autowired
    OnlineServices services;

    @Autowired
    Procedures procedures;

    @Autowired
    Routes routes;

    @Autowired
    RouteCatalogue routeCatalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ProcedureCode code(APackage pack) {
        return ProcedurePackage.of(pack.files()).manifest().code();
    }

    /** The second version of a procedure: two days instead of three, one hour more for its first step, another name. */
    static APackage second(APackage first, LocalDate from) {
        return first.edit("package.json", "\"version\": 1", "\"version\": 2")
                .edit("package.json", "2026-01-01", from.toString())
                .edit("procedure.json", "Việc thử", "Việc thử mới")
                .edit("service.json", "\"amount\": 3", "\"amount\": 2")
                .edit("route.bpmn", "motcua:hours=\"4\"", "motcua:hours=\"5\"")
                .edit("examples/bank-loan.json", "2026-11-26", "2026-11-25")
                .without("examples/divorced-who-marries.json")
                .without("examples/for-authorising-person.json");
    }

    private Revision reviewed(APackage pack) {
        var id = ARevision.broughtIn(bringIn, pack).id();
        return done(review.review(id, REVIEWER, true, "Đã xem phí và thời hạn"));
    }

    private Revision published(APackage pack, LocalDate from) {
        return done(publish.publish(reviewed(pack).id(), ARevision.AUTHOR, order(from)));
    }

    private static PublishRevision.Order order(LocalDate from) {
        return new PublishRevision.Order(from.toString(), "12/QĐ-UBND", "Rút ngắn thời hạn");
    }

    private static Revision done(RevisionOutcome outcome) {
        return switch (outcome) {
            case RevisionOutcome.Done(var revision) -> revision;
            case RevisionOutcome.Refused(var why) -> throw new AssertionError(why.toString());
            case RevisionOutcome.NotSound(var findings) -> throw new AssertionError(findings.toString());
        };
    }

    private int limit(ProcedureCode code, LocalDate day) {
        return requireNonNull(services.of(code, day).orElseThrow().limit()).amount();
    }

    private String routeHours(String route, LocalDate day) {
        int version = routes.versionInForce(route, day).orElseThrow();
        return String.valueOf(routeCatalogue.find(route, version).orElseThrow().hours());
    }

    @Test
    void a_version_is_checked_reviewed_by_another_and_in_force_from_its_day_by_date_alone() {
        var first = APackage.unknown();
        var code = code(first);
        published(first, today());
        var begins = today().plusDays(7);
        var route = ProcedurePackage.of(first.files()).manifest().route();
        var second = ARevision.broughtIn(bringIn, second(first, begins));

        assertThat(second.state()).isEqualTo(State.CHECKED);
        assertThat(review.review(second.id(), ARevision.AUTHOR, true, "Của tôi"))
                .isEqualTo(new RevisionOutcome.Refused(new PublishingRefusal.AuthorCannotReview()));
        assertThat(publish.publish(second.id(), REVIEWER, order(begins)))
                .isEqualTo(new RevisionOutcome.Refused(new PublishingRefusal.NotNow(State.CHECKED)));
        done(review.review(second.id(), REVIEWER, true, "Đã xem"));
        var published = done(publish.publish(second.id(), ARevision.AUTHOR, order(begins)));

        assertThat(revisions.standing(published)).isEqualTo(Standing.WAITS);
        assertThat(List.of(limit(code, today()), limit(code, begins.minusDays(1)), limit(code, begins)))
                .containsExactly(3, 3, 2);
        assertThat(packages.inForce(code, begins).orElseThrow().manifest().version())
                .isEqualTo(2);
        assertThat(procedures.find(code, today()).orElseThrow().content().name())
                .startsWith("Việc thử ");
        assertThat(procedures.find(code, begins).orElseThrow().content().name()).startsWith("Việc thử mới ");
        assertThat(routeHours(route, begins)).isNotEqualTo(routeHours(route, today()));
        assertThat(revisions.steps(second.id()))
                .extracting(RevisionStep::kind)
                .containsExactly(RevisionStep.Kind.BROUGHT_IN, RevisionStep.Kind.APPROVED, RevisionStep.Kind.PUBLISHED);
    }

    @Test
    void an_undone_publication_leaves_all_as_it_was_and_can_be_published_from_another_day() {
        var first = APackage.unknown();
        var code = code(first);
        published(first, today());
        var route = ProcedurePackage.of(first.files()).manifest().route();
        var begins = today().plusDays(3);
        var before = routeHours(route, begins);
        var waiting = published(second(first, begins), begins);

        var undone = done(undo.undo(waiting.id(), REVIEWER, "Nghị định lùi ngày"));
        assertThat(undone.state()).isEqualTo(State.REVIEWED);
        assertThat(limit(code, begins)).isEqualTo(3);
        assertThat(packages.inForce(code, begins).orElseThrow().manifest().version())
                .isEqualTo(1);
        assertThat(procedures.find(code, begins).orElseThrow().content().name()).startsWith("Việc thử ");
        assertThat(procedures.names(List.of(code)).get(code)).doesNotContain("mới");
        assertThat(routeHours(route, begins)).isEqualTo(before);

        var later = today().plusDays(10);
        done(publish.publish(waiting.id(), ARevision.AUTHOR, order(later)));
        assertThat(List.of(limit(code, begins), limit(code, later))).containsExactly(3, 2);
        done(undo.undo(waiting.id(), REVIEWER, "Lùi nữa"));
        done(publish.publish(waiting.id(), ARevision.AUTHOR, order(later)));
        assertThat(limit(code, later)).isEqualTo(2);
        assertThat(routeHours(route, later)).isNotEqualTo(before);
    }

    @Test
    void the_number_of_an_undone_version_belongs_to_its_content() {
        var first = APackage.unknown();
        published(first, today());
        var begins = today().plusDays(3);
        var waiting = published(second(first, begins), begins);
        done(undo.undo(waiting.id(), REVIEWER, "Sai tên"));
        done(drop.drop(waiting.id(), ARevision.AUTHOR, "Làm lại"));

        var other = ARevision.broughtIn(bringIn, first.edit("procedure.json", "mới", "khác"));
        assertThat(other.state()).isEqualTo(State.DRAFT);
        assertThat(other.findings()).extracting(PackageFinding::message).anyMatch(why -> why.contains("rồi hủy"));
    }

    @Test
    void a_new_procedure_that_is_undone_was_never_offered() {
        var first = APackage.unknown();
        var begins = today().plusDays(2);
        var waiting = published(first, begins);
        assertThat(services.of(code(first), begins)).isPresent();
        done(undo.undo(waiting.id(), REVIEWER, "Chưa"));
        assertThat(services.of(code(first), begins)).isEmpty();
        assertThat(procedures.find(code(first), begins)).isEmpty();
    }

    @Test
    void one_version_waits_at_a_time_and_none_begins_on_the_day_another_began() {
        var first = APackage.unknown();
        published(first, today());
        var second = reviewed(second(first, today().plusDays(1)));
        assertThat(publish.publish(second.id(), REVIEWER, order(today())))
                .isInstanceOfSatisfying(
                        RevisionOutcome.NotSound.class,
                        refused -> assertThat(refused.findings().getFirst().message())
                                .contains("sau ngày bắt đầu"));
        done(publish.publish(second.id(), REVIEWER, order(today().plusDays(1))));
        var third = reviewed(first.edit("package.json", "\"version\": 2", "\"version\": 3"));
        assertThat(publish.publish(third.id(), REVIEWER, order(today().plusDays(9))))
                .isEqualTo(new RevisionOutcome.Refused(new PublishingRefusal.AnotherWaits(2, today().plusDays(1))));
    }

    /** Two persons agreed to what it changed against the first version; against the second it would take something back. */
    @Test
    void a_version_that_another_overtook_is_looked_at_again() {
        var first = APackage.unknown();
        published(first, today());
        var second = reviewed(second(first, today().plusDays(1)));
        var rival = reviewed(first.edit("package.json", "\"version\": 2", "\"version\": 3"));
        done(publish.publish(second.id(), REVIEWER, order(today().plusDays(1))));

        assertThat(publish.publish(rival.id(), REVIEWER, order(today().plusDays(2))))
                .isEqualTo(new RevisionOutcome.Refused(new PublishingRefusal.NotNow(State.CHECKED)));
        assertThat(revisions.steps(rival.id()).getLast().kind()).isEqualTo(RevisionStep.Kind.OVERTAKEN);
        done(review.review(rival.id(), REVIEWER, true, "Đã xem lại"));
        assertThat(revisions.get(rival.id()).state()).isEqualTo(State.REVIEWED);
    }

    @Test
    void what_is_entered_wrongly_is_said_at_once_and_nothing_is_written() {
        var id = reviewed(APackage.unknown()).id();
        var bad = catchThrowableOfType(
                BadInput.class,
                () -> publish.publish(
                        id,
                        REVIEWER,
                        new PublishRevision.Order(today().minusDays(1).toString(), " ", "")));
        assertThat(bad.findings()).extracting(BadInput.Finding::pointer).containsExactly("from", "decision", "reason");
        assertThat(revisions.get(id).state()).isEqualTo(State.REVIEWED);
        assertThat(revisions.steps(id)).hasSize(2);
    }

    @Test
    void a_package_with_faults_is_a_draft_with_all_of_them_and_one_that_cannot_be_named_is_not_kept() {
        var faulty = ARevision.broughtIn(
                bringIn,
                APackage.unknown()
                        .edit("service.json", "\"amount\": 3", "\"amount\": 0")
                        .edit("route.bpmn", "motcua:role=\"LEADER\"", "motcua:role=\"KING\""));
        assertThat(faulty.state()).isEqualTo(State.DRAFT);
        assertThat(faulty.findings()).extracting(PackageFinding::file).contains("service.json", "route.bpmn");
        assertThat(review.review(faulty.id(), REVIEWER, true, "Tốt"))
                .isEqualTo(new RevisionOutcome.Refused(new PublishingRefusal.NotNow(State.DRAFT)));

        for (var zip : List.of(
                "not a zip".getBytes(StandardCharsets.UTF_8),
                APackage.unknown().without("package.json").files().zip(),
                APackage.unknown().with("package.json", "{\"code\": 1}").files().zip(),
                APackage.unknown().with("../evil.json", "{}").files().zip(),
                new byte[6_000_000])) {
            assertThat(bringIn.bringIn(zip, new Editor("officer:unlucky", "Không may"), "Thử"))
                    .isInstanceOfSatisfying(
                            BringInRevision.Outcome.Refused.class,
                            refused -> assertThat(refused.findings()).isNotEmpty());
        }
        assertThat(kept()).isZero();
    }

    @Test
    void letters_that_no_table_can_keep_stand_in_no_finding() {
        var odd = APackage.unknown().edit("service.json", "\"FULL\"", "\"F\\u0000\\ud800ULL\"");
        assertThat(revisions.get(ARevision.broughtIn(bringIn, odd).id()).findings())
                .isNotEmpty();
    }

    @Test
    void two_packages_of_one_number_are_not_on_their_way_at_once_until_one_is_dropped() {
        var pack = APackage.unknown();
        var first = ARevision.broughtIn(bringIn, pack);
        assertThat(bringIn.bringIn(pack.files().zip(), REVIEWER, "Trùng"))
                .isInstanceOfSatisfying(
                        BringInRevision.Outcome.Refused.class,
                        refused -> assertThat(refused.findings().getFirst().message())
                                .contains(first.label(), "Tác giả"));
        done(drop.drop(first.id(), ARevision.AUTHOR, "Để người khác"));
        assertThat(bringIn.bringIn(pack.files().zip(), REVIEWER, "Lại"))
                .isInstanceOf(BringInRevision.Outcome.BroughtIn.class);
    }

    @Test
    void an_older_version_than_the_one_in_force_is_found_by_the_machine() {
        var first = APackage.unknown().edit("package.json", "\"version\": 1", "\"version\": 5");
        published(first, today());
        var older = ARevision.broughtIn(
                bringIn,
                first.edit("package.json", "\"version\": 5", "\"version\": 4")
                        .edit("package.json", "2026-01-01", today().plusDays(1).toString()));
        assertThat(older.findings())
                .extracting(PackageFinding::message)
                .anyMatch(why -> why.contains("phải cao hơn phiên bản mới nhất, là 5"));
    }

    @Test
    void a_repealed_procedure_ends_on_its_day_and_a_later_version_begins_it_anew() {
        var first = APackage.unknown();
        var code = code(first);
        published(first, today());
        var ends = today().plusDays(5);
        var order = new RepealProcedure.Order(ends.toString(), "9/QĐ-UBND", "Luật mới không còn thủ tục này");
        assertThat(catchThrowableOfType(
                                BadInput.class,
                                () -> repeal.repeal(
                                        code, REVIEWER, new RepealProcedure.Order(today().toString(), "9", "Vì")))
                        .findings()
                        .getFirst()
                        .pointer())
                .isEqualTo("from");
        assertThat(repeal.repeal(code, REVIEWER, order)).isInstanceOf(RepealProcedure.Outcome.Repealed.class);

        assertThat(services.of(code, ends.minusDays(1))).isPresent();
        assertThat(services.of(code, ends)).isEmpty();
        assertThat(procedures.find(code, ends)).isEmpty();
        assertThat(repeal.repeal(code, REVIEWER, order))
                .isEqualTo(new RepealProcedure.Outcome.Refused(new PublishingRefusal.IsRepealed(ends)));

        var again = reviewed(second(first, ends));
        assertThat(publish.publish(again.id(), REVIEWER, order(ends.minusDays(1))))
                .isInstanceOf(RevisionOutcome.NotSound.class);
        done(publish.publish(again.id(), REVIEWER, order(ends)));
        assertThat(limit(code, ends)).isEqualTo(2);
    }

    @Test
    void a_procedure_that_is_not_offered_cannot_be_repealed() {
        var order = new RepealProcedure.Order(today().toString(), "9/QĐ-UBND", "Vì");
        assertThat(repeal.repeal(new ProcedureCode("8.999999"), REVIEWER, order))
                .isEqualTo(new RepealProcedure.Outcome.Refused(new PublishingRefusal.NotOffered()));
    }

    @Test
    void the_command_brings_a_package_in_and_says_what_is_wrong_with_it(@TempDir Path folder) throws IOException {
        var zip =
                Files.write(folder.resolve("a.zip"), APackage.unknown().files().zip());
        var broken = Files.write(folder.resolve("b.zip"), new byte[] {1, 2, 3});
        assertThat(run(0, "add", zip.toString(), "Lê Tường Vy", "Thử lệnh")).contains("Chờ người khác soát");
        assertThat(run(1, "add", zip.toString(), "Lê Tường Vy", "Lần nữa")).contains("đã có, do Lê Tường Vy");
        assertThat(run(1, "add", broken.toString(), "Lê Tường Vy", "Hỏng")).contains("bị hỏng");
        assertThat(run(1, "add", zip.toString(), "Lê Tường Vy", " ")).contains("vì sao");
        assertThat(run(2, "add", zip.toString())).contains("Cách gọi");
    }

    private String run(int exitCode, String... arguments) {
        var bytes = new ByteArrayOutputStream();
        int exit = command.run(List.of(arguments), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        var said = bytes.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(said).isEqualTo(exitCode);
        return said;
    }

    private int kept() {
        return jdbc.sql("select count(*) from publishing.revision where author = 'officer:unlucky'")
                .query(Integer.class)
                .single();
    }
}
