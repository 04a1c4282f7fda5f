package vn.motcua.criteria.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.criteria.Appraise;
import vn.motcua.criteria.CampaignAccess;
import vn.motcua.criteria.CampaignId;
import vn.motcua.criteria.Numbers;
import vn.motcua.criteria.web.GatherSheet.Tried;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;

/** A unit's sheet for who appraises it: the evidence beside, a score for each criterion, a reason where it differs. */
@Controller
@RequestMapping(AppraisalPages.PATH + "/{id}/{unit}")
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "figures", purpose = Purpose.TASK)
class AppraisalPages {
    static final String PATH = "/tham-dinh";

    private final GatherSheet gather;
    private final Appraise appraise;
    private final CampaignAccess access;
    private final CurrentUser user;

    AppraisalPages(GatherSheet gather, Appraise appraise, CampaignAccess access, CurrentUser user) {
        this.gather = gather;
        this.appraise = appraise;
        this.access = access;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID unit, HttpServletRequest request) {
        return gather.page(id, unit, true, Tried.NOTHING, request);
    }

    /** @param what {@code ket-thuc} to end the round with what is kept */
    @PostMapping
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(name = "viec", defaultValue = "") String what,
            @RequestParam Map<String, String> values,
            HttpServletRequest request) {
        var campaign = gather.campaign(id);
        access.demandAppraising(user.officer(), campaign, unit);
        var form = new SheetForm(values);
        var read = form.scores(gather.sheet(campaign, unit).set());
        var entered = appraise.score(new CampaignId(id), unit, user.officer(), read.entries());
        var findings = SheetForm.both(read.findings(), gather.findings(entered));
        boolean ends = what.equals("ket-thuc");
        if (ends && findings.isEmpty()) {
            findings = gather.findings(appraise.finish(new CampaignId(id), unit, user.officer()));
        }
        return after(id, unit, ends ? "round" : "saved", new Tried(form, findings), request);
    }

    @PostMapping("/khieu-nai")
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam Map<String, String> values,
            HttpServletRequest request) {
        var code = values.getOrDefault("ma", "").strip();
        boolean isAccepted = values.getOrDefault("chap-nhan", "").equals("co");
        var form = new SheetForm(values);
        var entry = new Appraise.Entry(
                code,
                SheetForm.standing(form.value("tinh-trang", code)),
                Numbers.read(form.value("diem", code)).orElse(BigDecimal.ONE.negate()),
                form.value("ly-do", code));
        var entered = appraise.decide(new CampaignId(id), unit, user.officer(), isAccepted, entry);
        return after(id, unit, "complaint", new Tried(form, gather.findings(entered)), request);
    }

    private ModelAndView after(UUID id, UUID unit, String done, Tried tried, HttpServletRequest request) {
        List<Finding> findings = tried.findings();
        return findings.isEmpty()
                ? JustDone.leadTo(PATH + "/" + id + "/" + unit, done, request)
                : gather.page(id, unit, true, tried, request);
    }
}
