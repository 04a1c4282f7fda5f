package motcua.linkage.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.Spec;
import motcua.linkage.spec.SpecReader;
import motcua.linkage.weights.Kin;
import motcua.linkage.weights.Model;
import motcua.linkage.weights.Repeat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a run keeps of itself beside its links: the whole spec, the weights, and where the input lay. */
public final class RunFiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Request request;
    private final long leftRecords;
    private final long rightRecords;

    RunFiles(Request request, long leftRecords, long rightRecords) {
        this.request = request;
        this.leftRecords = leftRecords;
        this.rightRecords = rightRecords;
    }

    void write(Model model) {
        write(request.out().resolve("spec.yaml"), request.spec().yaml());
        var run = new LinkedHashMap<String, Object>();
        run.put("left", request.left().toAbsolutePath().toString());
        run.put("right", request.right().toAbsolutePath().toString());
        run.put("left_records", leftRecords);
        run.put("right_records", rightRecords);
        run.put("dedupe", request.isDedupe());
        writeJson(request.out().resolve("run.json"), run);
        writeJson(request.out().resolve("model.json"), described(model));
    }

    private static Map<String, Object> described(Model model) {
        var fields = new LinkedHashMap<String, Object>();
        var shape = model.shape();
        for (var field = 0; field < shape.size(); field++) {
            var levels = new ArrayList<Map<String, Object>>();
            for (var level = 0; level < shape.radix(field); level++) {
                var one = new LinkedHashMap<String, Object>();
                one.put("code", shape.code(field, level));
                one.put("m", model.m()[field][level]);
                one.put("u", model.u()[field][level]);
                if (model.kin() != null) {
                    one.put("kin", model.kin().r()[field][level]);
                }
                one.put("bits", Math.round(1000 * model.weight(field, level)) / 1000.0);
                levels.add(one);
            }
            fields.put(shape.fields().get(field), levels);
        }
        var described = new LinkedHashMap<String, Object>();
        described.put("prior", model.prior());
        if (model.kin() != null) {
            described.put("kin", model.kin().odds());
        }
        described.put("fields", fields);
        if (!model.repeats().isEmpty()) {
            described.put("repeats", model.repeats());
        }
        return described;
    }

    /** What an earlier run was. */
    public static Earlier read(Path out) {
        var file = out.resolve("run.json");
        if (!Files.exists(file)) {
            throw new BadInputException(
                    List.of(out + ": must be the folder of a finished run, but has no run.json. Link first."));
        }
        var run = JSON.readTree(file.toFile());
        var spec = SpecReader.read(out.resolve("spec.yaml"));
        var tree = JSON.readTree(out.resolve("model.json").toFile());
        var shape = Training.shape(spec);
        var m = new double[shape.size()][];
        var u = new double[shape.size()][];
        var r = new double[shape.size()][];
        for (var field = 0; field < shape.size(); field++) {
            var levels = tree.get("fields").get(shape.fields().get(field));
            m[field] = new double[shape.radix(field)];
            u[field] = new double[shape.radix(field)];
            r[field] = new double[shape.radix(field)];
            for (var level = 0; level < m[field].length; level++) {
                m[field][level] = levels.get(level).get("m").asDouble();
                u[field][level] = levels.get(level).get("u").asDouble();
                r[field][level] = levels.get(level).path("kin").asDouble(0);
            }
        }
        return new Earlier(
                Path.of(run.get("left").asString()),
                Path.of(run.get("right").asString()),
                spec,
                new Model(
                        shape,
                        m,
                        u,
                        tree.get("prior").asDouble(),
                        tree.has("kin") ? new Kin(r, tree.get("kin").asDouble()) : null,
                        repeats(tree.path("repeats"))));
    }

    private static List<Repeat> repeats(JsonNode list) {
        var repeats = new ArrayList<Repeat>();
        for (var repeat : list) {
            var parts = new HashSet<Integer>();
            repeat.get("parts").forEach(part -> parts.add(part.asInt()));
            repeats.add(new Repeat(
                    repeat.get("whole").asInt(), parts, repeat.get("partsTell").asBoolean()));
        }
        return repeats;
    }

    /** A finished run: its input, spec and weights. */
    public record Earlier(Path left, Path right, Spec spec, Model model) {}

    static void writeJson(Path file, Object value) {
        write(file, JSON.writeValueAsString(value) + "\n");
    }

    static void write(Path file, String text) {
        try {
            var unfinished = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(unfinished, text);
            Files.move(
                    unfinished,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
