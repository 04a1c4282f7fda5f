package vn.motcua.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.ProcedureCode;

/**
 * One record of a file of published procedures.
 *
 * @param fields name and text, as text is kept ({@link Text})
 * @param original name and text exactly as found
 */
record PublishedProcedure(ProcedureCode code, Map<String, String> fields, Map<String, String> original) {
    /** What no database keeps: the character 0, and halves of letters. */
    private static final Pattern NO_LETTER = Pattern.compile("[\\x00\\p{Cs}]");

    private static final List<String> NEEDED = List.of("ma_thu_tuc", "ten_thu_tuc", "raw_text");

    PublishedProcedure {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        original = Collections.unmodifiableMap(new LinkedHashMap<>(original));
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** A line that is no record of a published procedure, with the reason in words. */
    static final class NotARecord extends Exception {
        private static final long serialVersionUID = 1;

        private final String reason;

        NotARecord(String reason) {
            super(reason);
            this.reason = reason;
        }

        /** In words of an editor. */
        String reason() {
            return reason;
        }
    }

    static PublishedProcedure read(String line, JsonMapper json) throws NotARecord {
        var original = new LinkedHashMap<String, String>();
        for (var property : object(line, json).properties()) {
            if (!property.getValue().isString()) {
                throw new NotARecord("Trường '" + property.getKey() + "' phải là chữ (string).");
            }
            original.put(
                    property.getKey(),
                    NO_LETTER.matcher(property.getValue().asString()).replaceAll("\uFFFD"));
        }
        var fields = new LinkedHashMap<String, String>();
        original.forEach((name, text) -> fields.put(name, Text.lines(text)));
        for (var needed : NEEDED) {
            if (fields.getOrDefault(needed, "").isBlank()) {
                throw new NotARecord("Thiếu trường '" + needed + "'.");
            }
        }
        var code = fields.getOrDefault("ma_thu_tuc", "");
        if (!ProcedureCode.isValid(code)) {
            throw new NotARecord("Mã thủ tục phải có dạng 1.004873, nhưng là '" + code + "'.");
        }
        return new PublishedProcedure(new ProcedureCode(code), fields, original);
    }

    private static JsonNode object(String line, JsonMapper json) throws NotARecord {
        JsonNode node;
        try {
            node = json.readTree(line);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new NotARecord("Dòng không phải JSON đúng cú pháp"
                    + (at == null ? "." : ", từ cột " + Math.max(1, at.getColumnNr()) + "."));
        }
        if (!node.isObject()) {
            throw new NotARecord("Mỗi dòng phải là một đối tượng JSON {…}.");
        }
        return node;
    }
}
