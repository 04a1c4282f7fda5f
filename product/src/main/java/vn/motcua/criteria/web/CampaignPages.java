package vn.motcua.criteria.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
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
import vn.motcua.criteria.Act;
import vn.motcua.criteria.Appraise;
import vn.motcua.criteria.CampaignId;
import vn.motcua.criteria.CloseCampaign;
import vn.motcua.criteria.Entered;
import vn.motcua.criteria.FillSheet;
import vn.motcua.criteria.Numbers;
import vn.motcua.criteria.OpenCampaign;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** The campaigns, and one as a whole: how far each unit is, and what the agency that runs it does. */
@Controller
@RequestMapping(CampaignPages.PATH)
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "figures", purpose = Purpose.TASK)
class CampaignPages {
    static final String PATH = "/cham-diem";

    private final GatherCampaigns gather;
    private final OpenCampaign openCampaign;
    private final CloseCampaign closeCampaign;
    private final FillSheet fillSheet;
    private final CurrentUser user;

    CampaignPages(
            GatherCampaigns gather,
            OpenCampaign openCampaign,
            CloseCampaign closeCampaign,
            FillSheet fillSheet,
            CurrentUser user) {
        this.gather = gather;
        this.openCampaign = openCampaign;
        this.closeCampaign = closeCampaign;
        this.fillSheet = fillSheet;
        this.user = user;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        return gather.list(Map.of(), List.of(), request);
    }

    @PostMapping
    @Requires(Permission.APPROVE_RESULT)
    ModelAndView open(@RequestParam Map<String, String> values, HttpServletRequest request) {
        return switch (openCampaign.open(OpenForm.read(values), user.officer())) {
            case OpenCampaign.Outcome.Opened(var id) -> JustDone.leadTo(PATH + "/" + id, "opened", request);
            case OpenCampaign.Outcome.NotUsable(var findings) -> gather.list(values, findings, request);
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, HttpServletRequest request) {
        return gather.one(id, Map.of(), List.of(), request);
    }

    /** @param what what the agency that runs it does */
    @PostMapping("/{id}")
    @Requires(Permission.APPROVE_RESULT)
    ModelAndView act(
            @PathVariable UUID id,
            @RequestParam(name = "viec", defaultValue = "") String what,
            @RequestParam Map<String, String> values,
            HttpServletRequest request) {
        var of = new CampaignId(id);
        var by = user.officer();
        gather.demandLeading(id);
        var entered = switch (what) {
            case "gia-han" -> extend(of, values);
            case "nop-ho" -> fillSheet.fileAsItStands(of, unit(values), by);
            case "hoi-dong" -> closeCampaign.name(of, by, members(values.getOrDefault("members", "")));
            case "bieu-quyet" -> closeCampaign.vote(of, by, votes(id, values), values.getOrDefault("minutes", ""));
            case "dong" -> closeCampaign.close(of, by);
            case "dinh-chinh" -> correct(of, values);
            default -> SheetPages.NOTHING;
        };
        var findings = gather.findings(entered);
        return findings.isEmpty()
                ? JustDone.leadTo(PATH + "/" + id, what, request)
                : gather.one(id, values, findings, request);
    }

    private Entered extend(CampaignId id, Map<String, String> values) {
        var until = SheetPages.day(values.getOrDefault("han", "").strip());
        if (until == null) {
            return new Entered.NotUsable(List.of(Said.of("criteria.bad.day").at("han")));
        }
        var phase = Arrays.stream(Act.Phase.values())
                .filter(one -> one.name().equals(values.get("buoc")))
                .findFirst()
                .orElse(Act.Phase.SELF);
        var wish = new Act.Extended(phase, until, values.getOrDefault("ly-do", ""));
        return closeCampaign.extend(id, unit(values), user.officer(), wish);
    }

    private Entered correct(CampaignId id, Map<String, String> values) {
        var points = Numbers.read(values.getOrDefault("diem", ""));
        var standing = SheetForm.standing(values.getOrDefault("tinh-trang", ""));
        if (points.isEmpty() && standing == vn.motcua.criteria.Answer.Standing.GIVEN) {
            return new Entered.NotUsable(List.of(Said.of("criteria.bad.number", values.getOrDefault("ma", ""))
                    .at("diem")));
        }
        var entry = new Appraise.Entry(
                values.getOrDefault("ma", "").strip(),
                standing,
                points.orElse(BigDecimal.ZERO),
                values.getOrDefault("ly-do-sua", ""));
        return closeCampaign.correct(id, unit(values), user.officer(), entry);
    }

    private static UUID unit(Map<String, String> values) {
        try {
            return UUID.fromString(values.getOrDefault("don-vi", ""));
        } catch (IllegalArgumentException none) {
            throw new NotFound("unit");
        }
    }

    /** A line each: name; position. */
    static List<Act.Member> members(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(";", 2))
                .map(parts -> new Act.Member(parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""))
                .toList();
    }

    /** What was entered for each member of the council, by place. */
    private List<Act.Vote> votes(UUID id, Map<String, String> values) {
        var council = gather.council(id);
        return java.util.stream.IntStream.range(0, council.size())
                .boxed()
                .flatMap(i -> Arrays.stream(Act.Choice.values())
                        .filter(choice -> choice.name().equals(values.get("phieu." + i)))
                        .map(choice -> new Act.Vote(council.get(i).name(), choice, values.containsKey("van-ban." + i))))
                .toList();
    }
}
