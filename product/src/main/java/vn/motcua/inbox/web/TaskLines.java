package vn.motcua.inbox.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.route.CaseLine;
import vn.motcua.route.CaseOwner;
import vn.motcua.route.TaskView;
import vn.motcua.shared.Language;

/** What officers choose tasks by, asked once for all of a page from those who own the cases. */
@Component
class TaskLines {
    private final List<CaseOwner> owners;

    TaskLines(List<CaseOwner> owners) {
        this.owners = List.copyOf(owners);
    }

    /**
     * By case. A case that nobody owns goes by its label.
     *
     * @param searched what a search for them has read already, and is not asked for again
     */
    Map<UUID, CaseLine> of(List<TaskView> tasks, List<CaseOwner.Found> searched, Language language) {
        var read = new HashMap<UUID, CaseLine>();
        for (var found : searched) {
            var known = found.lines();
            if (known != null) {
                read.putAll(known.apply(language));
            }
        }
        var lines = new HashMap<UUID, CaseLine>();
        tasks.forEach(task ->
                lines.put(task.caseRef().id(), new CaseLine(task.label(), task.label(), task.topic(), "", null)));
        for (var owner : owners) {
            var cases = tasks.stream()
                    .filter(task -> task.caseRef().kind().equals(owner.kind()))
                    .map(task -> task.caseRef().id())
                    .filter(id -> !read.containsKey(id))
                    .collect(Collectors.toSet());
            if (!cases.isEmpty()) {
                lines.putAll(owner.lines(cases, language));
            }
        }
        lines.replaceAll((id, line) -> read.getOrDefault(id, line));
        return lines;
    }

    /** Each topic with what it is called, in the order of the names' letters as they come. */
    Map<String, String> topicNames(Collection<String> topics) {
        var names = new HashMap<String, String>();
        topics.forEach(topic -> names.put(topic, topic));
        owners.forEach(owner -> names.putAll(owner.topicNames(topics)));
        return names;
    }
}
