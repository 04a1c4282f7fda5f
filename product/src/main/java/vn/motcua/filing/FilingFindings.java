package vn.motcua.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.dossier.AnswerProblem;
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

    /**
     * Where something was found already the answers are judged too; where nothing was, the filing itself judges them.
     *
     * @param answers says what is wrong with them
     * @throws BadInput when something was found
     */
    public void judge(Supplier<List<AnswerProblem>> answers) {
        if (found.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(found);
        answers.get().stream()
                .map(AnswerProblem::inOrder)
                .filter(problem -> found.stream().noneMatch(own -> isWithin(problem.pointer(), own.pointer())))
                .forEach(all::add);
        throw new BadInput(all);
    }

    /** Of one part only one thing is said. */
    private static boolean isWithin(String pointer, String other) {
        return pointer.equals(other) || pointer.startsWith(other + "/");
    }
}
