package vn.motcua.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.Wrong.Field;
import vn.motcua.dossier.ADossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteVisitTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant NOW = RECEIVED.plusSeconds(7200);

    @Test
    void a_record_tells_time_place_people_and_what_was_found() {
        var visit = new SiteVisit(
                RECEIVED, "  Thửa 12,\n tờ 3 ", List.of("Lan", " ", "Huy, công chức"), "Đúng hiện trạng\nCó ảnh");
        assertThat(visit.judge(RECEIVED, NOW)).isEmpty();
        assertThat(visit.place()).isEqualTo("Thửa 12, tờ 3");
        assertThat(visit.people()).containsExactly("Lan", "Huy, công chức");
        assertThat(visit.found()).isEqualTo("Đúng hiện trạng\nCó ảnh");
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        assertThat(new SiteVisit(null, " ", List.of(" "), "").judge(RECEIVED, NOW))
                .containsExactly(
                        Wrong.of(Field.VISITED_AT, "missing"),
                        Wrong.of(Field.PLACE, "missing"),
                        Wrong.of(Field.PEOPLE, "missing"),
                        Wrong.of(Field.FOUND, "missing"));
    }

    @Test
    void nobody_visits_in_the_future_or_before_receipt() {
        assertThat(visitAt(NOW.plusSeconds(1))).containsExactly(Wrong.of(Field.VISITED_AT, "to-come"));
        assertThat(visitAt(RECEIVED.minusSeconds(1))).containsExactly(Wrong.of(Field.VISITED_AT, "before-receipt"));
        assertThat(visitAt(NOW)).isEmpty();
    }

    @Test
    void texts_have_their_bounds() {
        var visit = new SiteVisit(NOW, "a".repeat(301), Collections.nCopies(51, "a"), "a".repeat(2001));
        assertThat(visit.judge(RECEIVED, NOW))
                .containsExactly(
                        Wrong.of(Field.PLACE, "long"), Wrong.of(Field.PEOPLE, "long"), Wrong.of(Field.FOUND, "long"));
    }

    @Test
    void a_record_is_entered_once() {
        var entered = new DossierEvent.VerifiedOnSite(
                new DossierId(new UUID(0, 1)),
                NOW,
                ADossier.filed().received().actor(),
                RECEIVED,
                "Thửa 12",
                List.of("Lan"),
                "Đúng");
        assertThat(new SiteVisit(RECEIVED, "Thửa 12 ", List.of("Lan"), "Đúng").isIn(List.of(entered)))
                .isTrue();
        assertThat(new SiteVisit(NOW, "Thửa 12", List.of("Lan"), "Đúng").isIn(List.of(entered)))
                .isFalse();
        assertThat(new SiteVisit(RECEIVED, "Thửa 12", List.of("Lan"), "Sai").isIn(List.of(entered)))
                .isFalse();
    }

    private static List<Wrong> visitAt(Instant at) {
        return new SiteVisit(at, "Thửa 12", List.of("Lan"), "Đúng").judge(RECEIVED, NOW);
    }
}
