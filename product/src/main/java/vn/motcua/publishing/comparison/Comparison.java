package vn.motcua.publishing.comparison;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/**
 * Says in words what a version of a procedure changes, part by part. Nothing is silent: where a file differs and no sentence was
 * found for it, that is said too.
 */
@Component
public class Comparison {
    private static final List<Part> PARTS = List.of(
            new FactChanges(),
            new CaseChanges(),
            new ComponentChanges(),
            new FeeChanges(),
            new LimitChanges(),
            new FormChanges(),
            new CheckChanges(),
            new RouteChanges(),
            new ResultChanges(),
            new TextChanges(),
            new SourceChanges());

    private final Messages messages;

    Comparison(Messages messages) {
        this.messages = messages;
    }

    /** @param before empty for a procedure that is new: then everything is */
    public List<ComparedPart> between(Optional<ProcedurePackage> before, ProcedurePackage after, Language language) {
        var sides = new Sides(before.map(ProcedurePackage::readOnce).orElse(null), after.readOnce());
        return PARTS.stream().map(part -> compared(part, sides, language)).toList();
    }

    private ComparedPart compared(Part part, Sides sides, Language language) {
        var words = new Wording(messages, language);
        var changes = new Changes(words, sides.before() == null);
        part.compare(sides, changes);
        if (changes.isEmpty()) {
            sides.differing(part).forEach(file -> changes.say("other", file));
        }
        return new ComparedPart(words.say("part." + part.name()), changes.all());
    }
}
