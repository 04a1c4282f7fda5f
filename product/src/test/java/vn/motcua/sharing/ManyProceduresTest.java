package vn.motcua.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.WithSpring;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackageManifest;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.PublishRevision;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/**
 * Many procedures go the whole way, from the preview to the day on which they begin. {@code -Dmotcua.bulk.procedures=300} carries as many
 * as one act may change and prints how long each step takes.
 */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyProceduresTest {
    private static final int PROCEDURES = Integer.getInteger("motcua.bulk.procedures", 12);
    private static final Editor SECOND = new Editor("officer:second", "Người thứ hai");

    @Autowired
    ImportPackage imports;

    @Autowired
    Packages packages;

    @Autowired
    OpenJob open;

    @Autowired
    PreviewJob previews;

    @Autowired
    BringInBatch bringIn;

    @Autowired
    DecideBatch decide;

    @Autowired
    Batches batches;

    @Autowired
    CarryOut carryOut;

    @Autowired
    BeanFactory beans;

    @Autowired
    Clock clock;

    private List<String> procedures() {
        var codes = new ArrayList<String>();
        while (codes.size() < PROCEDURES) {
            var files = APackage.unknown().files();
            if (imports.importFrom(files, new ImportPackage.Why("Thử", "Thử", ""))
                    instanceof ImportPackage.Outcome.Imported) {
                codes.add(ProcedurePackage.of(files).manifest().code().value());
            }
        }
        return codes;
    }

    /** What one step took, printed for who measures. */
    private record Step<T>(T result, double statements) {}

    private static <T> Step<T> step(String name, Callable<T> deed) throws Exception {
        var log = (Logger) LoggerFactory.getLogger("vn.motcua.proof.KeptValues");
        var executed = new ListAppender<ILoggingEvent>();
        executed.start();
        log.addAppender(executed);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        long begun = System.nanoTime();
        try {
            var result = deed.call();
            double seconds = (System.nanoTime() - begun) / 1e9;
            double statements = executed.list.stream()
                            .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                            .count()
                    / (double) PROCEDURES;
            System.out.printf(Locale.ROOT, "%-22s %6.2f s, %5.1f statements a procedure%n", name, seconds, statements);
            return new Step<>(result, statements);
        } finally {
            log.setLevel(null);
            log.setAdditive(true);
            log.detachAppender(executed);
        }
    }

    @Test
    void many_are_seen_brought_in_agreed_to_published_and_taken_back() throws Exception {
        var codes = step("(import)", this::procedures).result();
        var to = new Job.Move("Lĩnh vực mới", "DEPARTMENT", "Sở Tư pháp", "", "");
        var opened = step("open", () -> (OpenJob.Outcome.Opened) open.move(codes, to, ABatch.AUTHOR));
        var draft = opened.result().id();
        open.follow(draft, ABatch.AUTHOR);
        var preview = step("preview", () -> previews.preview(draft, ABatch.AUTHOR, Language.VI));
        step("preview again", () -> previews.preview(draft, ABatch.AUTHOR, Language.VI));
        assertThat(preview.result().changed()).hasSize(PROCEDURES);
        assertThat(preview.result().alike()).hasSize(1);

        var from = LocalDate.now(clock).plusDays(9);
        var order = new BringInBatch.Order(
                "Sắp xếp lại", from.toString(), preview.result().mark());
        var batch = step("bring in", () -> bringIn.bringIn(draft, ABatch.AUTHOR, order))
                .result();
        assertThat(batch.revisions()).hasSize(PROCEDURES);
        step("see", () -> batches.see(batch.id(), Language.VI));
        step("agree", () -> {
            decide.review(batch.id(), SECOND, true, "Tốt");
            return true;
        });
        step("publish", () -> {
            decide.publish(batch.id(), SECOND, new PublishRevision.Order(from.toString(), "9/QĐ", "Thống nhất"));
            return true;
        });
        assertThat(codes)
                .allSatisfy(code -> assertThat(newest(code).validFrom()).isEqualTo(from));

        step("undo", () -> {
            decide.undo(batch.id(), SECOND, "Lùi ngày");
            return true;
        });
        assertThat(batches.get(batch.id()).state()).isEqualTo(Batch.State.AGREED);
        assertThat(codes).allSatisfy(code -> assertThat(newest(code).version()).isEqualTo(1));
        var later = from.plusDays(1).toString();
        decide.publish(batch.id(), SECOND, new PublishRevision.Order(later, "10/QĐ", "Ngày khác"));
        assertThat(codes)
                .allSatisfy(code -> assertThat(newest(code).validFrom()).isEqualTo(from.plusDays(1)));
    }

    private PackageManifest newest(String code) {
        return packages.newest(new ProcedureCode(code)).orElseThrow().manifest();
    }

    @Test
    void a_draft_is_its_editors_alone() {
        var draft = ABatch.opened(beans);
        assertThatThrownBy(() -> previews.preview(draft, SECOND, Language.VI)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open.discard(draft, SECOND)).isInstanceOf(NotFound.class);
        var order =
                new BringInBatch.Order("Vì", LocalDate.now(clock).plusDays(9).toString(), "x");
        assertThatThrownBy(() -> carryOut.bringIn(draft, SECOND, order)).isInstanceOf(NotFound.class);
        open.discard(draft, ABatch.AUTHOR);
    }

    @Test
    void what_begins_today_is_not_undone() {
        var batch = ABatch.broughtIn(beans, ABatch.opened(beans));
        decide.review(batch.id(), SECOND, true, "Tốt");
        var today = LocalDate.now(clock);
        var published = batches.get(batch.id()).published(today, "9/QĐ", "Ngay");
        assertThat(published.hindrance(Batch.Deed.UNDO, SECOND, today)).contains("has-begun");
        assertThat(published.hindrance(Batch.Deed.UNDO, SECOND, today.minusDays(1)))
                .isEmpty();
        decide.drop(batch.id(), ABatch.AUTHOR, "Thôi");
    }
}
