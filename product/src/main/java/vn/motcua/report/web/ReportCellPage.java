package vn.motcua.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.report.MakeReport;
import vn.motcua.report.ReportForm;
import vn.motcua.scorecard.CountedDossier;
import vn.motcua.scorecard.Figure;
import vn.motcua.scorecard.Figures;
import vn.motcua.scorecard.MayList;
import vn.motcua.scorecard.ReadScope;
import vn.motcua.scorecard.Scope;
import vn.motcua.scorecard.ScopeWords;
import vn.motcua.scorecard.Wanted;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** The dossiers behind one cell of a report, as many as it says. */
@Controller
@Requires(Permission.READ_FIGURES)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.INSPECTION)
class ReportCellPage {
    static final String ADDRESS = "/bao-cao/ho-so";
    private static final int LINES = 50;

    /**
     * @param back to the report
     * @param lines none where only the count is for this officer
     */
    record View(
            ReportForm form,
            ReportForm.Column column,
            String place,
            Figure figure,
            boolean mayList,
            List<CountedDossier> lines,
            Map<String, String> names,
            String back,
            @Nullable String previous,
            @Nullable String next) {
        View {
            lines = List.copyOf(lines);
            names = Map.copyOf(names);
        }
    }

    private final GatherReport gather;
    private final Figures figures;
    private final MayList mayList;
    private final ScopeWords words;
    private final ProcedureWords procedures;
    private final CurrentUser user;

    ReportCellPage(
            GatherReport gather,
            Figures figures,
            MayList mayList,
            ScopeWords words,
            ProcedureWords procedures,
            CurrentUser user) {
        this.gather = gather;
        this.figures = figures;
        this.mayList = mayList;
        this.words = words;
        this.procedures = procedures;
        this.user = user;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(ReadScope.Asked scope, AskedReport asked, HttpServletRequest request) {
        var wanted = gather.wanted(scope, asked);
        var column = asked.column() == null
                ? wanted.form().columns().getFirst()
                : wanted.form().column(asked.column()).orElseThrow(() -> new NotFound("column " + asked.column()));
        var of = of(wanted.scope(), asked);
        var measure = wanted.form().measure(column);
        var figure = figures.of(of, List.of(measure)).getFirst();
        boolean may = mayList.of(user.officer(), of);
        var page = Wanted.page(measure, Wanted.Part.ALL, LINES, (asked.number() - 1) * LINES);
        var lines = may ? figures.list(of, page, Map.of()) : List.<CountedDossier>of();
        var here = wanted.scope()
                .href(
                        ADDRESS,
                        "form",
                        wanted.form().key(),
                        "by",
                        asked.grouping().name(),
                        "column",
                        column.number(),
                        "row",
                        asked.rowKey().orElse(""));
        boolean isMore = may && (long) asked.number() * LINES < figure.counted();
        var view = new View(
                wanted.form(),
                column,
                words.place(of, Languages.of(request)),
                figure,
                may,
                lines,
                procedures.names(
                        lines.stream().map(CountedDossier::procedure).distinct().toList()),
                wanted.scope()
                        .href(
                                ReportPage.ADDRESS,
                                "form",
                                wanted.form().key(),
                                "by",
                                asked.grouping().name()),
                asked.number() == 1 ? null : here + "&page=" + (asked.number() - 1),
                isMore ? here + "&page=" + (asked.number() + 1) : null);
        return new ModelAndView("report/web/cell", "view", view);
    }

    private static Scope of(Scope scope, AskedReport asked) {
        return asked.rowKey()
                .map(key -> {
                    try {
                        return MakeReport.scopeOf(scope, asked.grouping(), key)
                                .orElseThrow(() -> new NotFound("row " + key));
                    } catch (IllegalArgumentException _) {
                        throw new NotFound("row " + key);
                    }
                })
                .orElse(scope);
    }
}
