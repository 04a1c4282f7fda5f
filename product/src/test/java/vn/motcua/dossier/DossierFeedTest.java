package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.proof.SealLog;
import vn.motcua.shared.Vnd;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class DossierFeedTest {
    @Autowired
    DossierFeed feed;

    @Autowired
    DossierStore dossiers;

    @Autowired
    SealLog sealer;

    @Autowired
    EventText text;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void who_goes_on_from_a_place_reads_every_event_once_and_in_order() {
        sealer.seal();
        long from = last();
        var events = aWholeLife();
        transaction.executeWithoutResult(_ -> live(events));
        sealer.seal();

        var read = new ArrayList<DossierEvent>();
        long place = from;
        List<DossierFeed.Entry> next;
        do {
            next = feed.after(place, 2);
            for (var entry : next) {
                assertThat(entry.place()).isGreaterThan(place);
                place = entry.place();
                read.add(entry.event());
            }
        } while (next.size() == 2);
        assertThat(read)
                .filteredOn(event -> event.dossier().equals(events.getFirst().dossier()))
                .isEqualTo(events);
        assertThat(feed.after(place, 2)).isEmpty();
    }

    @Test
    void what_is_not_sealed_yet_is_not_read_and_comes_later() {
        sealer.seal();
        long from = last();
        var events = aWholeLife();
        transaction.executeWithoutResult(status -> {
            live(events);
            assertThat(feed.after(from, 100))
                    .extracting(entry -> entry.event().dossier())
                    .doesNotContain(events.getFirst().dossier());
        });
        sealer.seal();
        assertThat(feed.after(from, 100))
                .extracting(entry -> entry.event().dossier())
                .contains(events.getFirst().dossier());
    }

    @Test
    void a_feed_is_not_read_without_bound() {
        assertThatIllegalArgumentException().isThrownBy(() -> feed.after(DossierFeed.BEGINNING, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> feed.after(DossierFeed.BEGINNING, 10_001));
    }

    @Test
    void every_kind_of_event_has_a_name() {
        assertThat(Arrays.stream(EventType.values())
                        .<Class<?>>map(EventType::kind)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(List.of(DossierEvent.class.getPermittedSubclasses()));
    }

    /** As some log has it: a product that reads it otherwise, or writes another text, has broken every log there is. */
    @ParameterizedTest
    @EnumSource
    void what_a_log_holds_is_read_and_written_as_ever(EventType type) throws IOException {
        var sample = new ClassPathResource("vn/motcua/dossier/events/" + type.text() + ".json")
                .getContentAsString(StandardCharsets.UTF_8)
                .strip();
        var event = text.event(type.text(), sample);
        assertThat(EventType.of(event)).isEqualTo(type);
        assertThat(json.writeValueAsString(event)).isEqualTo(sample);
    }

    /** What came into a kind of event later stands in some logs and not in others. */
    @Test
    void what_was_added_to_an_event_is_read_and_written_as_ever() throws IOException {
        var filledIn = (DossierEvent.Submitted) later(EventType.SUBMITTED, "filled-in");
        assertThat(filledIn.filing().filledIn()).isNotNull();
        var byTable = (DossierEvent.Submitted) later(EventType.SUBMITTED, "by-fee-table");
        assertThat(byTable.bills()).isNotNull();
        assertThat(byTable.filing().filledIn()).isNull();
        var competent = (DossierEvent.Submitted) later(EventType.SUBMITTED, "by-competence-table");
        assertThat(competent.competence()).isNotNull();
        assertThat(byTable.competence()).isNull();
        var given = (DossierEvent.SupplementGiven) later(EventType.SUPPLEMENT_GIVEN, "dearer");
        assertThat(Charged.beforeReceipt(given.bills())).isEqualTo(new Vnd(16_000));
        var again = (DossierEvent.SupplementAsked) later(EventType.SUPPLEMENT_ASKED, "again");
        assertThat(again.exception()).isEqualTo("Bão làm hỏng giấy");
        var rejected = (DossierEvent.Decided) later(EventType.DECIDED, "rejected-on-paper");
        assertThat(rejected.reason()).isEqualTo("Không đủ điều kiện");
    }

    private DossierEvent later(EventType type, String what) throws IOException {
        var sample = new ClassPathResource("vn/motcua/dossier/events-later/" + type.text() + "-" + what + ".json")
                .getContentAsString(StandardCharsets.UTF_8)
                .strip();
        var event = text.event(type.text(), sample);
        assertThat(json.writeValueAsString(event)).isEqualTo(sample);
        return event;
    }

    private static List<DossierEvent> aWholeLife() {
        var a = ADossier.filed();
        return List.of(a.submitted(), a.received(), a.stepTaken(), a.decided(), a.handedOver());
    }

    private void live(List<DossierEvent> events) {
        dossiers.begin((DossierEvent.Submitted) events.getFirst(), "Trần Văn Bình", ADossier.CONTENT);
        events.stream().skip(1).forEach(event -> dossiers.lock(event.dossier()).append(event));
    }

    private long last() {
        long place = DossierFeed.BEGINNING;
        List<DossierFeed.Entry> next;
        do {
            next = feed.after(place, 1000);
            place = next.isEmpty() ? place : next.getLast().place();
        } while (next.size() == 1000);
        return place;
    }
}
