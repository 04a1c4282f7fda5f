package motcua.linkage.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import motcua.linkage.generate.Registers;
import motcua.linkage.run.LinkRun;
import motcua.linkage.run.Progress;
import motcua.linkage.run.Request;
import motcua.linkage.spec.SpecReader;
import org.jspecify.annotations.Nullable;

/** A real run over synthetic registers whose bands leave many pairs to clerks; made once, copied for each test. */
final class FinishedRun {
    private static @Nullable Path made;

    private FinishedRun() {}

    /** A copy of the run's folder. */
    static Path in(Path folder) {
        var target = folder.resolve("run");
        var source = make();
        try (var files = Files.list(source)) {
            Files.createDirectories(target);
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path make() {
        if (made != null) {
            return made;
        }
        try {
            var folder = Files.createTempDirectory("linkage-review");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            new Registers(4_000, 7).write(folder, "csv");
            var spec = folder.resolve("spec.yaml");
            Files.writeString(spec, """
                    profile: vietnamese
                    id: {left: person_id, right: insurance_no}
                    fields:
                      number:  {kind: number, left: citizen_number, right: so_cccd}
                      name:    {kind: name, left: full_name, right: ho_ten}
                      born:    {kind: date, left: birth_date, right: ngay_sinh}
                      sex:     {kind: sex, left: sex, right: gioi_tinh}
                      commune: {kind: commune, right-kind: commune-before, left: commune, right: xa}
                      phone:   {kind: phone, left: phone, right: dien_thoai}
                    bands: {match: 0.99999, clerk: 0.0001, margin: 8}
                    """);
            var out = folder.resolve("out");
            new LinkRun(
                            new Request(
                                    folder.resolve("population.csv"),
                                    folder.resolve("insurance.csv"),
                                    SpecReader.read(spec),
                                    out,
                                    null,
                                    new Request.Resources(1_024, 2)),
                            Progress.silent())
                    .run();
            made = out;
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
