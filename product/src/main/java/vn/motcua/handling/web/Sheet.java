package vn.motcua.handling.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.DueDate;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Stage;
import vn.motcua.forms.Remark;
import vn.motcua.forms.Section;
import vn.motcua.presentation.Corrections;
import vn.motcua.result.ResultRow;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.TraceEntry;

/**
 * One dossier as officers' pages show it: the parts {@code brief.jte}, {@code facts.jte} and {@code content.jte}.
 *
 * @param content version of what was filed: a supplement makes a new one, and who decides must have seen it
 */
record Sheet(
        String id,
        int content,
        Head head,
        @Nullable Receipt receipt,
        @Nullable DueDate due,
        boolean isLate,
        List<TraceEntry> trace,
        List<Section> sections,
        List<PaperGroup> papers,
        List<String> printed,
        @Nullable ResultRow result,
        Now now) {
    Sheet {
        trace = List.copyOf(trace);
        sections = List.copyOf(sections);
        papers = List.copyOf(papers);
        printed = List.copyOf(printed);
    }

    /**
     * What is to be known first.
     *
     * @param standing whose turn it is; nobody's where the stage itself says it
     * @param reference under which people quote it before it has a number; empty when there is none
     * @param corrections what supplements changed and explained, oldest first
     * @param remarks what was unusual in the answers when they were filed
     * @param answersBy until when the counter must answer; null where nothing waits for it
     * @param supplementBy until when the agency asks for a supplement by the general rule; null where it does not ask
     * @param isPastSupplement whether that time is over
     * @param fee why the fee is what it is; empty where no fee table decided
     */
    record Now(
            Turns.Standing standing,
            String reference,
            List<Corrections.Round> corrections,
            List<Remark> remarks,
            @Nullable Instant answersBy,
            @Nullable Instant supplementBy,
            boolean isPastSupplement,
            String fee) {
        Now {
            corrections = List.copyOf(corrections);
            remarks = List.copyOf(remarks);
        }
    }

    /** @param agencyGround by which row of the procedure's table that agency decides; empty where no table does */
    record Head(
            String procedureName,
            String caseName,
            String ownerName,
            Stage stage,
            Vnd toPay,
            Channel channel,
            Instant submittedAt,
            String counterName,
            String agencyName,
            String agencyGround,
            int supplements) {}

    /**
     * A paper that the case needs, and what was handed in for it.
     *
     * @param isLookedUp whether a data source answers for it, so that nobody hands it in
     */
    record PaperGroup(String key, String name, boolean isRequired, boolean isLookedUp, List<Paper> papers) {
        PaperGroup {
            papers = List.copyOf(papers);
        }
    }

    /** The number, or before receipt nothing. */
    String number() {
        return receipt == null ? "" : receipt.number().value();
    }
}
