package vn.motcua.packages;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.motcua.shared.JsonSchemas;

/** Holds each JSON file of a package against its published JSON Schema ({@code schemas/*.schema.json} beside this class). */
public final class Shapes {
    private static final Schema EXAMPLE = read("example");
    private static final Map<String, Schema> BY_END = byEnd();

    private Shapes() {}

    private static Map<String, Schema> byEnd() {
        var schemas = new LinkedHashMap<String, Schema>();
        schemas.put(PackageLayout.MANIFEST, read("package"));
        schemas.put(PackageLayout.PROCEDURE, read("procedure"));
        schemas.put(PackageLayout.SERVICE, read("service"));
        schemas.put(PackageLayout.RESULT, read("result"));
        schemas.put("/facts.json", read("facts"));
        schemas.put("/counter.json", read("counter"));
        schemas.put("texts/vi.json", read("text"));
        schemas.put("texts/en.json", read("text"));
        schemas.put("/ui.json", read("object"));
        schemas.put("/schema.json", read("object"));
        return schemas;
    }

    private static Schema read(String name) {
        try (var in = Shapes.class.getResourceAsStream("schemas/" + name + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The schema " + name + " must be on the class path, but is not");
            }
            return JsonSchemas.of(PackageFiles.JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(String file, JsonNode content, PackageFindings findings) {
        check(shape(file), file, content, findings);
    }

    /** Holds a file against a schema, and says what is wrong with it in sentences. */
    public static void check(Schema shape, String file, JsonNode content, PackageFindings findings) {
        var found = new HashSet<String>();
        for (var error : shape.validate(content)) {
            var at = String.valueOf(error.getInstanceLocation());
            found.add(at);
            findings.add(file, at, sentence(error, content));
        }
        wholeNumbers(shape, content).stream()
                .filter(found::add)
                .forEach(at -> findings.add(
                        file, at, "Viết số nguyên bằng chữ số, không có phần thập phân và số mũ, ví dụ 10000."));
    }

    /** Where a whole number must stand: {@code 0.0} and {@code 1e5} are whole to JSON Schema, but no way to write an amount. */
    private static List<String> wholeNumbers(Schema shape, JsonNode content) {
        if (!hasFractions(content)) {
            return List.of();
        }
        return shape.validate(withoutFractions(content)).stream()
                .filter(error -> error.getKeyword().equals("type"))
                .filter(error -> String.valueOf(error.getSchemaNode()).contains("integer"))
                .map(error -> String.valueOf(error.getInstanceLocation()))
                .filter(at -> content.at(at).isFloatingPointNumber())
                .toList();
    }

    private static boolean hasFractions(JsonNode node) {
        return node.isFloatingPointNumber() || node.values().stream().anyMatch(Shapes::hasFractions);
    }

    private static JsonNode withoutFractions(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = object.objectNode();
                object.properties().forEach(one -> copy.set(one.getKey(), withoutFractions(one.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = array.arrayNode();
                array.values().forEach(one -> copy.add(withoutFractions(one)));
                yield copy;
            }
            default -> node.isFloatingPointNumber() ? StringNode.valueOf("") : node;
        };
    }

    private static Schema shape(String file) {
        return BY_END.entrySet().stream()
                .filter(shape -> !file.startsWith(PackageLayout.EXAMPLES) && file.endsWith(shape.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(EXAMPLE);
    }

    private static String sentence(Error error, JsonNode content) {
        var limit = error.getSchemaNode();
        var said = limit == null ? "" : limit.isString() ? limit.asString() : limit.toString();
        var found = String.valueOf(content.at(String.valueOf(error.getInstanceLocation())));
        var shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
        return switch (error.getKeyword()) {
            case "required" -> "Thiếu mục '" + error.getProperty() + "'.";
            case "additionalProperties" ->
                "Không có mục nào tên '" + error.getProperty() + "' ở đây. Hãy bỏ đi hoặc sửa tên.";
            case "type" -> "Phải là " + kind(said) + ", nhưng là " + shown + ".";
            case "enum", "const" -> "Phải là một trong " + said + ", nhưng là " + shown + ".";
            case "format" -> "Phải là " + written(said) + ", nhưng là " + shown + ".";
            case "pattern" -> "Phải viết theo dạng " + said + ", nhưng là " + shown + ".";
            case "minLength" -> "Không được để trống.";
            case "maxLength" -> "Dài nhất " + said + " ký tự.";
            case "minItems" -> "Phải có ít nhất " + said + " mục.";
            case "maxItems" -> "Nhiều nhất " + said + " mục.";
            case "minimum", "exclusiveMinimum" -> "Phải từ " + said + " trở lên, nhưng là " + shown + ".";
            case "maximum" -> "Không quá " + said + ", nhưng là " + shown + ".";
            default -> "Không đúng với mô tả của gói (" + error.getKeyword() + " " + said + ").";
        };
    }

    private static String written(String format) {
        return switch (format) {
            case "date" -> "một ngày có thật, viết như 2026-12-01";
            case "date-time" -> "một thời điểm, viết như 2026-12-01T08:00:00+07:00";
            case "uri" -> "một địa chỉ, viết như https://dichvucong.gov.vn";
            default -> "chữ viết theo dạng " + format;
        };
    }

    private static String kind(String type) {
        return switch (type) {
            case "string" -> "chữ";
            case "integer" -> "số nguyên";
            case "number" -> "số";
            case "boolean" -> "true hoặc false";
            case "array" -> "danh sách […]";
            case "object" -> "đối tượng {…}";
            default -> type;
        };
    }
}
