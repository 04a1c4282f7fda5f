package vn.motcua.route;

import java.time.Instant;
import java.util.List;

/** Event: a case has come to these steps. Published in the transaction that opened them. */
public record StepsOpened(CaseRef caseRef, List<OpenedTask> tasks, Instant at) {
    public StepsOpened {
        tasks = List.copyOf(tasks);
    }
}
