package motcua.linkage.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import motcua.linkage.engine.DuckDbEngine;
import motcua.vietnamese.Places;

/**
 * Two registers of the same people and the truth about them: {@code population} (marks and numbers as they are, communes of
 * after the reform) and {@code insurance} (written down by others, communes of before it), and {@code truth} with the ids
 * that belong together. The same seed gives the same bytes.
 */
public final class Registers {
    /** Of 10,000 persons, how many the second register holds. */
    private static final int COVERED = 9_250;

    /** Of 10,000 persons in the second register, how many the first does not know. */
    private static final int STRANGERS = 90;

    /** Of 10,000 persons in the second register, how many stand there twice. */
    private static final int TWICE = 30;

    private final long persons;
    private final long seed;
    private final List<String> oldCodes = Places.formerCodes();

    /** @param persons number of people, 1 to 200 million */
    public Registers(long persons, long seed) {
        if (persons < 1 || persons > 200_000_000) {
            throw new IllegalArgumentException("Persons must be 1 to 200,000,000, but " + persons + " were asked for");
        }
        this.persons = persons;
        this.seed = seed;
    }

    /**
     * Writes population, insurance and truth into the folder.
     *
     * @param form {@code csv} or {@code parquet}
     */
    public void write(Path folder, String form) {
        try {
            Files.createDirectories(folder);
            writeRaw(folder);
            try (var engine =
                    new DuckDbEngine(2_000, Runtime.getRuntime().availableProcessors(), folder.resolve("spill"))) {
                for (var file : List.of("population", "insurance", "truth")) {
                    // Each register is ordered by its own number, so that the same person stands at different places.
                    var raw = folder.resolve(file + ".raw");
                    var sql = "select * from read_csv(" + DuckDbEngine.literal(raw.toString())
                            + ", header = true, delim = ',', quote = '\"', all_varchar = true, null_padding = false) order by 1, 2";
                    var parquet = folder.resolve(file + ".parquet");
                    engine.writeParquet(sql, parquet);
                    if (!form.equals("parquet")) {
                        engine.writeCsv(parquet, folder.resolve(file + ".csv"));
                        Files.delete(parquet);
                    }
                    Files.delete(raw);
                }
            }
            Files.deleteIfExists(folder.resolve("spill"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeRaw(Path folder) throws IOException {
        var dice = new SplittableRandom(seed + 1);
        var errors = new Errors(new SplittableRandom(seed + 2));
        try (var population = writer(
                        folder, "population", "person_id,full_name,birth_date,sex,citizen_number,commune,phone");
                var insurance =
                        writer(folder, "insurance", "insurance_no,ho_ten,ngay_sinh,gioi_tinh,so_cccd,xa,dien_thoai");
                var truth = writer(folder, "truth", "person_id,insurance_no")) {
            var out = new Out(population, insurance, truth);
            new Households(seed, persons).each(person -> {
                var stranger = dice.nextInt(10_000) < STRANGERS;
                if (!stranger) {
                    out.first(person);
                }
                if (stranger || dice.nextInt(10_000) < COVERED) {
                    var copies = dice.nextInt(10_000) < TWICE ? 2 : 1;
                    for (var copy = 0; copy < copies; copy++) {
                        out.second(person, copy, errors, commune(person, errors, dice), stranger);
                    }
                }
            });
        }
    }

    private String commune(Person person, Errors errors, SplittableRandom dice) {
        if (errors.communeMissing()) {
            return "";
        }
        return errors.moved() ? oldCodes.get(dice.nextInt(oldCodes.size())) : fiveDigits(person.commune());
    }

    private static BufferedWriter writer(Path folder, String name, String header) throws IOException {
        var writer = Files.newBufferedWriter(folder.resolve(name + ".raw"), StandardCharsets.UTF_8);
        writer.write(header + "\n");
        return writer;
    }

    private static String fiveDigits(int code) {
        return Integer.toString(100_000 + code).substring(1);
    }

    private static String twelveDigits(long number) {
        return Long.toString(1_000_000_000_000L + number).substring(1);
    }

    private record Out(BufferedWriter population, BufferedWriter insurance, BufferedWriter truth) {
        void first(Person person) {
            write(
                    population,
                    personId(person),
                    person.fullName(),
                    LocalDate.ofEpochDay(person.born()).toString(),
                    person.male() ? "Nam" : "Nữ",
                    twelveDigits(person.number()),
                    fiveDigits(person.newCommune()),
                    person.phone() == 0 ? "" : "0" + person.phone());
        }

        void second(Person person, int copy, Errors errors, String commune, boolean stranger) {
            var number = insuranceNumber(person.index() * 2 + copy);
            write(
                    insurance,
                    number,
                    errors.name(person),
                    errors.born(person),
                    errors.sex(person),
                    errors.number(person),
                    commune,
                    errors.phone(person));
            if (!stranger) {
                write(truth, personId(person), number);
            }
        }

        private static String personId(Person person) {
            return "P" + Long.toString(1_000_000_000L + person.index()).substring(1);
        }

        /** Ten digits, scattered so that order tells nothing: an affine walk modulo a large number. */
        private static String insuranceNumber(long index) {
            return Long.toString(10_000_000_000L + (index * 2_654_435_761L + 12_345) % 9_999_999_967L)
                    .substring(1);
        }

        private static void write(BufferedWriter writer, String... values) {
            try {
                for (var i = 0; i < values.length; i++) {
                    if (i > 0) {
                        writer.write(',');
                    }
                    writer.write(values[i]);
                }
                writer.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
