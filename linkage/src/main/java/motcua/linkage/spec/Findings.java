package motcua.linkage.spec;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with what was given, told at once: place, what must hold, what was found. */
public final class Findings {
    private final List<String> lines = new ArrayList<>();

    public void add(String finding) {
        lines.add(finding);
    }

    public int count() {
        return lines.size();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Refuses when there is a finding. */
    public void refuseIfAny() {
        if (!lines.isEmpty()) {
            throw new BadInputException(lines);
        }
    }
}
