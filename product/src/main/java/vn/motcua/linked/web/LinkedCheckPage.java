package vn.motcua.linked.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.Cost;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Paper;
import vn.motcua.forms.Section;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.linked.FileThread;
import vn.motcua.linked.Filling;
import vn.motcua.linked.LinkedDrafts;
import vn.motcua.linked.ReadThreads;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** All procedures once more before they are filed as one. Sending it twice files once. */
@Controller
@RequestMapping("/lien-thong/ban-nhap/{id}")
@ForCitizens
class LinkedCheckPage {
    /**
     * A procedure as it will be filed.
     *
     * @param asked parts of its form on which something was asked, to be changed
     * @param whole the form with all that was taken over
     * @param after names of the procedures whose results it waits for
     * @param unusual what may be right all the same
     */
    record PartView(
            String key,
            String name,
            List<Section> asked,
            List<Section> whole,
            List<Paper> papers,
            Cost cost,
            String feeNote,
            List<String> after,
            List<Unusual> unusual) {}

    /** @param key of the box that says it is so; empty where nothing must be confirmed */
    record Unusual(String key, String message, boolean isConfirmed) {}

    record View(
            UUID id,
            String service,
            String seen,
            List<PartView> parts,
            Vnd total,
            boolean asksForPapers,
            boolean isComplete,
            int steps,
            List<Finding> findings) {
        View {
            parts = List.copyOf(parts);
            findings = List.copyOf(findings);
        }
    }

    private final OpenFilling open;
    private final LinkedDrafts drafts;
    private final ReadThreads threads;
    private final FileThread fileThread;
    private final ProcedureWords procedures;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    LinkedCheckPage(
            OpenFilling open,
            LinkedDrafts drafts,
            ReadThreads threads,
            FileThread fileThread,
            ProcedureWords procedures,
            Messages messages,
            CurrentUser user,
            Clock clock) {
        this.open = open;
        this.drafts = drafts;
        this.threads = threads;
        this.fileThread = fileThread;
        this.procedures = procedures;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/kiem-tra")
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(open.get(id), Languages.of(request), List.of(), List.of());
    }

    /**
     * @param shown what the person saw
     * @param confirmed keys of what is unusual and right
     */
    @PostMapping("/nop")
    ModelAndView submit(
            @PathVariable UUID id,
            @RequestParam(name = "da-xem", defaultValue = "") String shown,
            @RequestParam(name = "xac-nhan", defaultValue = "") List<String> confirmed,
            HttpServletRequest request) {
        var account = user.citizen().account();
        var language = Languages.of(request);
        if (drafts.find(id, account).isEmpty()) {
            threads.own(id, account);
            return new ModelAndView("redirect:" + Addresses.thread(id));
        }
        var filling = open.get(id);
        var unconfirmed = filling.parts().stream()
                .flatMap(part -> unusual(part, confirmed, language).stream())
                .filter(one -> !one.key().isEmpty() && !one.isConfirmed())
                .map(one -> new Finding(
                        "xac-nhan-" + one.key(), messages.text(language, "dossier.check.confirm", one.message())))
                .toList();
        if (!unconfirmed.isEmpty()) {
            return page(filling, language, confirmed, unconfirmed);
        }
        return switch (fileThread.file(filling, shown, language)) {
            case FileThread.Filed.Done(var thread) -> JustDone.leadTo(Addresses.thread(thread), "filed", request);
            case FileThread.Filed.Incomplete _ ->
                page(open.get(id), language, confirmed, found(language, "linked.incomplete"));
            case FileThread.Filed.Changed _ ->
                page(open.get(id), language, List.of(), found(language, "refusal.dossier.draft-changed"));
            case FileThread.Filed.Refused(var why) -> page(open.get(id), language, confirmed, findings(why, language));
        };
    }

    private List<Finding> found(Language language, String key) {
        return List.of(new Finding("noi-dung", messages.text(language, key)));
    }

    private List<Finding> findings(DossierRefusal why, Language language) {
        if (why instanceof DossierRefusal.AnswersIncomplete(var problems)) {
            return problems.stream()
                    .map(problem -> new Finding("noi-dung", problem.message()))
                    .toList();
        }
        return found(language, "refusal." + why.code());
    }

    private ModelAndView page(Filling filling, Language language, List<String> confirmed, List<Finding> findings) {
        var parts = filling.parts().stream()
                .map(part -> part(filling, part, language, confirmed))
                .toList();
        var all = new ArrayList<>(findings);
        filling.parts().stream()
                .filter(part -> filling.pages(language).stream()
                        .filter(page -> page.member().equals(part.member().key()))
                        .allMatch(page -> filling.findings(part, page.key(), today(), language)
                                .isEmpty()))
                .flatMap(part -> filling.findings(part, today(), language).stream()
                        .map(finding -> new Finding("phan-" + part.member().key(), finding.message())))
                .forEach(all::add);
        var view = new View(
                filling.draft().id(),
                filling.service().name().in(language),
                FileThread.seen(filling),
                parts,
                new Vnd(parts.stream()
                        .mapToLong(part -> part.cost().total().amount())
                        .sum()),
                filling.parts().stream().anyMatch(part -> !part.left().isEmpty()),
                fileThread.isComplete(filling, language),
                filling.pages(language).size() + 1,
                all);
        var page = new ModelAndView("linked/web/check", "view", view);
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private PartView part(Filling filling, Filling.Part part, Language language, List<String> confirmed) {
        var whole = part.form().print(part.draft().answers(), language);
        var pages = filling.pages(language);
        var asked = whole.stream()
                .filter(section -> pages.contains(new Filling.Page(part.member().key(), section.pageKey())))
                .toList();
        return new PartView(
                part.member().key(),
                procedures.name(part.member().procedure()),
                asked,
                whole,
                filling.papersOf(part),
                part.service().cost(Way.ONLINE, part.draft().answers()::text, today()),
                part.service().fees().note().in(language),
                part.member().after().stream()
                        .filter(after -> filling.part(after.member()).isPresent())
                        .map(after ->
                                procedures.name(filling.memberOf(after.member()).procedure()))
                        .toList(),
                unusual(part, confirmed, language));
    }

    private List<Unusual> unusual(Filling.Part part, List<String> confirmed, Language language) {
        return part.form().remarks(part.draft().answers(), today(), language).stream()
                .map(remark -> {
                    var key = part.member().key() + "." + remark.key();
                    return new Unusual(remark.mustBeConfirmed() ? key : "", remark.message(), confirmed.contains(key));
                })
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
