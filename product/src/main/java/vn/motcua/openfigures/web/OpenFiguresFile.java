package vn.motcua.openfigures.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.identity.OpenToAll;
import vn.motcua.openfigures.OpenFigure;
import vn.motcua.openfigures.OpenMonth;
import vn.motcua.openfigures.OpenMonths;
import vn.motcua.shared.CsvLine;
import vn.motcua.shared.NotFound;

/** A month's open figures as a file (CSV, UTF-8, RFC 4180): one line for each agency and measure, and for the province. */
@Controller
class OpenFiguresFile {
    static final String ADDRESS = OpenFiguresPage.ADDRESS + "/so-lieu.csv";
    private static final String HEAD = "period,state,as_of,agency,name,group,measure,rule,figure_state,counted,of";

    private final OpenMonths months;

    OpenFiguresFile(OpenMonths months) {
        this.months = months;
    }

    @GetMapping(ADDRESS)
    @OpenToAll(why = OpenFiguresPage.WHY)
    ResponseEntity<byte[]> file(@RequestParam(name = "period", defaultValue = "") String period) {
        var month = months.of(months.read(period).orElseThrow(() -> new NotFound("open figures of " + period)));
        var lines = new ArrayList<String>(List.of(HEAD));
        month.province().forEach(figure -> lines.add(line(month, "", "", "PROVINCE", figure)));
        month.units()
                .forEach(unit -> unit.figures()
                        .forEach(figure -> lines.add(line(
                                month,
                                unit.agency().toString(),
                                unit.name(),
                                unit.group().name(),
                                figure))));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"so-lieu-" + month.period().text() + ".csv\"")
                .body(CsvLine.file(lines));
    }

    private static String line(OpenMonth month, String agency, String name, String group, OpenFigure figure) {
        return CsvLine.of(
                month.period().text(),
                month.state(),
                month.asOf(),
                agency,
                name,
                group,
                figure.measure().key(),
                figure.rule(),
                figure.state(),
                figure.counted(),
                figure.of());
    }
}
