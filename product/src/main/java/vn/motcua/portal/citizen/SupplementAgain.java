package vn.motcua.portal.citizen;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.presentation.Corrections;
import vn.motcua.shared.ChosenFile;
import vn.motcua.shared.Language;
import vn.motcua.shared.Sha256;
import vn.motcua.ui.NotTaken;

/** A supplement, or a page of it, that is sent when its dossier waits for none any more: what was given already is given. */
@Component
class SupplementAgain {
    private final Dossiers dossiers;
    private final Corrections corrections;

    SupplementAgain(Dossiers dossiers, Corrections corrections) {
        this.dossiers = dossiers;
        this.corrections = corrections;
    }

    /** The same content once more, as of a double click, leads on to the dossier; other content was not taken, and that is said. */
    ModelAndView answer(DossierId dossier, List<MultipartFile> files, String remark, Language language)
            throws IOException {
        var given = corrections.of(dossier, language);
        var explanation = given.isEmpty() ? "" : given.getLast().explanation();
        var papers = dossiers.filed(dossier).papers();
        boolean isGiven = remark.strip().equals(explanation);
        for (var file : files) {
            isGiven &= !ChosenFile.is(file) || isAmong(papers, file);
        }
        return isGiven ? dossier(dossier) : notTaken(dossier, typed(files, remark));
    }

    private static boolean isAmong(List<Paper> papers, MultipartFile file) throws IOException {
        try (var content = new DigestInputStream(file.getInputStream(), Sha256.digest())) {
            content.transferTo(OutputStream.nullOutputStream());
            var hash = Sha256.hex(content.getMessageDigest().digest());
            return papers.stream().anyMatch(paper -> hash.equals(paper.sha256()));
        }
    }

    private static List<String> typed(List<MultipartFile> files, String remark) {
        var typed = new ArrayList<String>();
        if (!remark.isBlank()) {
            typed.add(remark.strip());
        }
        files.stream()
                .filter(ChosenFile::is)
                .map(file -> Objects.requireNonNullElse(file.getOriginalFilename(), ""))
                .filter(name -> !name.isBlank())
                .forEach(typed::add);
        return typed;
    }

    static ModelAndView notTaken(DossierId dossier, List<String> typed) {
        return new NotTaken("/ho-so-cua-toi/" + dossier, typed).page();
    }

    static ModelAndView dossier(DossierId dossier) {
        return new ModelAndView("redirect:/ho-so-cua-toi/" + dossier);
    }
}
