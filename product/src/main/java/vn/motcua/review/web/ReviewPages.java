package vn.motcua.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import motcua.vietnamese.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Agencies;
import vn.motcua.review.Proposal;
import vn.motcua.review.ReviewProcedure;
import vn.motcua.review.UnusedProcedures;
import vn.motcua.review.UnusedProcedures.Line;
import vn.motcua.review.UnusedProcedures.Standing;
import vn.motcua.review.UnusedTable;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.WrittenTime;
import vn.motcua.sheets.WriteSheet;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** Which procedures nobody needed, what is excepted, and what is proposed about each. */
@Controller
@RequestMapping(ReviewPages.PATH)
@Requires(Permission.EDIT_CATALOGUE)
class ReviewPages {
    static final String PATH = "/quan-tri/ra-soat";
    private static final int PAGE_LINES = 50;

    private final UnusedProcedures unused;
    private final ReviewProcedure review;
    private final ReadReviewScope read;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Messages messages;
    private final CurrentUser users;

    ReviewPages(
            UnusedProcedures unused,
            ReviewProcedure review,
            ReadReviewScope read,
            Procedures procedures,
            Agencies agencies,
            Messages messages,
            CurrentUser users) {
        this.unused = unused;
        this.review = review;
        this.read = read;
        this.procedures = procedures;
        this.agencies = agencies;
        this.messages = messages;
        this.users = users;
    }

    /** @param standing a name of {@link Standing} */
    @GetMapping
    ModelAndView list(
            @RequestParam Map<String, String> values,
            @RequestParam(name = "muc", defaultValue = "") String standing,
            @RequestParam(name = "trang", defaultValue = "1") String page) {
        var asked = read.read(values);
        var found = unused.of(asked.scope());
        var narrowed = narrowed(found.lines(), asked.values());
        var shown = standing(standing);
        var lines = of(narrowed, shown);
        int number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        int from = Math.min((number - 1) * PAGE_LINES, lines.size());
        int to = Math.min(from + PAGE_LINES, lines.size());
        var today = unused.today();
        var back = found.reachesBackTo();
        var here = href(PATH, asked.values(), "muc", shown.name());
        var view = new ReviewView.Listed(
                asked.values(),
                asked.scope().from(),
                today,
                unused.rules(),
                back,
                back == null || back.isAfter(asked.scope().from()),
                UnusedProcedures.counts(narrowed),
                shown,
                lines.size(),
                lines.subList(from, to),
                unused.proposed(),
                choices(),
                procedures.fields(),
                from > 0 ? here + "&trang=" + (number - 1) : null,
                to < lines.size() ? here + "&trang=" + (number + 1) : null,
                asked.findings());
        var shownPage = new ModelAndView("review/web/list", "view", view);
        shownPage.setStatus(asked.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shownPage;
    }

    private List<ReviewView.Choice> choices() {
        var today = unused.today();
        return agencies.all(today).stream()
                .map(one -> new ReviewView.Choice(one.id().toString(), one.name(today)))
                .toList();
    }

    /**
     * The same list, whole.
     *
     * @param as csv or xlsx
     */
    @GetMapping("/tai")
    ResponseEntity<byte[]> file(
            @RequestParam Map<String, String> values,
            @RequestParam(name = "muc", defaultValue = "") String standing,
            @RequestParam(name = "dang", defaultValue = "xlsx") String as) {
        var asked = read.read(values);
        var lines = of(narrowed(unused.of(asked.scope()).lines(), asked.values()), standing(standing));
        var form = as.equals("csv") ? WriteSheet.Form.CSV : WriteSheet.Form.XLSX;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ra-soat." + form.name().toLowerCase(Locale.ROOT) + "\"")
                .body(UnusedTable.write(lines, unused.proposed(), form));
    }

    static Standing standing(String typed) {
        return Arrays.stream(Standing.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(Standing.UNUSED);
    }

    private static List<Line> of(List<Line> lines, Standing standing) {
        return lines.stream().filter(line -> line.standing() == standing).toList();
    }

    private static List<Line> narrowed(List<Line> lines, Map<String, String> values) {
        var field = values.getOrDefault("linh-vuc", "");
        var words = SearchText.fold(values.getOrDefault("q", ""));
        return lines.stream()
                .filter(line -> field.isEmpty() || line.field().equals(field))
                .filter(line -> words.isEmpty()
                        || List.of(words.split(" ")).stream()
                                .allMatch(SearchText.fold(line.code() + " " + line.name())::contains))
                .toList();
    }

    @GetMapping("/{code:\\d\\.\\d{6}}")
    ModelAndView one(@PathVariable String code, @RequestParam Map<String, String> values, HttpServletRequest request) {
        return page(code, values, List.of(), request);
    }

    @PostMapping("/{code:\\d\\.\\d{6}}/de-xuat")
    ModelAndView propose(
            @PathVariable String code, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var findings = new ArrayList<BadInput.Finding>();
        var kind = Arrays.stream(Proposal.Kind.values())
                .filter(one -> one.name().equals(values.getOrDefault("kind", "")))
                .findFirst();
        if (kind.isEmpty()) {
            findings.add(Said.of("review.bad.kind").at("kind"));
        }
        var reason = reason(values, "reason", findings);
        var asked = read.read(values);
        if (!findings.isEmpty() || kind.isEmpty() || !asked.findings().isEmpty()) {
            return page(code, values, findings, request);
        }
        review.propose(asked.scope(), new ProcedureCode(code), kind.get(), reason, users.officer());
        return JustDone.leadTo(href(PATH + "/" + code, asked.values()), "proposed", request);
    }

    @PostMapping("/{code:\\d\\.\\d{6}}/ngoai-le")
    ModelAndView except(
            @PathVariable String code, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var findings = new ArrayList<BadInput.Finding>();
        var reason = reason(values, "why", findings);
        var from = day(values, "from", findings);
        var to = day(values, "to", findings);
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            findings.add(Said.of("review.bad.order").at("to"));
        }
        var asked = read.read(values);
        if (!findings.isEmpty()
                || from.isEmpty()
                || to.isEmpty()
                || !asked.findings().isEmpty()) {
            return page(code, values, findings, request);
        }
        review.except(new ProcedureCode(code), reason, from.get(), to.get(), users.officer());
        return JustDone.leadTo(href(PATH + "/" + code, asked.values()), "excepted", request);
    }

    private static String reason(Map<String, String> values, String name, List<BadInput.Finding> findings) {
        var reason = Text.lines(values.getOrDefault(name, ""));
        if (reason.isEmpty() || reason.length() > Proposal.REASON_MAX) {
            findings.add(Said.of("review.bad.reason", Proposal.REASON_MAX).at(name));
        }
        return reason;
    }

    private static Optional<LocalDate> day(Map<String, String> values, String name, List<BadInput.Finding> findings) {
        try {
            return Optional.of(WrittenTime.day(values.getOrDefault(name, "")));
        } catch (DateTimeException _) {
            findings.add(Said.of("review.bad.day").at(name));
            return Optional.empty();
        }
    }

    /** @param found what is wrong besides with what the address or a field says of the scope */
    private ModelAndView page(
            String typed, Map<String, String> values, List<BadInput.Finding> found, HttpServletRequest request) {
        var code = new ProcedureCode(typed);
        var asked = read.read(values);
        var findings = new ArrayList<>(found);
        findings.addAll(asked.findings());
        var understood = new LinkedHashMap<>(asked.values());
        asked.findings().forEach(one -> understood.remove(one.pointer()));
        var line = unused.one(asked.scope(), code).orElseThrow(() -> new NotFound("procedure " + code));
        var agency = asked.scope().agency();
        var view = new ReviewView.One(
                line,
                agency == null
                        ? messages.text(Languages.of(request), "review.province")
                        : agencies.get(agency).name(unused.today()),
                asked.scope().from(),
                href(PATH + "/" + typed, understood),
                href(PATH, understood, "muc", line.standing().name()),
                unused.proposals(code),
                unused.exceptions(code),
                choices(),
                values,
                findings,
                JustDone.of(request));
        var page = new ModelAndView("review/web/one", "view", view);
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static String href(String path, Map<String, String> values, String... more) {
        var all = new LinkedHashMap<>(values);
        for (int i = 0; i + 1 < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        var parts = new ArrayList<String>();
        all.forEach((name, value) -> parts.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)));
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
}
