package vn.motcua.templatedesign;

import java.util.List;

/** Writes a decision table with one output and the notes beside its rows as DMN. */
final class TableXml {
    /** @param type as DMN calls it: string or number */
    record Input(String name, String type) {}

    /** @param output how its column is written: {@code label="…" typeRef="…"} */
    record Head(String id, String decision, String policy, String output, List<Input> inputs) {
        Head {
            inputs = List.copyOf(inputs);
        }
    }

    /** @param notes article, words in Vietnamese and in English */
    record Row(List<String> cells, String answer, List<String> notes) {
        Row {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
        }
    }

    private TableXml() {}

    static String of(Head head, List<Row> rows) {
        var xml = new StringBuilder(4000);
        xml.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="%1$s" name="%2$s" namespace="https://motcua.vn/tables/%1$s">
                """.formatted(head.id(), head.decision()));
        each(xml, head.inputs(), """
                  <inputData id="in-%1$d" name="%2$s"><variable id="in-%1$d-value" name="%2$s" typeRef="%3$s"/></inputData>
                """);
        xml.append("  <decision id=\"decides\" name=\"%s\">\n".formatted(head.decision()));
        each(xml, head.inputs(), """
                    <informationRequirement id="needs-%1$d"><requiredInput href="#in-%1$d"/></informationRequirement>
                """);
        xml.append("    <decisionTable id=\"table\" %s>\n".formatted(head.policy()));
        each(xml, head.inputs(), """
                      <input id="column-%1$d" label="%2$s">
                        <inputExpression id="column-%1$d-asked" typeRef="%3$s"><text>%2$s</text></inputExpression>
                      </input>
                """);
        xml.append("""
                      <output id="answer-1" %s/>
                      <annotation name="Căn cứ"/>
                      <annotation name="Diễn giải"/>
                      <annotation name="In English"/>
                """.formatted(head.output()));
        for (int i = 0; i < rows.size(); i++) {
            row(xml, i + 1, rows.get(i));
        }
        return xml.append("    </decisionTable>\n  </decision>\n</definitions>\n")
                .toString();
    }

    private static void each(StringBuilder xml, List<Input> inputs, String pattern) {
        for (int i = 0; i < inputs.size(); i++) {
            xml.append(
                    pattern.formatted(i + 1, inputs.get(i).name(), inputs.get(i).type()));
        }
    }

    private static void row(StringBuilder xml, int number, Row row) {
        xml.append("      <rule id=\"row-%d\">\n".formatted(number));
        row.cells()
                .forEach(cell -> xml.append(
                        "        <inputEntry><text>%s</text></inputEntry>\n".formatted(RouteSteps.escaped(cell))));
        xml.append("        <outputEntry><text>%s</text></outputEntry>\n".formatted(row.answer()));
        row.notes()
                .forEach(note -> xml.append("        <annotationEntry><text>%s</text></annotationEntry>\n"
                        .formatted(RouteSteps.escaped(note))));
        xml.append("      </rule>\n");
    }
}
