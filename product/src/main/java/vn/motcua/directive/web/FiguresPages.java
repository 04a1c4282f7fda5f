package vn.motcua.directive.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.directive.DirectiveFigures;
import vn.motcua.directive.DirectiveFigures.Tally;
import vn.motcua.directive.DirectiveTable;
import vn.motcua.directive.Directives;
import vn.motcua.directive.Followed;
import vn.motcua.directive.PrintDirectives;
import vn.motcua.directive.web.DirectiveView.Choice;
import vn.motcua.directive.web.DirectiveView.CountLine;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Agencies;
import vn.motcua.shared.NotFound;
import vn.motcua.sheets.WriteSheet;

/** How many directives are done, late, under way, by unit and period; each number opens into the directives that it counts. */
@Controller
@RequestMapping(FiguresPages.PATH)
@Requires(Permission.READ_FIGURES)
@AccessLogged(thing = "directive", action = "listed", purpose = Purpose.INSPECTION)
class FiguresPages {
    static final String PATH = "/nhiem-vu/so-lieu";
    private static final int PAGE_CARDS = 50;

    private final Directives directives;
    private final DirectiveFigures figures;
    private final DirectiveTable table;
    private final PrintDirectives print;
    private final GatherDirectives gather;
    private final ReadDirectiveScope read;
    private final Agencies agencies;

    FiguresPages(
            Directives directives,
            DirectiveFigures figures,
            DirectiveTable table,
            PrintDirectives print,
            GatherDirectives gather,
            ReadDirectiveScope read,
            Agencies agencies) {
        this.directives = directives;
        this.figures = figures;
        this.table = table;
        this.print = print;
        this.gather = gather;
        this.read = read;
        this.agencies = agencies;
    }

    @GetMapping
    ModelAndView show(@RequestParam Map<String, String> values) {
        var asked = read.read(values);
        var scope = asked.scope();
        var byLead = figures.byLead(scope);
        var lines = byLead.entrySet().stream()
                .map(one ->
                        new CountLine(gather.name(one.getKey()), one.getKey().toString(), one.getValue()))
                .sorted(Comparator.comparing(CountLine::unit))
                .toList();
        var sum = new EnumMap<Tally, Integer>(Tally.class);
        byLead.values().forEach(counts -> counts.numbers().forEach((tally, n) -> sum.merge(tally, n, Integer::sum)));
        var today = directives.today();
        var view = new DirectiveView.Figures(
                asked.values(),
                scope.period().text(),
                scope.period().first(),
                last(scope.period().last(), today),
                lines,
                new CountLine("", "", new DirectiveFigures.Counts(sum)),
                read.committees(),
                agencies.all(today).stream()
                        .map(one -> new Choice(one.id().toString(), one.name(today)))
                        .toList(),
                new DirectiveForm(asked.values(), asked.findings()));
        var page = new ModelAndView("directive/web/figures", "view", view);
        page.setStatus(asked.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** @param tally a name of {@link Tally}; all that are counted where nothing is said */
    @GetMapping("/danh-sach")
    ModelAndView behind(
            @RequestParam Map<String, String> values,
            @RequestParam(name = "muc", defaultValue = "") String tally,
            @RequestParam(name = "trang", defaultValue = "1") String page) {
        var asked = read.read(values);
        var known = tally(tally);
        var shown = known == null ? "" : known.name();
        var all = behind(asked.scope(), known);
        int number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        int from = Math.min((number - 1) * PAGE_CARDS, all.size());
        int to = Math.min(from + PAGE_CARDS, all.size());
        var here = href(PATH + "/danh-sach", asked.values(), "muc", shown);
        var view = new DirectiveView.Behind(
                shown,
                href(PATH, asked.values()),
                href(PATH + "/tai", asked.values(), "muc", shown),
                last(asked.scope().period().last(), directives.today()),
                all.size(),
                gather.cards(all.subList(from, to)),
                from > 0 ? here + "&trang=" + (number - 1) : null,
                to < all.size() ? here + "&trang=" + (number + 1) : null);
        return new ModelAndView("directive/web/behind", "view", view);
    }

    /**
     * The same list as a file; as PDF it is laid out for a meeting.
     *
     * @param as csv, xlsx or pdf
     */
    @GetMapping("/tai")
    ResponseEntity<byte[]> file(
            @RequestParam Map<String, String> values,
            @RequestParam(name = "muc", defaultValue = "") String tally,
            @RequestParam(name = "dang", defaultValue = "xlsx") String as) {
        var asked = read.read(values);
        var all = behind(asked.scope(), tally(tally));
        return switch (as) {
            case "pdf" ->
                answer(
                        MediaType.APPLICATION_PDF_VALUE,
                        "pdf",
                        print.of(all, last(asked.scope().period().last(), directives.today()), gather::name));
            case "csv", "xlsx" -> {
                var form = as.equals("csv") ? WriteSheet.Form.CSV : WriteSheet.Form.XLSX;
                yield answer(form.mediaType(), form.name().toLowerCase(Locale.ROOT), table.write(all, form));
            }
            default -> throw new NotFound("directives as " + as);
        };
    }

    private static ResponseEntity<byte[]> answer(String type, String ending, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"nhiem-vu." + ending + "\"")
                .body(content);
    }

    private static @Nullable Tally tally(String named) {
        return Arrays.stream(Tally.values())
                .filter(one -> one.name().equals(named))
                .findFirst()
                .orElse(null);
    }

    /** @param tally null: all that are counted */
    private List<Followed> behind(Directives.Scope scope, @Nullable Tally tally) {
        return tally != null
                ? figures.behind(scope, tally)
                : directives.counted(scope).stream()
                        .filter(one -> Tally.of(one) != Tally.CANCELLED)
                        .toList();
    }

    private static LocalDate last(LocalDate ofPeriod, LocalDate today) {
        return ofPeriod.isAfter(today) ? today : ofPeriod;
    }

    static String href(String path, Map<String, String> values, String... more) {
        var all = new LinkedHashMap<>(values);
        for (int i = 0; i + 1 < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        var parts = new ArrayList<String>();
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                parts.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        return parts.isEmpty() ? path + "?" : parts.stream().collect(Collectors.joining("&", path + "?", ""));
    }
}
