package vn.motcua.criteria;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Uuid7;
import vn.motcua.ui.Said;

/** A version of a criteria set is brought in as a file. What was brought in stays as it is; a change is the next version. */
@Service
public class BringInSet {
    public sealed interface Outcome {
        record BroughtIn(CriteriaSet set) implements Outcome {}

        record NotUsable(List<Finding> findings) implements Outcome {
            public NotUsable {
                findings = List.copyOf(findings);
            }
        }
    }

    private final CriteriaSets sets;
    private final KnownFigures figures;
    private final Clock clock;

    BringInSet(CriteriaSets sets, KnownFigures figures, Clock clock) {
        this.sets = sets;
        this.figures = figures;
        this.clock = clock;
    }

    @Transactional
    public Outcome bringIn(String file, User.Officer by) {
        var read = ReadCriteriaSet.of(file, figures);
        if (read.set().isEmpty()) {
            return new Outcome.NotUsable(read.findings());
        }
        var set = read.set().get();
        if (sets.find(set.key(), set.version()).isPresent()) {
            return new Outcome.NotUsable(
                    List.of(Said.of("criteria.file.version-exists", set.label()).at("/version")));
        }
        var now = clock.instant();
        sets.add(Uuid7.at(now), new CriteriaSets.Kept(set, file), by, now);
        return new Outcome.BroughtIn(set);
    }
}
