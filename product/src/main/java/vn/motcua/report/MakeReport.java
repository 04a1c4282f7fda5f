package vn.motcua.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalogue.Procedures;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.report.Report.By;
import vn.motcua.report.Report.Row;
import vn.motcua.scorecard.Figure;
import vn.motcua.scorecard.Figures;
import vn.motcua.scorecard.Scope;
import vn.motcua.scorecard.ScopeWords;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Messages;

/** Counts a report: every cell as a figure of its row's scope. */
@Component
public class MakeReport {
    private static final String NO_FIELD = "";

    private final Figures figures;
    private final ScopeWords words;
    private final Agencies agencies;
    private final Procedures procedures;
    private final ProcedureWords names;
    private final Messages messages;
    private final Clock clock;

    MakeReport(
            Figures figures,
            ScopeWords words,
            Agencies agencies,
            Procedures procedures,
            ProcedureWords names,
            Messages messages,
            Clock clock) {
        this.figures = figures;
        this.words = words;
        this.agencies = agencies;
        this.procedures = procedures;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Report make(ReportForm form, Scope scope, By by) {
        var measures = form.measures();
        var total = new Row("", text("report.total"), true, cells(figures.of(scope, measures)));
        var rows = switch (by) {
            case AGENCY -> agencies(form, scope);
            case LEVEL -> levels(form, agencies(form, scope));
            case FIELD -> fields(form, scope);
            case PROCEDURE -> procedures(form, scope);
        };
        return new Report(
                form.key(),
                form.rule(),
                scope.parameters(),
                by,
                words.place(scope, Language.VI),
                scope.period().first(),
                scope.period().last(),
                figures.asOf(scope),
                rows,
                total);
    }

    /** What a row is of; empty for a sum, and for dossiers of procedures that the catalogue does not know. */
    public static Optional<Scope> scopeOf(Scope scope, By by, String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return switch (by) {
            case AGENCY, LEVEL ->
                Optional.of(
                        scope.place() instanceof Scope.Place.Agency
                                ? scope
                                : scope.at(new Scope.Place.Agency(new AgencyId(UUID.fromString(key)))));
            case FIELD -> Optional.of(new Scope(scope.place(), scope.procedure(), key, scope.period()));
            case PROCEDURE -> Optional.of(scope.of(new ProcedureCode(key)));
        };
    }

    private List<Row> agencies(ReportForm form, Scope scope) {
        if (scope.place() instanceof Scope.Place.Agency(var id)) {
            return List.of(new Row(id.toString(), words.agency(id), false, cells(figures.of(scope, form.measures()))));
        }
        return figures.byAgency(scope, form.measures()).entrySet().stream()
                .map(one -> new Row(
                        one.getKey().toString(),
                        words.agency(new AgencyId(one.getKey())),
                        false,
                        cells(one.getValue())))
                .filter(MakeReport::hasAny)
                .sorted(Comparator.comparing(Row::name).thenComparing(Row::key))
                .toList();
    }

    private List<Row> levels(ReportForm form, List<Row> agencies) {
        var ofProvince = new ArrayList<Row>();
        var ofCommunes = new ArrayList<Row>();
        agencies.forEach(row -> (isOfProvince(row) ? ofProvince : ofCommunes).add(row));
        int columns = form.columns().size();
        return Stream.of(
                        Stream.of(Report.sum(text("report.level.province"), ofProvince, columns)),
                        ofProvince.stream(),
                        Stream.of(Report.sum(text("report.level.commune"), ofCommunes, columns)),
                        ofCommunes.stream())
                .flatMap(rows -> rows)
                .toList();
    }

    private boolean isOfProvince(Row row) {
        return agencies.find(new AgencyId(UUID.fromString(row.key())))
                .filter(agency -> agency.kind().isOfProvince())
                .isPresent();
    }

    private List<Row> fields(ReportForm form, Scope scope) {
        var byField = new TreeMap<String, List<Row>>();
        figures.byProcedure(scope, form.measures())
                .forEach((code, found) -> byField.computeIfAbsent(field(code), _ -> new ArrayList<>())
                        .add(new Row(code, code, false, cells(found))));
        return byField.entrySet().stream()
                .map(one -> new Row(
                        one.getKey(),
                        one.getKey().isEmpty() ? text("report.no-field") : one.getKey(),
                        false,
                        Report.sum("", one.getValue(), form.columns().size()).cells()))
                .filter(MakeReport::hasAny)
                .toList();
    }

    private String field(String code) {
        return ProcedureCode.isValid(code)
                ? procedures
                        .find(new ProcedureCode(code), today())
                        .map(version -> version.content().field())
                        .orElse(NO_FIELD)
                : NO_FIELD;
    }

    private List<Row> procedures(ReportForm form, Scope scope) {
        Map<String, List<Figure>> by = figures.byProcedure(scope, form.measures());
        var called = names.names(by.keySet());
        return by.entrySet().stream()
                .map(one -> new Row(
                        ProcedureCode.isValid(one.getKey()) ? one.getKey() : "",
                        one.getKey() + " " + called.getOrDefault(one.getKey(), ""),
                        false,
                        cells(one.getValue())))
                .filter(MakeReport::hasAny)
                .toList();
    }

    /** A dossier that no column counts makes no row. */
    private static boolean hasAny(Row row) {
        return row.cells().stream().anyMatch(cell -> cell > 0);
    }

    private static List<Long> cells(List<Figure> figures) {
        return figures.stream().map(Figure::counted).toList();
    }

    private String text(String key) {
        return messages.text(Language.VI, key);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
