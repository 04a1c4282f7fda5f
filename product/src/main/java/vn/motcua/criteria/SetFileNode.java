package vn.motcua.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.scorecard.Words;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.PrintableText;
import vn.motcua.shared.UsableTime;
import vn.motcua.ui.Said;

/** A place in a file of a set: reads what stands there, and notes what is wrong with it where it stands. */
record SetFileNode(JsonNode node, String pointer, List<Finding> findings) {
    static final int TEXT_MAX = 1_000;
    static final int LIST_MAX = 1_000;
    private static final BigDecimal POINTS_MAX = new BigDecimal(100_000);
    private static final int DECIMALS_MAX = 4;

    SetFileNode at(String name) {
        return new SetFileNode(node.path(name), pointer + "/" + name, findings);
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    void wrong(String what, Object... facts) {
        findings.add(Said.of("criteria.file." + what, facts).at(pointer));
    }

    List<SetFileNode> all(String name) {
        var list = at(name);
        if (!list.node.isArray()) {
            if (list.isThere()) {
                list.wrong("list");
            }
            return List.of();
        }
        if (list.node.size() > LIST_MAX) {
            list.wrong("many", LIST_MAX);
            return List.of();
        }
        var all = new ArrayList<SetFileNode>();
        for (int i = 0; i < list.node.size(); i++) {
            all.add(new SetFileNode(list.node.get(i), list.pointer + "/" + i, findings));
        }
        return all;
    }

    /** A text that must be there; something harmless where it is not. */
    String text(String name) {
        var text = optional(name);
        if (text.isEmpty()) {
            at(name).wrong("missing");
            return "?";
        }
        return text;
    }

    String optional(String name) {
        var at = at(name);
        return at.isThere() ? at.value() : "";
    }

    private String value() {
        if (!node.isString()) {
            wrong("text");
            return "";
        }
        var text = Text.lines(node.asString());
        if (text.length() > TEXT_MAX) {
            wrong("long", TEXT_MAX);
        } else if (PrintableText.problem(text).isPresent()) {
            wrong("letters");
        }
        return text;
    }

    List<String> texts(String name) {
        return all(name).stream()
                .map(SetFileNode::value)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    Words words(String name) {
        return new Words(at(name).text("vi"), at(name).text("en"));
    }

    /** A number that must be there; 0 where it is not. */
    BigDecimal number(String name) {
        var number = perhaps(name);
        if (number == null) {
            if (!at(name).isThere()) {
                at(name).wrong("missing");
            }
            return BigDecimal.ZERO;
        }
        return number;
    }

    @Nullable
    BigDecimal perhaps(String name) {
        var at = at(name);
        if (!at.isThere()) {
            return null;
        }
        if (!at.node.isNumber()) {
            at.wrong("number");
            return null;
        }
        var number = at.node.decimalValue();
        if (number.abs().compareTo(POINTS_MAX) > 0
                || number.stripTrailingZeros().scale() > DECIMALS_MAX) {
            at.wrong("range");
            return null;
        }
        return number;
    }

    BigDecimal positive(String name) {
        var number = number(name);
        if (at(name).isThere() && number.signum() <= 0) {
            at(name).wrong("positive");
        }
        return number;
    }

    int whole(String name, int least, int most) {
        var at = at(name);
        if (!at.node.isIntegralNumber() || at.node.asInt(least - 1) < least || at.node.asInt(least - 1) > most) {
            at.wrong("whole", least, most);
            return least;
        }
        return at.node.asInt();
    }

    boolean yes(String name) {
        var at = at(name);
        if (at.isThere() && !at.node.isBoolean()) {
            at.wrong("boolean");
        }
        return at.node.asBoolean(false);
    }

    @Nullable
    LocalDate day(String name) {
        var at = at(name);
        if (!at.isThere()) {
            return null;
        }
        try {
            var day = LocalDate.parse(at.node.asString(""));
            if (UsableTime.isUsable(day)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        at.wrong("day");
        return null;
    }

    <E extends Enum<E>> E one(String name, E[] of, E otherwise) {
        var at = at(name);
        if (!at.isThere()) {
            return otherwise;
        }
        var typed = at.node.asString("");
        return Arrays.stream(of)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    at.wrong(
                            "one-of",
                            String.join(", ", Arrays.stream(of).map(Enum::name).toList()));
                    return otherwise;
                });
    }
}
