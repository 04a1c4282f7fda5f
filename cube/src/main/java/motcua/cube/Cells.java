package motcua.cube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.scorecard.Measure;

/**
 * All measures of a period by agency, counter and procedure: what every wider scope is the sum of. A file of its own for each period,
 * with a note of what it was counted from and by which rules, so that an old one cannot be taken for a new one.
 *
 * @param rules version of each measure's rule, by key
 * @param inputs SHA-256 of each province's manifest
 */
record Cells(
        String period,
        Instant asOf,
        Map<String, String> rules,
        Map<String, String> inputs,
        long rows,
        long bytes,
        String sha256) {
    private static final String FOLDER = "cells";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The statement by which any engine counts the cells of a relation of dossiers as of a moment. */
    static String sql(Definitions definitions, String relation) {
        return "select j.agency, j.counter, j.procedure_code, " + Measure.counts(definitions.measures()) + " from ("
                + relation + ") j group by j.agency, j.counter, j.procedure_code";
    }

    static Cells compute(Duck duck, FactFolder folder, Definitions definitions, Moments moments) {
        var relation = FactTables.asOf(
                folder.dossiers(moments.firstMonth(), null), folder.events(moments.firstMonth(), null), moments);
        var file = file(folder, moments.period().text());
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(note(folder, moments.period().text()));
            duck.run("copy (" + sql(definitions, relation) + ") to " + Duck.text(file.toString())
                    + " (format parquet, compression zstd)");
            requireAgencies(duck, folder, file);
            var cells = new Cells(
                    moments.period().text(),
                    moments.asOf(),
                    definitions.rules(),
                    folder.inputs(),
                    duck.number("select count(*) from read_parquet(" + Duck.text(file.toString()) + ")"),
                    Files.size(file),
                    Manifest.sha256(file));
            Files.writeString(note(folder, cells.period()), JSON.writeValueAsString(cells) + "\n");
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell of an agency that nobody knows would be in no sum. */
    private static void requireAgencies(Duck duck, FactFolder folder, Path file) {
        var unknown = duck.rows(
                "select distinct cast(c.agency as varchar) as id from read_parquet(" + Duck.text(file.toString())
                        + ") c anti join " + folder.agencies() + " a on a.id = c.agency order by id",
                row -> row.getString("id"));
        if (!unknown.isEmpty()) {
            throw new CubeRefused(
                    "Every agency of a dossier must be among the agencies of its province, but these are not: "
                            + String.join(", ", unknown) + ".");
        }
    }

    /** @throws CubeRefused when they were not computed, or from other facts, or by other rules */
    static Cells read(FactFolder folder, Definitions definitions, String period) {
        var note = note(folder, period);
        var again = " Say: ./motcua cube compute " + folder.root() + " " + period;
        if (!Files.isRegularFile(note)) {
            throw new CubeRefused("The period " + period + " must have been computed, but was not." + again);
        }
        try {
            var cells = JSON.readValue(Files.readString(note), Cells.class);
            if (!cells.inputs().equals(folder.inputs())) {
                throw new CubeRefused(
                        "The period " + period + " was computed from other facts than lie in the folder now." + again);
            }
            if (!cells.rules().equals(definitions.rules())) {
                throw new CubeRefused(
                        "The period " + period + " was computed by other rules than this version's." + again);
            }
            var file = file(folder, period);
            if (!Files.isRegularFile(file) || Files.size(file) != cells.bytes()) {
                throw new CubeRefused(file + " must be what was computed, but is not." + again);
            }
            return cells;
        } catch (JacksonException e) {
            throw new CubeRefused(note + " cannot be read." + again, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String relation(FactFolder folder) {
        return "read_parquet(" + Duck.text(file(folder, period).toString()) + ")";
    }

    private static Path file(FactFolder folder, String period) {
        return folder.root().resolve(FOLDER).resolve(period + ".parquet");
    }

    private static Path note(FactFolder folder, String period) {
        return folder.root().resolve(FOLDER).resolve(period + ".json");
    }
}
