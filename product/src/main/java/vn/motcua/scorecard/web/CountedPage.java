package vn.motcua.scorecard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.scorecard.CountedDossier;
import vn.motcua.scorecard.CountedFile;
import vn.motcua.scorecard.Figure;
import vn.motcua.scorecard.Figures;
import vn.motcua.scorecard.MayList;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Measures;
import vn.motcua.scorecard.ReadScope;
import vn.motcua.scorecard.Wanted;
import vn.motcua.scorecard.Wanted.Part;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** The dossiers behind a figure, as many as it says, as a page and as a file. */
@Controller
@Requires(Permission.READ_FIGURES)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.INSPECTION)
class CountedPage {
    static final String ADDRESS = "/so-lieu/ho-so";
    static final String FILE = "/so-lieu/ho-so.csv";
    private static final int LINES = 50;
    private static final int PAGE_MAX = 2_000;

    /**
     * What the address says beside the scope.
     *
     * @param part ALL, COUNTED or MISSED
     * @param page from 1
     */
    record Which(
            @Nullable String measure,
            @Nullable String part,
            @Nullable Integer page) {
        Part wanted() {
            for (var one : Part.values()) {
                if (one.name().equals(part)) {
                    return one;
                }
            }
            return Part.ALL;
        }

        int number() {
            return page == null ? 1 : Math.clamp(page, 1, PAGE_MAX);
        }
    }

    /**
     * @param number how many there are, as the figure says
     * @param lines none where only the count is for this officer
     */
    record View(
            ScopeView of,
            Figure figure,
            Part part,
            long number,
            List<CountedDossier> lines,
            Map<String, String> names,
            int page) {
        View {
            lines = List.copyOf(lines);
            names = Map.copyOf(names);
        }

        String href(Part other) {
            return of.scope().href(ADDRESS, "measure", figure.measure().key(), "part", other.name());
        }

        private String page(int other) {
            return href(part) + "&page=" + other;
        }

        @Nullable
        String previous() {
            return page == 1 ? null : page(page - 1);
        }

        @Nullable
        String next() {
            return of.mayList() && (long) page * LINES < number ? page(page + 1) : null;
        }

        String file() {
            return of.scope().href(FILE, "measure", figure.measure().key(), "part", part.name());
        }

        String count(long counted, Language language) {
            return Shown.count(counted, language);
        }

        String percent(Language language) {
            return Shown.percent(figure, language);
        }
    }

    private final ScopeView.Gather gather;
    private final ReadScope readScope;
    private final Measures measures;
    private final Figures figures;
    private final MayList mayList;
    private final CountedFile file;
    private final ProcedureWords procedures;
    private final CurrentUser user;

    CountedPage(
            ScopeView.Gather gather,
            ReadScope readScope,
            Measures measures,
            Figures figures,
            MayList mayList,
            CountedFile file,
            ProcedureWords procedures,
            CurrentUser user) {
        this.gather = gather;
        this.readScope = readScope;
        this.measures = measures;
        this.figures = figures;
        this.mayList = mayList;
        this.file = file;
        this.procedures = procedures;
        this.user = user;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(ReadScope.Asked asked, Which which, HttpServletRequest request) {
        var of = gather.of(asked, Languages.of(request));
        var measure = measure(which);
        var part = which.wanted();
        var figure = figures.of(of.scope(), List.of(measure)).getFirst();
        var wanted = Wanted.page(measure, part, LINES, (which.number() - 1) * LINES);
        var lines = of.mayList() ? figures.list(of.scope(), wanted, Map.of()) : List.<CountedDossier>of();
        var names = procedures.names(
                lines.stream().map(CountedDossier::procedure).distinct().toList());
        var view = new View(of, figure, part, wanted.number(figure), lines, names, which.number());
        var page = new ModelAndView("scorecard/web/counted", Map.of("view", view));
        page.setStatus(of.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping(FILE)
    ResponseEntity<byte[]> file(ReadScope.Asked asked, Which which) {
        var scope = readScope.read(asked, user.officer()).orThrow();
        mayList.demand(user.officer(), scope);
        var written = file.of(scope, measure(which), which.wanted());
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ho-so.csv\"")
                .body(written);
    }

    private Measure measure(Which which) {
        var key = which.measure() == null ? "on-time" : which.measure();
        return measures.find(key).orElseThrow(() -> new NotFound("measure " + key));
    }
}
