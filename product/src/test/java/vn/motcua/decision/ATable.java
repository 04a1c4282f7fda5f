package vn.motcua.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file with one decision table, for tests. */
public final class ATable {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
            """;

    private final String name;
    private String policy = "hitPolicy=\"UNIQUE\"";
    private final List<String[]> inputs = new ArrayList<>();
    private String allowed = "";
    private String output = "typeRef=\"number\"";
    private int outputs = 1;
    private String otherwise = "";
    private String notes = "";
    private String more = "";
    private final StringBuilder rows = new StringBuilder();

    private ATable(String name) {
        this.name = name;
    }

    public static ATable named(String name) {
        return new ATable(name);
    }

    public ATable policy(String attributes) {
        policy = attributes;
        return this;
    }

    public ATable input(String called, String kind) {
        inputs.add(new String[] {called, kind});
        return this;
    }

    /** Of the last input. */
    public ATable allowing(String test) {
        allowed = test;
        return this;
    }

    public ATable output(String attributes) {
        output = attributes;
        return this;
    }

    /** How many cells of a row are answers. */
    public ATable answers(int many) {
        outputs = many;
        return this;
    }

    public ATable otherwise(String value) {
        otherwise = "<defaultOutputEntry><text>" + escaped(value) + "</text></defaultOutputEntry>";
        return this;
    }

    public ATable notes(String... titles) {
        for (var title : titles) {
            notes += "<annotation name=\"" + title + "\"/>";
        }
        return this;
    }

    /** Something else in the file. */
    public ATable with(String element) {
        more += element;
        return this;
    }

    /** Tests, then the value, then notes. */
    public ATable row(String... cells) {
        rows.append("<rule>");
        for (int i = 0; i < cells.length; i++) {
            var kind =
                    i < inputs.size() ? "inputEntry" : i < inputs.size() + outputs ? "outputEntry" : "annotationEntry";
            rows.append("<" + kind + "><text>" + escaped(cells[i]) + "</text></" + kind + ">");
        }
        rows.append("</rule>");
        return this;
    }

    public String text() {
        return HEAD + inside() + "</definitions>";
    }

    private String inside() {
        var declared = new StringBuilder();
        var needed = new StringBuilder();
        var columns = new StringBuilder();
        for (int i = 0; i < inputs.size(); i++) {
            var called = inputs.get(i)[0];
            var kind = inputs.get(i)[1];
            declared.append("<inputData id=\"" + called.hashCode() + "\" name=\"" + called + "\"/>");
            needed.append("<informationRequirement><requiredInput href=\"#" + called.hashCode()
                    + "\"/></informationRequirement>");
            columns.append("<input label=\"" + called + "\"><inputExpression typeRef=\"" + kind + "\"><text>" + called
                    + "</text></inputExpression>");
            if (i == inputs.size() - 1 && !allowed.isEmpty()) {
                columns.append("<inputValues><text>" + escaped(allowed) + "</text></inputValues>");
            }
            columns.append("</input>");
        }
        return declared + more + "<decision id=\"decision\" name=\"" + name + "\"><variable name=\"" + name + "\"/>"
                + needed + "<decisionTable " + policy + ">" + columns + "<output " + output + ">" + otherwise
                + "</output>"
                + notes + rows + "</decisionTable></decision>";
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    ReadTables.Reading read() {
        return read(Map.of());
    }

    ReadTables.Reading read(Map<String, InputFact> facts) {
        return ReadTables.read(bytes(), facts);
    }

    Tables sound() {
        return sound(Map.of());
    }

    Tables sound(Map<String, InputFact> facts) {
        return switch (read(facts)) {
            case ReadTables.Reading.Sound(var tables) -> tables;
            case ReadTables.Reading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    /** Codes of what is wrong, each with row and column. */
    List<String> wrong() {
        return wrong(Map.of());
    }

    List<String> wrong(Map<String, InputFact> facts) {
        return switch (read(facts)) {
            case ReadTables.Reading.Sound _ -> List.of();
            case ReadTables.Reading.Refused(var findings) ->
                findings.stream()
                        .map(finding -> finding.code() + " " + finding.row() + " " + finding.column())
                        .toList();
        };
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
