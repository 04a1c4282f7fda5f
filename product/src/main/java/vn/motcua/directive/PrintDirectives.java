package vn.motcua.directive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PrintPdf;
import vn.motcua.organisation.AgencyId;
import vn.motcua.ui.PrintTemplates;
import vn.motcua.ui.Said;

/** A list of directives on A4 for a meeting, without colours: what stands there is said in words. */
@Component
public class PrintDirectives {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final PrintTemplates templates;
    private final PrintPdf pdf;

    PrintDirectives(PrintTemplates templates, PrintPdf pdf) {
        this.templates = templates;
        this.pdf = pdf;
    }

    /** @param said the last thing that was reported; empty for nothing */
    public record Row(
            int number,
            String title,
            String product,
            String code,
            String lead,
            String due,
            String standing,
            String said) {}

    /** @param names of agencies */
    public byte[] of(List<Followed> all, LocalDate asOf, Function<AgencyId, String> names) {
        var rows = new ArrayList<Row>();
        for (var one : all) {
            rows.add(row(rows.size() + 1, one, names));
        }
        return pdf.print(
                templates.fill("directive/print", Map.of("rows", List.copyOf(rows), "asOf", DAY.format(asOf))));
    }

    private static Row row(int number, Followed one, Function<AgencyId, String> names) {
        var terms = one.directive().terms();
        var due = one.dueOn().map(DAY::format).orElse("");
        var written = terms.deadline().written();
        int times = one.life().extensions();
        return new Row(
                number,
                terms.title(),
                terms.product(),
                one.code(),
                names.apply(terms.lead()),
                (due.isEmpty() ? written : due)
                        + (times == 0
                                ? ""
                                : " (" + Said.of("directive.extended", times).vietnamese() + ")"),
                Said.of("directive.standing." + one.standing()).vietnamese() + " – "
                        + one.life().percent() + "%",
                one.events().reversed().stream()
                        .map(event -> event.deed().words())
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse(""));
    }
}
