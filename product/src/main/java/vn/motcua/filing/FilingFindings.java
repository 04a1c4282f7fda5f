package vn.motcua.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.forms.Finding;
import vn.motcua.shared.BadInput;

/** All that is wrong with what a machine files, told at once: papers and open points hide no answer, and no answer hides them. */
public final class FilingFindings {
    private final List<BadInput.Finding> found = new ArrayList<>();

    public void add(String pointer, String message) {
        found.add(new BadInput.Finding(pointer, message));
    }

    /** What a part of the order is; empty where it is bad input, which is kept. */
    public <T> Optional<T> read(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (BadInput bad) {
            found.addAll(bad.findings());
            return Optional.empty();
        }
    }

    /** As {@link #judge(Supplier, Supplier)}, of an order that has nothing else. */
    public void judge(Supplier<List<Finding>> answers) {
        judge(List::of, answers);
    }

    /**
     * Where something was found already the rest is judged too; where nothing was, the filing itself judges it.
     *
     * @param others says what is wrong with other parts of the order
     * @param answers says what is wrong with them
     * @throws BadInput when something was found
     */
    public void judge(Supplier<List<BadInput.Finding>> others, Supplier<List<Finding>> answers) {
        if (found.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(found);
        all.addAll(others.get());
        for (var finding : answers.get()) {
            var pointer = "/answers" + finding.pointer();
            if (found.stream().noneMatch(own -> isWithin(pointer, own.pointer()))) {
                all.add(new BadInput.Finding(pointer, finding.toPrograms()));
            }
        }
        throw new BadInput(all);
    }

    /** Of one part only one thing is said. */
    private static boolean isWithin(String pointer, String other) {
        return pointer.equals(other) || pointer.startsWith(other + "/");
    }
}
