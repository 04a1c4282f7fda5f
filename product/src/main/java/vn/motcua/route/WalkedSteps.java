package vn.motcua.route;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.route.bpmn.Walk;

/**
 * Where a case stands on its route by what was done, whatever its rows say: for owners of cases whose own log says what was
 * done. Tasks that somebody took away or put in are missed by it.
 */
@Component
public class WalkedSteps {
    /** A step that was finished, as the owner's log has it. */
    public record Done(String step, String outcome) {}

    /** A case's runs, read once to be asked more than one thing. */
    public record Runs(List<Run> all) {
        public Runs {
            all = List.copyOf(all);
        }

        /** Whether the case is on its way along one of them now. */
        public boolean areOnTheirWay() {
            return all.stream().anyMatch(Run::isOpen);
        }
    }

    /** One of a case's runs, as its row has it. */
    public record Run(String route, int version, boolean isOpen) {}

    private record Place(List<String> open, boolean isEnd) {}

    private final RouteDefinitions definitions;
    private final JdbcClient jdbc;

    WalkedSteps(RouteDefinitions definitions, JdbcClient jdbc) {
        this.definitions = definitions;
        this.jdbc = jdbc;
    }

    /** Whether this task's step is to be done after these, oldest first. */
    public boolean leadTo(TaskView task, List<Done> done) {
        return place(task.routeKey(), task.routeVersion(), done)
                .open()
                .contains(task.step().key());
    }

    public Runs runs(CaseRef caseRef) {
        return new Runs(jdbc.sql("""
                select route_key, version, ended_at is null as open from route.run
                 where case_kind = :kind and case_id = :id
                """)
                .param("kind", caseRef.kind())
                .param("id", caseRef.id())
                .query((row, _) -> new Run(row.getString("route_key"), row.getInt("version"), row.getBoolean("open")))
                .list());
    }

    /** Whether the case's route is at its end after these, oldest first; not when it is on none. */
    public boolean leadToTheEnd(Runs runs, List<Done> done) {
        return runs.all().stream()
                .map(run -> place(run.route(), run.version(), done))
                .anyMatch(Place::isEnd);
    }

    private Place place(String route, int version, List<Done> done) {
        var graph = definitions.graph(route, version);
        var progress = Walk.start(graph);
        var open = keys(progress);
        for (var step : done) {
            progress = Walk.after(graph, step.step(), step.outcome(), progress.arrived());
            open.remove(step.step());
            open.addAll(keys(progress));
        }
        return new Place(open, progress.ended());
    }

    private static List<String> keys(Walk.Progress progress) {
        return new ArrayList<>(progress.opened().stream().map(RouteStep::key).toList());
    }
}
