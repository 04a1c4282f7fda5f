package vn.motcua.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.dossier.Paper;
import vn.motcua.rules.RowGround;
import vn.motcua.shared.BadInput.Finding;

/**
 * The page on which files are put to the papers of a draft, as {@code papers.jte} shows it.
 *
 * @param address of the draft; the page itself lies below it at {@code /giay-to}
 * @param step which step of filing it is: the last, together with the check page
 * @param back the last page of the form
 * @param leadKey key of the sentence that says what to do
 */
public record PapersView(
        String address,
        int step,
        String back,
        String procedureName,
        String leadKey,
        List<Slot> slots,
        List<Finding> findings) {
    public PapersView {
        slots = List.copyOf(slots);
        findings = List.copyOf(findings);
    }

    /**
     * A paper that the case needs, the files it has, and what is wrong with the file just sent.
     *
     * @param ground why a table asks for it; null where none does
     */
    public record Slot(
            String key,
            OnlineService.ServiceComponent component,
            List<Paper> papers,
            @Nullable String problem,
            @Nullable RowGround ground) {
        public Slot {
            papers = List.copyOf(papers);
        }
    }
}
