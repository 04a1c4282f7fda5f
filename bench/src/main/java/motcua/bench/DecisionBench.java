package motcua.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.motcua.decision.ReadTables;
import vn.motcua.decision.Tables;

/** {@code bench decisions}: how many decisions a second a fee table makes, beside the same rules as a Java switch. */
final class DecisionBench {
    private static final int ROUNDS = 5;
    private static final int INPUTS = 1_000;
    private static final long SEED = 20_261_130;
    private static final List<String> WAYS = List.of("ONLINE", "POST", "DIRECT");
    private static final List<String> GROUPS = List.of("NONE", "POOR", "MERIT", "DISABLED", "ETHNIC");
    private static final int AGE_MAX = 100;
    private static final int CHILD = 16;
    private static final int ELDERLY = 60;
    private static final int FULL = 20_000;
    private static final int STEP = 1_000;

    private final int decisions;

    DecisionBench(int decisions) {
        this.decisions = decisions;
    }

    private record Applicant(String way, String group, int age, Map<String, Object> given) {}

    void run() {
        var file = table();
        long begin = System.nanoTime();
        var tables = ReadTables.published(file);
        double firstMs = ms(begin);
        begin = System.nanoTime();
        boolean isSound = ReadTables.read(file, Map.of()) instanceof ReadTables.Reading.Sound;
        double heldMs = ms(begin);
        var asked = asked();
        if (!isSound) {
            throw new BenchFailed("The table of the benchmark must be sound");
        }
        var byTable = new ArrayList<Double>();
        var bySwitch = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            byTable.add(decisions / byTable(tables, asked));
            bySwitch.add(decisions / bySwitch(asked));
        }
        System.out.println("""
                | Fee table of %d rows, %,d decisions, one processor, median of %d rounds | decisions/s |
                |---|---:|
                | decision table | %,.0f |
                | the same rules as a Java switch | %,.0f |

                Reading the file for the first time, engine included: %.0f ms; again, with gaps and overlaps looked for: %.1f ms.
                """.formatted(
                        WAYS.size() * GROUPS.size() * 2,
                        decisions,
                        ROUNDS,
                        median(byTable),
                        median(bySwitch),
                        firstMs,
                        heldMs));
    }

    private static double ms(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private double byTable(Tables tables, List<Applicant> asked) {
        long begin = System.nanoTime();
        long sum = 0;
        for (int i = 0; i < decisions; i++) {
            var one = asked.get(i % asked.size());
            sum += ((BigDecimal)
                            tables.decide("Lệ phí", one.given()).orElseThrow().value())
                    .longValue();
        }
        return seconds(begin, sum);
    }

    private double bySwitch(List<Applicant> asked) {
        long begin = System.nanoTime();
        long sum = 0;
        for (int i = 0; i < decisions; i++) {
            var one = asked.get(i % asked.size());
            sum += fee(one.way(), one.group(), one.age());
        }
        return seconds(begin, sum);
    }

    private static double seconds(long begin, long sum) {
        if (sum <= 0) {
            throw new BenchFailed("Fees must come out, but the sum is " + sum);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long fee(String way, String group, int age) {
        int base = switch (way) {
            case "ONLINE" -> 0;
            case "POST" -> 1;
            default -> 2;
        };
        int part = switch (group) {
            case "NONE" -> 0;
            case "POOR" -> 1;
            case "MERIT" -> 2;
            case "DISABLED" -> 3;
            default -> 4;
        };
        return amount(base, part, age >= CHILD && age < ELDERLY);
    }

    private static long amount(int way, int group, boolean isPaidInFull) {
        return isPaidInFull ? FULL + (long) way * STEP - group : group;
    }

    private static List<Applicant> asked() {
        var random = new Random(SEED);
        var asked = new ArrayList<Applicant>();
        for (int i = 0; i < INPUTS; i++) {
            var way = WAYS.get(random.nextInt(WAYS.size()));
            var group = GROUPS.get(random.nextInt(GROUPS.size()));
            int age = random.nextInt(AGE_MAX);
            asked.add(new Applicant(
                    way, group, age, Map.of("Cách nộp", way, "Đối tượng", group, "Tuổi", BigDecimal.valueOf(age))));
        }
        return asked;
    }

    /** A row for each way, group and age; what is not answered falls to the default. */
    private static byte[] table() {
        var rows = new StringBuilder();
        for (int way = 0; way < WAYS.size(); way++) {
            for (int group = 0; group < GROUPS.size(); group++) {
                rows.append(row(way, group, "[16..60)", true));
                rows.append(row(way, group, "< 16, >= 60", false));
            }
        }
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                <inputData id="a" name="Cách nộp"/><inputData id="b" name="Đối tượng"/><inputData id="c" name="Tuổi"/>
                <decision id="e" name="Lệ phí">
                <informationRequirement><requiredInput href="#a"/></informationRequirement>
                <informationRequirement><requiredInput href="#b"/></informationRequirement>
                <informationRequirement><requiredInput href="#c"/></informationRequirement>
                <decisionTable>
                <input><inputExpression typeRef="string"><text>Cách nộp</text></inputExpression></input>
                <input><inputExpression typeRef="string"><text>Đối tượng</text></inputExpression></input>
                <input><inputExpression typeRef="number"><text>Tuổi</text></inputExpression></input>
                <output typeRef="number"><defaultOutputEntry><text>0</text></defaultOutputEntry></output>
                %s</decisionTable></decision></definitions>
                """.formatted(rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String row(int way, int group, String age, boolean isPaidInFull) {
        return "<rule>" + cell("inputEntry", '"' + WAYS.get(way) + '"')
                + cell("inputEntry", '"' + GROUPS.get(group) + '"')
                + cell("inputEntry", age.replace("<", "&lt;"))
                + cell("outputEntry", String.valueOf(amount(way, group, isPaidInFull))) + "</rule>\n";
    }

    private static String cell(String kind, String text) {
        return "<" + kind + "><text>" + text + "</text></" + kind + ">";
    }
}
