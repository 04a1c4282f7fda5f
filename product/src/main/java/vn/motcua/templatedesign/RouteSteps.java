package vn.motcua.templatedesign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Said;

/** The steps of a route that somebody typed, one after the other; what is returned goes back to the step that drafts. */
final class RouteSteps {
    static final int STEPS_MAX = 8;
    private static final int NAME_MAX = 100;

    /** What is done at a step, by whom as a rule, and how it may end; RETURNED leads back to the draft. */
    enum Work {
        HANDLE("SPECIALIST", "DONE"),
        DRAFT("SPECIALIST", "DRAFTED"),
        CHECK("DIVISION_HEAD", "AGREED,RETURNED"),
        SIGN("LEADER", "SIGNED,RETURNED"),
        SEAL("RECORDS_CLERK", "SEALED,RETURNED");

        private final String role;
        private final String codes;

        Work(String role, String codes) {
            this.role = role;
            this.codes = codes;
        }

        /** How its outcomes are called, in the order of their codes. */
        Said outcomes() {
            return Said.of("templatedesign.outcomes." + name());
        }

        String role() {
            return role;
        }

        boolean returns() {
            return codes.endsWith(",RETURNED");
        }
    }

    /** @param share percent of the legal limit, whole */
    record Step(int number, String vi, String en, Work work, String role, int share) {
        String id() {
            return "step-" + number;
        }
    }

    private RouteSteps() {}

    /** Rows without a name are none. */
    static List<Step> read(TypedTemplate typed, List<Finding> findings) {
        var steps = new ArrayList<Step>();
        int whole = 0;
        for (int i = 1; i <= STEPS_MAX; i++) {
            var vi = typed.line(field(i, "vi"));
            if (vi.isEmpty()) {
                continue;
            }
            var en = typed.line(field(i, "en"));
            var work = work(typed.line(field(i, "viec")));
            var share = typed.line(field(i, "phan"));
            if (en.isEmpty() || Math.max(vi.length(), en.length()) > NAME_MAX) {
                findings.add(
                        Said.of("templatedesign.bad.step-name", NAME_MAX).at(field(i, en.isEmpty() ? "en" : "vi")));
            }
            boolean isShare = share.matches("\\d{1,2}|100");
            if (!isShare) {
                findings.add(Said.of("templatedesign.bad.share").at(field(i, "phan")));
            }
            int percent = isShare ? Integer.parseInt(share) : 0;
            whole += percent;
            var role = typed.line(field(i, "vai-tro"));
            steps.add(new Step(steps.size() + 1, vi, en, work, role.isEmpty() ? work.role() : role, percent));
        }
        whole(steps, whole, findings);
        return steps;
    }

    static String field(int number, String name) {
        return "b" + number + "-" + name;
    }

    private static Work work(String name) {
        return Optional.of(name)
                .filter(one ->
                        List.of("HANDLE", "DRAFT", "CHECK", "SIGN", "SEAL").contains(one))
                .map(Work::valueOf)
                .orElse(Work.HANDLE);
    }

    private static void whole(List<Step> steps, int share, List<Finding> findings) {
        if (share > 100) {
            findings.add(Said.of("templatedesign.bad.shares", share).at(field(1, "phan")));
        }
        boolean isSigned = steps.stream().anyMatch(step -> step.work() == Work.DRAFT)
                && steps.stream().anyMatch(step -> step.work() == Work.SIGN);
        if (!isSigned) {
            findings.add(Said.of("templatedesign.bad.no-sign").at(field(1, "vi")));
        }
    }

    /** The file of the route, with places for role and hours of each step. */
    static String bpmn(List<Step> steps) {
        var xml = new StringBuilder(3000);
        xml.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                             xmlns:motcua="http://motcua.vn/bpmn"
                             id="definitions" targetNamespace="http://motcua.vn/routes">
                  <process id="{{package.route}}" name="{{package.route-name}}" motcua:nameEn="{{package.route-name-en}}" isExecutable="false">
                    <startEvent id="start"/>
                """);
        steps.forEach(step -> xml.append(task(step)));
        return xml.append(flows(steps)).toString();
    }

    private static String task(Step step) {
        return """
                    <userTask id="%s" name="%s" motcua:nameEn="%s"
                              motcua:kind="%s" motcua:role="{{role.%s}}" motcua:hours="{{hours.%s}}"
                              motcua:outcomes="%s" motcua:outcomesVi="%s" motcua:outcomesEn="%s"/>
                """.formatted(
                        step.id(),
                        escaped(step.vi()),
                        escaped(step.en()),
                        step.work(),
                        step.id(),
                        step.id(),
                        step.work().codes,
                        step.work().outcomes().vietnamese(),
                        step.work().outcomes().english());
    }

    private static String flows(List<Step> steps) {
        var draft = steps.stream()
                .filter(step -> step.work() == Work.DRAFT)
                .findFirst()
                .orElseThrow()
                .id();
        var xml = new StringBuilder();
        var from = "start";
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var next = i + 1 == steps.size() ? "end" : steps.get(i + 1).id();
            xml.append(flow(from, step.id(), (from.startsWith("after-") ? "go-" : "to-") + step.id()));
            from = step.id();
            if (step.work().returns()) {
                var gate = "after-" + step.id();
                xml.append("    <exclusiveGateway id=\"%s\" default=\"go-%s\"/>\n".formatted(gate, next))
                        .append(flow(step.id(), gate, "from-" + step.id()))
                        .append("""
                                    <sequenceFlow id="back-%s" sourceRef="%s" targetRef="%s">
                                      <conditionExpression xsi:type="tFormalExpression">${outcome == 'RETURNED'}</conditionExpression>
                                    </sequenceFlow>
                                """.formatted(step.id(), gate, draft));
                from = gate;
            }
        }
        return xml.append(flow(from, "end", "go-end"))
                .append("    <endEvent id=\"end\"/>\n  </process>\n</definitions>\n")
                .toString();
    }

    private static String flow(String from, String to, String id) {
        return "    <sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>\n".formatted(id, from, to);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("{{", "{ {");
    }
}
