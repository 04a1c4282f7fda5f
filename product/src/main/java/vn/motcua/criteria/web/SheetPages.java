package vn.motcua.criteria.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.criteria.AnswerAppraisal;
import vn.motcua.criteria.CampaignAccess;
import vn.motcua.criteria.CampaignId;
import vn.motcua.criteria.Entered;
import vn.motcua.criteria.FillSheet;
import vn.motcua.criteria.web.GatherSheet.Tried;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Said;

/** A unit's own sheet: filled in criterion by criterion, filed, explained, complained of, and followed by a plan. */
@Controller
@RequestMapping(CampaignPages.PATH + "/{id}/{unit}")
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "figures", purpose = Purpose.TASK)
class SheetPages {
    static final Entered NOTHING =
            new Entered.NotUsable(List.of(Said.of("criteria.bad.nothing-to-do").at("noi-dung")));

    private final GatherSheet gather;
    private final FillSheet fillSheet;
    private final AnswerAppraisal answerAppraisal;
    private final CampaignAccess access;
    private final Documents documents;
    private final CurrentUser user;

    SheetPages(
            GatherSheet gather,
            FillSheet fillSheet,
            AnswerAppraisal answerAppraisal,
            CampaignAccess access,
            Documents documents,
            CurrentUser user) {
        this.gather = gather;
        this.fillSheet = fillSheet;
        this.answerAppraisal = answerAppraisal;
        this.access = access;
        this.documents = documents;
        this.user = user;
    }

    static String address(UUID id, UUID unit) {
        return CampaignPages.PATH + "/" + id + "/" + unit;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID unit, HttpServletRequest request) {
        return gather.page(id, unit, false, Tried.NOTHING, request);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam Map<String, String> values,
            HttpServletRequest request) {
        var findings = entered(id, unit, new SheetForm(values));
        return after(id, unit, "saved", new Tried(new SheetForm(values), findings), request);
    }

    /** One criterion is saved while the officer goes on; 204, or what stands against it in words. */
    @PostMapping("/tu-luu")
    ResponseEntity<String> autosave(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam Map<String, String> values,
            HttpServletRequest request) {
        var findings = entered(id, unit, new SheetForm(values));
        var language = Languages.of(request);
        return findings.isEmpty()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .contentType(new org.springframework.http.MediaType(
                                org.springframework.http.MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                        .body(findings.stream()
                                .map(finding -> finding.in(language))
                                .collect(java.util.stream.Collectors.joining(" ")));
    }

    private List<Finding> entered(UUID id, UUID unit, SheetForm form) {
        var campaign = gather.campaign(id);
        access.demandReading(user.officer(), campaign, unit);
        var read = form.answers(gather.sheet(campaign, unit).set());
        var entered = fillSheet.answer(new CampaignId(id), unit, user.officer(), read.entries());
        return SheetForm.both(read.findings(), gather.findings(entered));
    }

    @PostMapping("/minh-chung")
    ModelAndView put(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile sent,
            HttpServletRequest request)
            throws IOException {
        var code = values.getOrDefault("ma", "");
        var name = sent == null ? "" : Objects.requireNonNullElse(sent.getOriginalFilename(), "");
        var content = new ByteArrayInputStream(sent == null ? new byte[0] : sent.getBytes());
        var file = new FillSheet.File(name, content, values.getOrDefault("trang." + code, ""));
        var entered = fillSheet.put(new CampaignId(id), unit, user.officer(), code, file);
        return after(id, unit, "paper", tried(values, entered), request);
    }

    @PostMapping("/minh-chung/{document}/bo")
    ModelAndView take(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @PathVariable UUID document,
            @RequestParam(name = "ma", defaultValue = "") String code,
            HttpServletRequest request) {
        var entered = fillSheet.take(new CampaignId(id), unit, user.officer(), code, document);
        return after(id, unit, "paper-taken", tried(Map.of(), entered), request);
    }

    /** A paper that proves something, for the unit and for who appraises it. */
    @GetMapping("/minh-chung/{document}")
    ResponseEntity<?> paper(@PathVariable UUID id, @PathVariable UUID unit, @PathVariable UUID document) {
        var campaign = gather.campaign(id);
        access.demandReading(user.officer(), campaign, unit);
        if (!gather.sheet(campaign, unit).hasPaper(document)) {
            throw new NotFound("paper " + document);
        }
        return DocumentAnswers.shown(documents.read(new DocumentId(document)));
    }

    @PostMapping("/nop")
    ModelAndView file(@PathVariable UUID id, @PathVariable UUID unit, HttpServletRequest request) {
        var entered = fillSheet.file(new CampaignId(id), unit, user.officer());
        return after(id, unit, "filed", tried(Map.of(), entered), request);
    }

    /** @param kind what is said: an explanation, a complaint, or a plan */
    @PostMapping("/y-kien")
    ModelAndView say(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam Map<String, String> values,
            HttpServletRequest request) {
        var form = new SheetForm(values);
        var code = values.getOrDefault("ma", "");
        var of = new CampaignId(id);
        var text = form.value("noi-dung", code);
        var entered = switch (kind) {
            case "giai-trinh" -> answerAppraisal.explain(of, unit, user.officer(), code, text);
            case "khieu-nai" -> answerAppraisal.complain(of, unit, user.officer(), code, text);
            case "ke-hoach" ->
                answerAppraisal.plan(
                        of,
                        unit,
                        user.officer(),
                        new AnswerAppraisal.Plan(
                                code,
                                text,
                                form.value("nguoi-lam", code),
                                day(form.value("han", code)),
                                form.value("so-viec", code)));
            default -> NOTHING;
        };
        return after(id, unit, "said", tried(values, entered), request);
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : WrittenTime.day(typed);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private Tried tried(Map<String, String> values, Entered entered) {
        return new Tried(new SheetForm(values), gather.findings(entered));
    }

    private ModelAndView after(UUID id, UUID unit, String done, Tried tried, HttpServletRequest request) {
        return tried.findings().isEmpty()
                ? JustDone.leadTo(address(id, unit), done, request)
                : gather.page(id, unit, false, tried, request);
    }
}
