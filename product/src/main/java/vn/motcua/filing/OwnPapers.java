package vn.motcua.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.UnfiledUploads;
import vn.motcua.dossier.Paper;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.BadInput;

/** Papers that a citizen uploaded before ({@code POST /api/v1/documents}) and now hands in. */
@Component
public class OwnPapers {
    /**
     * @param component key of the component it satisfies
     * @param document id of the uploaded document
     */
    public record AttachedPaper(
            @Nullable String component, @Nullable UUID document) {}

    private final Documents documents;
    private final UnfiledUploads unfiled;

    OwnPapers(Documents documents, UnfiledUploads unfiled) {
        this.documents = documents;
        this.unfiled = unfiled;
    }

    /** @throws BadInput naming every paper that is not the account's own, or is there twice */
    public List<Paper> of(@Nullable List<AttachedPaper> attached, AccountId account) {
        var papers = new ArrayList<Paper>();
        var findings = new ArrayList<BadInput.Finding>();
        unfiled.needed(
                attached == null
                        ? List.of()
                        : attached.stream()
                                .map(AttachedPaper::document)
                                .filter(Objects::nonNull)
                                .toList());
        int place = 0;
        for (var one : attached == null ? List.<AttachedPaper>of() : attached) {
            var paper = paper(one, account);
            if (paper == null) {
                findings.add(new BadInput.Finding(
                        "/papers/" + place,
                        "Phải có component và document; giấy tờ " + one.document()
                                + " không có trong kho của tài khoản này."));
            } else if (Paper.isAmong(papers, paper)) {
                findings.add(new BadInput.Finding(
                        "/papers/" + place,
                        "Giấy tờ này đã có trong danh sách, cùng thành phần và cùng nội dung. Chỉ gửi một lần."));
            } else {
                papers.add(paper);
            }
            place++;
        }
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
        return papers;
    }

    /** An upload of the account as a paper, which is needed still; empty when it is not the account's, or gone. */
    public Optional<Paper> find(String component, UUID document, AccountId account) {
        unfiled.needed(List.of(document));
        return Optional.ofNullable(paper(new AttachedPaper(component, document), account));
    }

    private @Nullable Paper paper(AttachedPaper one, AccountId account) {
        var component = one.component();
        var id = one.document();
        if (component == null || id == null) {
            return null;
        }
        return documents
                .find(new DocumentId(id))
                .filter(document -> document.owner().equals(account))
                .map(document -> new Paper(component, Paper.Source.UPLOAD, id, document.fileName(), document.sha256()))
                .orElse(null);
    }
}
