package vn.motcua.editing.values;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import motcua.vietnamese.Text;
import motcua.vietnamese.WrittenNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.Vnd;

/**
 * What somebody typed, put into the files. Whatever it is, it is put there: what is no number stays as it was typed, and the machine that
 * judges the package says so beside the field.
 *
 * @param sent by name of the field
 */
public record TypedValues(Map<String, String> sent, Conditions conditions) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public TypedValues {
        sent = Map.copyOf(sent);
    }

    public void into(Trees trees, Section section) {
        for (var field : Field.all(section, trees)) {
            switch (field.value().kind()) {
                case BOTH -> both(field, trees);
                case CASES -> cases(field, trees);
                case CONDITION -> condition(field, trees);
                case GROUND -> {}
                default -> single(field, trees);
            }
        }
        withoutLimit(trees);
        withoutCopies(trees);
    }

    private void single(Field field, Trees trees) {
        var typed = typed(field.name());
        boolean isNoChoice = field.value().kind() == Value.Kind.CHOICE
                && !field.value().isOptional()
                && typed.filter(String::isEmpty).isPresent();
        if (!isNoChoice) {
            typed.ifPresent(one -> put(field, read(field.value(), one), trees));
        }
    }

    private Optional<String> typed(String name) {
        return Optional.ofNullable(sent.get(name));
    }

    /** Where nothing was, a blank field is nothing. */
    private static void put(Field field, JsonNode value, Trees trees) {
        var now = trees.at(field.file(), field.pointer());
        boolean isBlank =
                value.isNull() || value.isString() && value.asString().isEmpty() || value.isArray() && value.isEmpty();
        boolean isNothing = now.isMissingNode() || now.isNull();
        if (!(isNothing && isBlank) && !now.equals(value)) {
            trees.put(field.file(), field.pointer(), value);
        }
    }

    private static JsonNode read(Value value, String typed) {
        var line = Text.line(typed).strip();
        if (value.isOptional() && line.isEmpty()) {
            return MAPPER.nullNode();
        }
        return switch (value.kind()) {
            case NUMBER -> WrittenNumber.read(line).map(TypedValues::number).orElseGet(() -> MAPPER.stringNode(line));
            case MONEY ->
                Vnd.read(line)
                        .<JsonNode>map(amount -> MAPPER.valueToTree(amount.amount()))
                        .orElseGet(() -> MAPPER.stringNode(line));
            case FLAG -> MAPPER.booleanNode(line.equals("true"));
            case TEXT -> MAPPER.stringNode(Text.lines(typed).strip());
            case ENTRIES -> {
                var entries = MAPPER.createArrayNode();
                Text.lines(typed)
                        .lines()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .forEach(entries::add);
                yield entries;
            }
            default -> MAPPER.stringNode(line);
        };
    }

    /** As people write it: no {@code 3E+1}. */
    private static JsonNode number(BigDecimal number) {
        return number.scale() <= 0 && number.precision() <= Integer.SIZE
                ? MAPPER.valueToTree(number.longValue())
                : MAPPER.valueToTree(number);
    }

    private void both(Field field, Trees trees) {
        var vi = typed(field.name() + "/vi");
        var en = typed(field.name() + "/en");
        if (vi.isEmpty() && en.isEmpty()) {
            return;
        }
        var now = trees.at(field.file(), field.pointer());
        var text = MAPPER.createObjectNode();
        text.put("vi", vi.map(TypedValues::lines).orElse(now.path("vi").asString("")));
        text.put("en", en.map(TypedValues::lines).orElse(now.path("en").asString("")));
        boolean isBlank = text.path("vi").asString("").isEmpty()
                && text.path("en").asString("").isEmpty();
        boolean isNothing = now.isMissingNode() || now.isNull();
        if (isBlank && (isNothing || field.value().isOptional())) {
            put(field, MAPPER.nullNode(), trees);
        } else {
            put(field, text, trees);
        }
    }

    private static String lines(String typed) {
        return Text.lines(typed).strip();
    }

    private void cases(Field field, Trees trees) {
        if (sent.containsKey(field.name())) {
            var keys = MAPPER.createArrayNode();
            for (var option : trees.at(field.file(), Section.OPTIONS)) {
                var key = option.path("key").asString("");
                if (sent.containsKey(field.name() + "/" + key)) {
                    keys.add(key);
                }
            }
            put(field, keys, trees);
        }
    }

    private void condition(Field field, Trees trees) {
        if (sent.containsKey(field.name())) {
            var given = trees.at(field.file(), field.pointer());
            var typed = conditions.typed(given, field.name(), sent);
            if (typed.isEmpty() && !given.isMissingNode()) {
                trees.remove(field.file(), field.pointer());
            } else {
                put(field, typed, trees);
            }
        }
    }

    /** Copies of which nothing is said are not offered. */
    private static void withoutCopies(Trees trees) {
        var copies = trees.at(PackageLayout.SERVICE, Section.COPIES);
        boolean isBlank = Stream.of("answer", "amount", "name")
                .map(copies::path)
                .allMatch(value -> value.isNull()
                        || value.isMissingNode()
                        || value.isString() && value.asString().isEmpty());
        if (copies.isObject() && isBlank) {
            trees.remove(PackageLayout.SERVICE, Section.COPIES);
        }
    }

    /** A case whose own limit is left blank has none. */
    private static void withoutLimit(Trees trees) {
        int options = trees.at(PackageLayout.SERVICE, Section.OPTIONS).size();
        for (int i = 0; i < options; i++) {
            var limit = Section.OPTIONS + "/" + i + "/limit";
            if (trees.at(PackageLayout.SERVICE, limit).isObject()
                    && trees.at(PackageLayout.SERVICE, limit + "/amount").isNull()) {
                trees.put(PackageLayout.SERVICE, limit, MAPPER.nullNode());
            }
        }
    }
}
