package vn.motcua.directive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.Uuid7;

/** A document or a meeting's conclusions are entered with their directives, as a draft that can be looked at; nobody is told. */
@Component
public class KeepSource {
    public static final int LINES_MAX = 500;

    private final SourceStore sources;
    private final DirectiveStore store;
    private final Clock clock;

    KeepSource(SourceStore sources, DirectiveStore store, Clock clock) {
        this.sources = sources;
        this.store = store;
        this.clock = clock;
    }

    /**
     * One directive of it.
     *
     * @param row its number in its source
     * @param partOf number of the one in the same source of which it is a part; 0 for none
     */
    public record Line(int row, Directive.Terms terms, int partOf) {}

    @Transactional
    public Source keep(Source.Head head, List<Line> lines, Source.@Nullable Paper paper, AccountId by) {
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw new IllegalArgumentException("A source must have 1 to 500 directives, but has " + lines.size());
        }
        var now = clock.instant();
        var source =
                new Source(new SourceId(Uuid7.at(now)), head, Source.State.DRAFT, new Source.Entered(by, now), paper);
        sources.add(source);
        var added = new ArrayList<Directive>();
        for (var line : lines) {
            var whole = added.stream()
                    .filter(one -> one.row() == line.partOf())
                    .map(Directive::id)
                    .findFirst()
                    .orElse(line.terms().parent());
            var terms = line.terms();
            var directive = new Directive(
                    new DirectiveId(Uuid7.at(now)),
                    source.id(),
                    line.row(),
                    new Directive.Terms(
                            terms.title(), terms.product(), terms.lead(), terms.partners(), terms.deadline(), whole));
            store.add(directive);
            added.add(directive);
        }
        return source;
    }
}
