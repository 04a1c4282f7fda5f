package motcua.linkage.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import motcua.linkage.generate.Registers;
import motcua.linkage.spec.SpecReader;

/** Registers and runs for tests. */
record Folder(Path path) {
    static final String SPEC = """
            profile: vietnamese
            id: {left: person_id, right: insurance_no}
            fields:
              number:  {kind: number, left: citizen_number, right: so_cccd}
              name:    {kind: name, left: full_name, right: ho_ten}
              born:    {kind: date, left: birth_date, right: ngay_sinh}
              sex:     {kind: sex, left: sex, right: gioi_tinh}
              commune: {kind: commune, right-kind: commune-before, left: commune, right: xa}
              phone:   {kind: phone, left: phone, right: dien_thoai}
            """;

    Folder generate(long persons) {
        new Registers(persons, 11).write(path, "csv");
        return this;
    }

    Request request(String out) {
        return request(out, SPEC);
    }

    Request request(String out, String spec) {
        return new Request(
                path.resolve("population.csv"),
                path.resolve("insurance.csv"),
                SpecReader.read("spec", spec),
                path.resolve(out),
                null,
                new Request.Resources(1_000, 2));
    }

    static void run(Request request) {
        new LinkRun(request, Progress.silent()).run();
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** The values of some columns of a CSV file without quoted commas in them. */
    static TreeSet<String> pairs(Path csv) {
        var pairs = new TreeSet<String>();
        for (var line : lines(csv).subList(1, lines(csv).size())) {
            var values = line.split(",", 3);
            pairs.add(values[0] + " " + values[1]);
        }
        return pairs;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
