package vn.motcua.scorecard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.shared.CsvLine;

/**
 * The dossiers behind a figure as a file (CSV, UTF-8 with its mark, RFC 4180): above them what was counted, of what, when and by which rule. It names no
 * person.
 */
@Component
public class CountedFile {
    /** What one file holds; a figure with more says so in the file's head. */
    public static final int LINES_MAX = 20_000;

    private static final String HEAD =
            "number,procedure,agency,submitted_at,received_at,due_at,ended_at,late,counts,cause,step";

    private final Figures figures;
    private final ScopeWords words;
    private final Clock clock;

    CountedFile(Figures figures, ScopeWords words, Clock clock) {
        this.figures = figures;
        this.words = words;
        this.clock = clock;
    }

    public byte[] of(Scope scope, Measure measure, Wanted.Part part) {
        var figure = figures.of(scope, List.of(measure)).getFirst();
        var wanted = Wanted.page(measure, part, LINES_MAX, 0);
        var lines = figures.list(scope, wanted, Map.of());
        return CsvLine.file(Stream.concat(
                        Stream.of(head(scope, figure, wanted, lines.size()), HEAD),
                        lines.stream().map(this::line))
                .toList());
    }

    private static String head(Scope scope, Figure figure, Wanted wanted, int lines) {
        return CsvLine.of(
                "measure",
                figure.measure().key(),
                "rule",
                figure.measure().rule(),
                "period",
                scope.period().text(),
                "as_of",
                figure.asOf().toString(),
                "counted",
                Long.toString(figure.counted()),
                "of",
                figure.of() == null ? "" : Long.toString(figure.of()),
                "part",
                wanted.part().name(),
                "lines",
                lines + " of " + wanted.number(figure));
    }

    private String line(CountedDossier one) {
        return CsvLine.of(
                one.number(),
                one.procedure(),
                words.agency(one.agency()),
                moment(one.submittedAt()),
                moment(one.receivedAt()),
                moment(one.dueAt()),
                moment(one.endedAt()),
                one.isLate() ? "1" : "0",
                one.counts() ? "1" : "0",
                one.cause() == null ? "" : one.cause().name(),
                one.step());
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : at.atZone(clock.getZone()).toOffsetDateTime().toString();
    }
}
