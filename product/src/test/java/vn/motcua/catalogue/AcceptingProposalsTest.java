package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.WithSpring;
import vn.motcua.importing.APublishedRecord;
import vn.motcua.importing.ImportProcedures;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptingProposalsTest {
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);
    private static final String THREE_ZEROS_LOST = "Trực tuyến3 Ngày20 VNĐTrực tiếp3 Ngày20 VNĐ";

    @Autowired
    ImportProcedures importProcedures;

    @Autowired
    Procedures procedures;

    @Autowired
    ReviewItems items;

    @Autowired
    ReviewBatches batches;

    @Autowired
    AcceptProposals acceptProposals;

    @Autowired
    UndoAcceptance undoAcceptance;

    @Autowired
    ResolveReviewItem resolveReviewItem;

    private ProcedureVersion imported(String channels) throws IOException {
        var code = APublishedRecord.freshCode();
        var line = APublishedRecord.of(code).channels(channels).line();
        importProcedures.importFrom(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
        return procedures.find(new ProcedureCode(code), FAR).orElseThrow();
    }

    private ReviewItem only(ProcedureVersion version) {
        var found = items.of(version.id());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Vnd> fees(ProcedureVersion version) {
        return procedures.find(version.code(), FAR).orElseThrow().content().channels().stream()
                .flatMap(channel -> channel.fee().vnd().stream())
                .toList();
    }

    @Test
    void many_are_accepted_at_once_and_each_says_by_which_rule_and_whom() throws Exception {
        var first = imported(THREE_ZEROS_LOST);
        var second = imported(THREE_ZEROS_LOST);
        var item = only(first);
        assertThat(item.paths()).containsExactly("/channels/0/fee", "/channels/1/fee");

        var outcome = acceptProposals.accept(List.of(item.id(), only(second).id()), "Biểu phí", "An");

        var accepted = (AcceptProposals.Outcome.Accepted) outcome;
        assertThat(List.of(accepted.items(), accepted.published())).containsExactly(2, 2);
        assertThat(fees(first)).containsExactly(new Vnd(20_000), new Vnd(20_000));
        assertThat(procedures.find(first.code(), FAR).orElseThrow().isInReview())
                .isFalse();
        var resolution = Objects.requireNonNull(only(first).resolution());
        assertThat(resolution.asProposed()).isTrue();
        assertThat(resolution.by()).isEqualTo("An");
        assertThat(resolution.batch()).isEqualTo(accepted.batch());
        assertThat(items.ofBatch(accepted.batch())).hasSize(2);
    }

    @Test
    void all_are_accepted_or_none() throws Exception {
        var good = imported(THREE_ZEROS_LOST);
        var withoutProposal = imported("Trực tuyến1Miễn phí");

        var outcome = acceptProposals.accept(
                List.of(only(good).id(), only(withoutProposal).id()), "Biểu phí", "An");

        assertThat(outcome)
                .isEqualTo(new AcceptProposals.Outcome.NotAllAcceptable(
                        List.of(only(withoutProposal).id())));
        assertThat(only(good).resolution()).isNull();
        assertThatThrownBy(() -> acceptProposals.accept(List.of(), "x", "An")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> acceptProposals.accept(List.of(only(good).id()), " ", "An"))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void what_was_accepted_together_is_taken_back_together_once() throws Exception {
        var version = imported(THREE_ZEROS_LOST);
        var before = procedures.find(version.code(), FAR).orElseThrow().content();
        var accepted = (AcceptProposals.Outcome.Accepted)
                acceptProposals.accept(List.of(only(version).id()), "Biểu phí", "An");

        assertThat(undoAcceptance.undo(accepted.batch(), "Bình")).isEqualTo(new UndoAcceptance.Outcome.Undone(1));

        var after = procedures.find(version.code(), FAR).orElseThrow();
        assertThat(after.content()).isEqualTo(before);
        assertThat(after.isInReview()).isTrue();
        assertThat(only(version).isAcceptable()).isTrue();
        assertThat(batches.find(accepted.batch()).orElseThrow().undoneBy()).isEqualTo("Bình");
        assertThat(undoAcceptance.undo(accepted.batch(), "Chi"))
                .isEqualTo(new UndoAcceptance.Outcome.AlreadyUndone("Bình"));
    }

    @Test
    void what_was_decided_upon_since_is_not_taken_back() throws Exception {
        var version = imported("Trực tuyến3 Ngày20 VNĐTrực tiếp5 Ngày20 VNĐ");
        var open = new ArrayList<>(items.of(version.id()));
        var fee = open.stream().filter(ReviewItem::isAcceptable).findFirst().orElseThrow();
        open.remove(fee);
        var accepted = (AcceptProposals.Outcome.Accepted) acceptProposals.accept(List.of(fee.id()), "Biểu phí", "An");
        resolveReviewItem.resolve(open.getFirst().id(), null, "Đúng như công bố", "An");

        assertThat(undoAcceptance.undo(accepted.batch(), "An"))
                .isEqualTo(new UndoAcceptance.Outcome.UsedSince(
                        List.of(version.code().value())));
        assertThat(fees(version)).containsExactly(new Vnd(20_000), new Vnd(20_000));
    }

    @Test
    void one_item_is_accepted_as_proposed_by_its_own_form_too() throws Exception {
        var item = only(imported(THREE_ZEROS_LOST));

        resolveReviewItem.resolve(item.id(), new Correction.OfFee(new Vnd(20_000)), "Biểu phí", "An");

        assertThat(items.find(item.id()).orElseThrow().resolution())
                .extracting(ReviewItem.Resolution::asProposed)
                .isEqualTo(true);
    }

    @Test
    void the_queue_is_narrowed_to_an_agency_and_to_what_can_be_accepted() throws Exception {
        var item = only(imported(THREE_ZEROS_LOST));
        var choice = new ReviewItems.Choice(ReviewReason.FEE_TOO_SMALL, "Ủy ban nhân dân cấp xã", true);

        assertThat(items.open(choice, null, 200)).extracting(ReviewItem::id).contains(item.id());
        assertThat(items.agencies(choice))
                .anySatisfy(count -> assertThat(count.agency()).isEqualTo("Ủy ban nhân dân cấp xã"));
        assertThat(items.open(new ReviewItems.Choice(ReviewReason.FEE_TOO_SMALL, "Bộ khác", true), null, 200))
                .isEmpty();
    }
}
