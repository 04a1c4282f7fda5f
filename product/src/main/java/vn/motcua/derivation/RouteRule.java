package vn.motcua.derivation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.packages.PackageLayout;

/**
 * {@code route}: assign, appraise and draft, check, sign, number and seal; the counter receives before it and hands over after it.
 * {@code hours}: each step gets its share of the working hours of the limit, what the counter needs taken off. Without a limit no
 * step has hours.
 */
final class RouteRule {
    private static final int HOURS_MAX = 9999;
    private static final int DAYS_OF_WEEK = 7;
    private static final int WHOLE = 100;

    private record Step(
            String key, String kind, String role, String vi, String en, String codes, String outVi, String outEn) {}

    private static final String AGREED = "AGREED,RETURNED";
    private static final List<Step> STEPS = List.of(
            new Step(
                    "assign",
                    "HANDLE",
                    "DIVISION_HEAD",
                    "Phân công xử lý",
                    "Assign",
                    "DONE",
                    "Đã phân công",
                    "Assigned"),
            new Step(
                    "draft",
                    "DRAFT",
                    "SPECIALIST",
                    "Thẩm định, dự thảo kết quả",
                    "Appraise and draft the result",
                    "DRAFTED",
                    "Trình dự thảo",
                    "Submit the draft"),
            new Step(
                    "check",
                    "CHECK",
                    "DIVISION_HEAD",
                    "Kiểm tra, trình lãnh đạo",
                    "Check and submit to the leader",
                    AGREED,
                    "Đồng ý | Trả lại",
                    "Agree | Return"),
            new Step(
                    "sign",
                    "SIGN",
                    "LEADER",
                    "Ký ban hành",
                    "Sign the result",
                    "SIGNED,RETURNED",
                    "Ký | Trả lại",
                    "Sign | Return"),
            new Step(
                    "seal",
                    "SEAL",
                    "RECORDS_CLERK",
                    "Cấp số, đóng dấu",
                    "Number and seal",
                    "SEALED,RETURNED",
                    "Cấp số và đóng dấu | Trả lại",
                    "Number and seal | Return"));

    private RouteRule() {}

    static void apply(Derivation made) {
        var who = made.service.path("decidedBy").asString("OPEN");
        var hours = hours(workingHours(made), made.rules.shares().getOrDefault(who, Map.of()));
        made.text(PackageLayout.ROUTE, bpmn(made, hours));
        made.derived(PackageLayout.ROUTE, "", "route, hours");
        var others = made.content().agencies().coordinating();
        if (!others.isEmpty()) {
            made.leaveOpen(
                    What.COORDINATION,
                    "Có cơ quan phối hợp; quy trình suy ra chưa có bước lấy ý kiến.",
                    String.join("; ", others));
        }
    }

    private static int workingHours(Derivation made) {
        var limit = made.service.path("limit");
        int amount = limit.path("amount").asInt(0);
        int day = made.rules.hoursForStepsInDay();
        return switch (limit.path("unit").asString("")) {
            case "WORKING_HOUR" -> amount;
            case "WORKING_DAY" -> amount * day;
            case "CALENDAR_DAY" -> Math.max(1, amount * made.rules.workingDaysOfSeven() / DAYS_OF_WEEK) * day;
            default -> 0;
        };
    }

    /** Rounded down; what that leaves goes to the draft, so that all together never exceed the limit. */
    static Map<String, Integer> hours(int all, Map<String, Integer> shares) {
        var hours = new LinkedHashMap<String, Integer>();
        int given = 0;
        int share = 0;
        for (var step : STEPS) {
            int percent = shares.getOrDefault(step.key(), 0);
            int own = Math.min(HOURS_MAX, all * percent / WHOLE);
            hours.put(step.key(), own);
            given += own;
            share += percent;
        }
        int rest = Math.max(0, all * share / WHOLE - given);
        hours.merge("draft", rest, (one, more) -> Math.min(HOURS_MAX, one + more));
        return hours;
    }

    private static String bpmn(Derivation made, Map<String, Integer> hours) {
        var xml = new StringBuilder(3000);
        xml.append(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                             xmlns:motcua="http://motcua.vn/bpmn"
                             id="definitions" targetNamespace="http://motcua.vn/routes">
                  <process id="%s" name="Giải quyết thủ tục %s" motcua:nameEn="Handling of procedure %s" isExecutable="false">
                    <startEvent id="start"/>
                """.formatted(made.key(), made.content().code(), made.content().code()));
        for (var step : STEPS) {
            xml.append("""
                        <userTask id="%s" name="%s" motcua:nameEn="%s"
                                  motcua:kind="%s" motcua:role="%s" motcua:hours="%d"
                                  motcua:outcomes="%s" motcua:outcomesVi="%s" motcua:outcomesEn="%s"/>
                    """.formatted(
                            step.key(),
                            step.vi(),
                            step.en(),
                            step.kind(),
                            step.role(),
                            hours.get(step.key()),
                            step.codes(),
                            step.outVi(),
                            step.outEn()));
        }
        return xml.append(FLOWS).toString();
    }

    private static final String FLOWS = flows();

    private static String flows() {
        var xml = new StringBuilder();
        var from = "start";
        for (var step : STEPS) {
            xml.append(flow(from, step.key(), from.startsWith("after-") ? "go-" + step.key() : "to-" + step.key()));
            from = step.key();
            if (step.codes().endsWith(",RETURNED")) {
                var gate = "after-" + step.key();
                var next = STEPS.indexOf(step) + 1 == STEPS.size()
                        ? "end"
                        : STEPS.get(STEPS.indexOf(step) + 1).key();
                xml.append("    <exclusiveGateway id=\"%s\" default=\"go-%s\"/>\n".formatted(gate, next));
                xml.append(flow(step.key(), gate, "from-" + step.key()));
                xml.append("""
                            <sequenceFlow id="back-%s" sourceRef="%s" targetRef="draft">
                              <conditionExpression xsi:type="tFormalExpression">${outcome == 'RETURNED'}</conditionExpression>
                            </sequenceFlow>
                        """.formatted(step.key(), gate));
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
}
