package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** A paper of a dossier beside what was typed from it (đối chiếu). Only our own page may frame the paper. */
@Controller
@RequestMapping("/ho-so/{id}/doi-chieu")
@Requires(Permission.READ_DOSSIER)
@AccessLogged(thing = "dossier", action = "paper-opened", purpose = Purpose.TASK)
class SideBySidePage {
    private static final String POLICY =
            "default-src 'self'; object-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; "
                    + "frame-ancestors 'self'; form-action 'none'";

    /** @param shown the one beside the answers; null when nothing was handed in as a file */
    record View(Sheet sheet, List<Paper> papers, @Nullable Paper shown) {
        View {
            papers = List.copyOf(papers);
        }
    }

    private final CounterDesk desk;
    private final GatherSheet gatherSheet;
    private final Dossiers dossiers;
    private final Documents documents;
    private final CurrentUser user;

    SideBySidePage(
            CounterDesk desk, GatherSheet gatherSheet, Dossiers dossiers, Documents documents, CurrentUser user) {
        this.desk = desk;
        this.gatherSheet = gatherSheet;
        this.dossiers = dossiers;
        this.documents = documents;
        this.user = user;
    }

    /** @param wanted id of a paper; the first one where it names none */
    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(name = "giay", defaultValue = "") String wanted,
            HttpServletRequest request) {
        var dossier = readable(id);
        var papers = papers(dossier);
        var shown = papers.stream()
                .filter(paper -> String.valueOf(paper.document()).equals(wanted))
                .findFirst()
                .or(() -> papers.stream().findFirst())
                .orElse(null);
        return new ModelAndView(
                "handling/web/side", "view", new View(gatherSheet.of(dossier, Languages.of(request)), papers, shown));
    }

    /** A paper that was handed in, to be shown within the page. */
    @GetMapping("/{document}")
    ResponseEntity<?> paper(@PathVariable UUID id, @PathVariable UUID document, HttpServletResponse response) {
        if (papers(readable(id)).stream().noneMatch(paper -> document.equals(paper.document()))) {
            throw new NotFound("paper " + document + " of dossier " + id);
        }
        response.setHeader("Content-Security-Policy", POLICY);
        return DocumentAnswers.shown(documents.read(new DocumentId(document)));
    }

    private List<Paper> papers(Dossier dossier) {
        return dossiers.filed(dossier.id()).papers().stream()
                .filter(paper -> Objects.nonNull(paper.document()))
                .toList();
    }

    private Dossier readable(UUID id) {
        return desk.dossier(new DossierId(id), user.officer());
    }
}
