package vn.motcua.editing.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a value stands in a JSON text that was found to be one.
 *
 * @param end behind its last letter
 * @param members of an object, by name
 * @param elements of a list
 */
record Span(int start, int end, Map<String, Span> members, List<Span> elements) {
    /** Finds all values of a text. */
    static Span of(String text) {
        return new Scan(text).value();
    }

    String in(String text) {
        return text.substring(start, end);
    }

    private static final class Scan {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();

        private final String text;
        private int place;

        Scan(String text) {
            this.text = text;
        }

        Span value() {
            blanks();
            return switch (text.charAt(place)) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> string();
                default -> word();
            };
        }

        private Span object() {
            int start = place++;
            var members = new LinkedHashMap<String, Span>();
            blanks();
            while (text.charAt(place) != '}') {
                var name = string();
                upTo(':');
                members.put(MAPPER.readValue(name.in(text), String.class), value());
                comma();
            }
            return new Span(start, ++place, members, List.of());
        }

        private Span list() {
            int start = place++;
            var elements = new ArrayList<Span>();
            blanks();
            while (text.charAt(place) != ']') {
                elements.add(value());
                comma();
            }
            return new Span(start, ++place, Map.of(), elements);
        }

        private Span string() {
            blanks();
            int start = place++;
            while (text.charAt(place) != '"') {
                place += text.charAt(place) == '\\' ? 2 : 1;
            }
            return new Span(start, ++place, Map.of(), List.of());
        }

        private Span word() {
            int start = place;
            while (place < text.length() && ",]} \t\r\n".indexOf(text.charAt(place)) < 0) {
                place++;
            }
            return new Span(start, place, Map.of(), List.of());
        }

        private void upTo(char sign) {
            while (text.charAt(place) != sign) {
                place++;
            }
            place++;
        }

        /** Behind the next comma, if there is one. */
        private void comma() {
            blanks();
            if (text.charAt(place) == ',') {
                place++;
                blanks();
            }
        }

        private void blanks() {
            while (place < text.length() && text.charAt(place) <= ' ') {
                place++;
            }
        }
    }
}
