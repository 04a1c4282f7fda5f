package vn.motcua.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.sheets.SheetColumn;
import vn.motcua.sheets.SheetRow;

/** Which value of a package stands in which column of a sheet, there and back. */
final class SheetValues {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SERVICE = PackageLayout.SERVICE;
    private static final String LIMIT = "/limit";
    private static final String OPEN = "open";
    private static final Map<SheetColumn, String> WAYS =
            Map.of(SheetColumn.FEE_ONLINE, "ONLINE", SheetColumn.FEE_DIRECT, "DIRECT", SheetColumn.FEE_POST, "POST");

    private SheetValues() {}

    /** As they stand in the sheet; what the package leaves open or a table decides is not among them. */
    static Map<SheetColumn, String> of(ProcedurePackage pack) {
        var procedure = pack.files().json(PackageLayout.PROCEDURE);
        var service = pack.files().json(SERVICE);
        var values = new EnumMap<SheetColumn, String>(SheetColumn.class);
        values.put(SheetColumn.CODE, pack.manifest().code().value());
        values.put(SheetColumn.NAME, procedure.path("name").asString(""));
        values.put(SheetColumn.FIELD, procedure.path("field").asString(""));
        values.put(
                SheetColumn.AGENCY,
                procedure.at("/agencies/competent").values().stream()
                        .map(name -> name.asString(""))
                        .collect(Collectors.joining("; ")));
        values.put(SheetColumn.DECIDED_BY, service.path("decidedBy").asString(""));
        if (!hasTable(service.path("limit"))) {
            var amount = service.at("/limit/amount");
            values.put(SheetColumn.LIMIT, amount.isInt() ? amount.asString() : "");
            values.put(SheetColumn.LIMIT_UNIT, service.at("/limit/unit").asString(""));
        }
        if (!hasTable(service.path("fees"))) {
            WAYS.forEach((column, way) ->
                    values.put(column, fee(service, way).path("amount").asString("")));
        }
        values.put(SheetColumn.ONLINE, service.path("level").asString(""));
        values.put(SheetColumn.PARTIAL_VI, service.at("/partialReason/vi").asString(""));
        values.put(SheetColumn.PARTIAL_EN, service.at("/partialReason/en").asString(""));
        values.values().removeIf(String::isBlank);
        return values;
    }

    private static boolean hasTable(JsonNode of) {
        return of.path("table").isObject();
    }

    private static JsonNode fee(JsonNode service, String way) {
        for (var rule : service.at("/fees/rules")) {
            if (rule.path("way").asString("").equals(way)) {
                return rule;
            }
        }
        return JSON.missingNode();
    }

    /** Columns in which a row says something else than the package. */
    static List<SheetColumn> differing(ProcedurePackage pack, SheetRow row) {
        var now = of(pack);
        return row.values().entrySet().stream()
                .filter(one -> !one.getValue().equals(now.get(one.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Columns of which a row says something that a table of the package decides. */
    static List<SheetColumn> decidedByTable(ProcedurePackage pack, SheetRow row) {
        var service = pack.files().json(SERVICE);
        var columns = new ArrayList<SheetColumn>();
        if (hasTable(service.path("limit"))) {
            columns.addAll(List.of(SheetColumn.LIMIT, SheetColumn.LIMIT_UNIT));
        }
        if (hasTable(service.path("fees"))) {
            columns.addAll(WAYS.keySet());
        }
        columns.retainAll(row.values().keySet());
        return columns;
    }

    static ProcedurePackage changed(ProcedurePackage pack, SheetRow row, String by, LocalDate at) {
        var values = new ChangedValues(pack);
        for (var column : differing(pack, row)) {
            set(values, column, row.values().getOrDefault(column, ""));
        }
        closeLimit(values);
        if (row.values().getOrDefault(SheetColumn.ONLINE, "").equals("FULL")
                && !values.in(SERVICE).path("partialReason").isNull()) {
            values.set(SERVICE, "/partialReason", JSON.nullNode());
        }
        return values.written(by, at);
    }

    private static void set(ChangedValues values, SheetColumn column, String value) {
        switch (column) {
            case CODE -> {}
            case NAME -> MoveProcedure.text(values, PackageLayout.PROCEDURE, "/name", value);
            case FIELD -> MoveProcedure.text(values, PackageLayout.PROCEDURE, "/field", value);
            case AGENCY ->
                MoveProcedure.agencies(
                        values,
                        Stream.of(value.split(";", -1))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList());
            case DECIDED_BY -> MoveProcedure.decidedBy(values, value);
            case LIMIT -> limit(values, "amount", JSON.getNodeFactory().numberNode(Integer.parseInt(value)));
            case LIMIT_UNIT -> limit(values, "unit", JSON.getNodeFactory().stringNode(value));
            case FEE_ONLINE, FEE_DIRECT, FEE_POST -> fee(values, WAYS.getOrDefault(column, ""), Long.parseLong(value));
            case ONLINE -> MoveProcedure.text(values, SERVICE, "/level", value);
            case PARTIAL_VI -> partial(values, "vi", value);
            case PARTIAL_EN -> partial(values, "en", value);
        }
    }

    /** A limit that was open begins with what every limit has. */
    private static void limit(ChangedValues values, String name, JsonNode value) {
        if (values.in(SERVICE).path("limit").isMissingNode() && values.in(SERVICE) instanceof ObjectNode service) {
            service.putObject("limit").putNull("cutOff").put("pauseMode", "SUBTRACT");
        }
        values.set(SERVICE, LIMIT + "/" + name, value, LIMIT);
    }

    private static void closeLimit(ChangedValues values) {
        var limit = values.in(SERVICE).path("limit");
        if (limit.path("amount").isInt() && limit.path("unit").isString()) {
            close(values, "LIMIT", 0);
        }
    }

    private static void fee(ChangedValues values, String way, long amount) {
        var rules = (ArrayNode) values.in(SERVICE).at("/fees/rules");
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).path("way").asString("").equals(way)) {
                values.set(SERVICE, "/fees/rules/" + i + "/amount", number(amount), "/fees/rules/" + i);
                return;
            }
        }
        rules.add(JSON.createObjectNode().put("way", way).set("amount", number(amount)));
        values.touched(SERVICE, "/fees/rules/" + (rules.size() - 1));
        close(values, "FEE", 1);
    }

    private static JsonNode number(long amount) {
        return amount <= Integer.MAX_VALUE
                ? JSON.getNodeFactory().numberNode((int) amount)
                : JSON.getNodeFactory().numberNode(amount);
    }

    /**
     * What was open is said now.
     *
     * @param most how many points of the kind one value answers; 0 for all
     */
    private static void close(ChangedValues values, String what, int most) {
        if (!(values.in(SERVICE) instanceof ObjectNode service && service.path(OPEN) instanceof ArrayNode open)) {
            return;
        }
        var left = JSON.createArrayNode();
        int closed = 0;
        for (var point : open) {
            boolean isIt = point.path("what").asString("").equals(what) && (most == 0 || closed < most);
            closed += isIt ? 1 : 0;
            if (!isIt) {
                left.add(point);
            }
        }
        if (left.isEmpty()) {
            service.remove(OPEN);
        } else {
            service.set(OPEN, left);
        }
    }

    private static void partial(ChangedValues values, String language, String reason) {
        if (!values.in(SERVICE).path("partialReason").isObject() && values.in(SERVICE) instanceof ObjectNode service) {
            service.putObject("partialReason").put("vi", reason).put("en", reason);
            values.touched(SERVICE, "/partialReason");
        }
        values.set(SERVICE, "/partialReason/" + language, JSON.getNodeFactory().stringNode(reason), "/partialReason");
    }
}
