package vn.motcua.forms;

import java.util.Set;
import motcua.vietnamese.EmailAddress;
import motcua.vietnamese.Phone;
import motcua.vietnamese.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.FormDefinition.FieldSpec;

/**
 * The one form in which answers are kept, whoever sends them: text cleaned, names with one kind of apostrophe, numbers
 * without what is put between their digits, places with the names that their codes have, and what follows from the case
 * filled in. What cannot be understood stays as it came, so that it can be shown again and refused. Done twice it changes
 * nothing.
 */
final class Arrival {
    private final FormDefinition definition;
    private final Set<String> names;
    private final Areas areas;

    /** @param names questions for the name of a person or a business; those in rows as {@code members.fullName} */
    Arrival(FormDefinition definition, Set<String> names, Areas areas) {
        this.definition = definition;
        this.names = Set.copyOf(names);
        this.areas = areas;
    }

    ObjectNode settled(ObjectNode given) {
        var values = given.deepCopy();
        for (var page : definition.pages()) {
            for (var field : page.fields()) {
                var value = Tree.at(values, field.name());
                if (!value.isMissingNode()) {
                    put(values, field.name(), value(field, value));
                }
            }
        }
        fillByCase(values);
        return values;
    }

    /** Fills in what follows from the case where it was left out; a contradiction stays and is refused. */
    void fillByCase(ObjectNode values) {
        putByCase(values, false);
    }

    /** Puts in what follows from the case, also where another case had put something else. */
    void putByCase(ObjectNode values) {
        putByCase(values, true);
    }

    private void putByCase(ObjectNode values, boolean overwrites) {
        for (var page : definition.pages()) {
            if (!FormDefinition.holds(page.when(), values)) {
                continue;
            }
            for (var field : FormDefinition.visibleFields(page, values)) {
                field.byCase(values)
                        .filter(_ -> overwrites || Tree.isBlank(Tree.at(values, field.name())))
                        .ifPresent(value -> Tree.put(values, field.name(), value));
            }
        }
    }

    JsonNode value(FieldSpec field, JsonNode raw) {
        return switch (field.widget()) {
            case TEXT, PERSONAL_NUMBER, PHONE, EMAIL, DATE, RADIOS, SELECT, TEXTAREA ->
                raw.isString() ? Tree.NODES.stringNode(text(field, raw.asString())) : raw;
            case AREA, ADDRESS -> raw.isObject() ? place(raw.asObject()) : raw;
            case GROUP -> rows(field, raw);
            case CHECKBOXES, MONEY, NUMBER, YES_NO, DECLARATION -> raw;
        };
    }

    private String text(FieldSpec field, String raw) {
        return switch (field.widget()) {
            case TEXTAREA -> Text.lines(raw);
            case PERSONAL_NUMBER -> Posted.withoutMarks(Text.line(raw));
            case PHONE -> phone(Text.line(raw));
            case EMAIL -> EmailAddress.read(raw);
            default -> isName(field) ? Text.name(raw) : Text.line(raw);
        };
    }

    /** Whether it asks for the name of a person or a business. */
    boolean isName(FieldSpec field) {
        return names.contains(field.name().replaceAll("\\.\\d+\\.", "."));
    }

    /** A number of another country stays with its plus; what is no number, or more than one, stays as it was typed. */
    static String phone(String typed) {
        return switch (Phone.read(typed)) {
            case Phone.Known known -> known.digits();
            case Phone.Unreadable(var reason) ->
                reason == Phone.Reason.FOREIGN
                        ? "+" + typed.replaceAll("\\D", "").replaceFirst("^00", "")
                        : typed;
            case Phone.WithRest _ -> typed;
            case Phone.NotStated _ -> "";
        };
    }

    private JsonNode place(ObjectNode given) {
        var place = areas.canonical(given);
        var street = place.path("street");
        if (street.isString()) {
            place.put("street", Text.line(street.asString()));
        }
        return place;
    }

    private JsonNode rows(FieldSpec group, JsonNode raw) {
        if (!raw.isArray()) {
            return raw;
        }
        var rows = Tree.NODES.arrayNode();
        for (var node : raw.values()) {
            if (!node.isObject()) {
                rows.add(node);
                continue;
            }
            var row = node.asObject().deepCopy();
            for (var field : group.rows()) {
                var value = Tree.at(row, field.name());
                if (!value.isMissingNode()) {
                    put(row, field.name(), value(field.inRow(group.name(), rows.size()), value));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** A place or a text that came to nothing is as if it had not been sent; what the schema must refuse stays. */
    private static void put(ObjectNode values, String name, JsonNode value) {
        Tree.put(values, name, value);
    }
}
