package motcua.linkage.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One register in which historical persons stand several times, as reference books and portraits name them: a name in four
 * columns that say the same, fields that are often missing, families that share surname, place and post code, sons named
 * after their fathers. {@code figures} are the records, {@code truth} says whose each is. The same seed gives the same bytes.
 */
public final class Figures {
    private static final int MOST_COPIES = 10;
    private static final String[] MALE = {
        "john", "william", "thomas", "george", "james", "henry", "charles", "robert", "edward", "richard", "joseph",
                "samuel",
        "david", "frederick", "arthur", "alexander", "walter", "francis", "alfred", "hugh", "philip", "peter", "edmund",
                "ralph",
        "herbert", "nicholas", "ernest", "simon", "anthony", "stephen", "andrew", "archibald", "roger", "benjamin",
                "lionel"
    };
    private static final String[] FEMALE = {
        "mary",
        "elizabeth",
        "anne",
        "jane",
        "margaret",
        "catherine",
        "sarah",
        "charlotte",
        "alice",
        "emily",
        "frances",
        "helen",
        "caroline",
        "florence",
        "dorothy",
        "edith",
        "harriet",
        "eleanor",
        "louisa",
        "isabella",
        "constance",
        "agnes"
    };
    private static final String[] SHORT = {
        "john jack",
        "william will",
        "thomas tom",
        "henry harry",
        "charles charlie",
        "robert bob",
        "edward ned",
        "richard dick",
        "joseph joe",
        "samuel sam",
        "david dave",
        "frederick fred",
        "alexander alec",
        "walter wat",
        "francis frank",
        "alfred alf",
        "philip phil",
        "edmund ned",
        "herbert bert",
        "nicholas nick",
        "anthony tony",
        "stephen steve",
        "andrew andy",
        "archibald archie",
        "benjamin ben",
        "mary molly",
        "elizabeth bess",
        "anne nan",
        "jane jenny",
        "margaret meg",
        "catherine kate",
        "sarah sally",
        "charlotte lottie",
        "frances fanny",
        "helen nell",
        "caroline carrie",
        "dorothy dolly",
        "harriet hattie",
        "eleanor nell",
        "louisa lou",
        "isabella bella"
    };
    private static final String[] STARTS = {
        "black", "white", "green", "wood", "hill", "stan", "wal", "har", "mar", "win", "al", "bar", "cam", "dal", "ed",
                "far", "gar",
        "hol", "ken", "lan", "mor", "nor", "os", "pem", "ray", "sher", "thorn", "wick", "ash", "brad", "crom", "dun",
                "elt", "ford"
    };
    private static final String[] MIDDLES = {
        "", "", "", "", "en", "er", "ing", "el", "al", "or", "in", "a", "ma", "ber", "ti", "lo", "ve", "ra", "co", "du"
    };
    private static final String[] ENDS = {
        "well", "ton", "ley", "field", "worth", "by", "ham", "son", "man", "bury", "wick", "brook", "shaw", "croft",
        "more", "den", "stone", "gate", "land", "ford", "er", "s"
    };
    private static final String[] WORK = {
        "politician", "writer", "painter", "clergyman", "military officer", "lawyer", "botanist", "physician",
                "merchant", "poet",
        "actor", "engineer", "architect", "composer", "historian", "cricketer", "judge", "diplomat", "engraver",
                "explorer",
        "chemist", "banker", "publisher", "sculptor", "philosopher", "astronomer", "missionary", "photographer",
                "teacher"
    };
    private static final String[] COUNTIES = {
        "devon",
        "kent",
        "essex",
        "norfolk",
        "suffolk",
        "surrey",
        "sussex",
        "dorset",
        "somerset",
        "cornwall",
        "cheshire",
        "lancashire",
        "yorkshire",
        "durham",
        "cumberland",
        "warwickshire",
        "oxfordshire",
        "berkshire",
        "hampshire",
        "wiltshire"
    };

    private final SplittableRandom random;
    private final int records;
    private final List<String> places = new ArrayList<>();
    private final StringBuilder figures = new StringBuilder(
            "unique_id,full_name,first_and_surname,first_name,surname,dob,birth_place,postcode,gender,occupation\n");
    private final StringBuilder truth = new StringBuilder("unique_id,person\n");
    private int written;
    private int persons;

    /** @param records how many records there are, of about a fifth as many persons */
    public Figures(int records, long seed) {
        this.records = records;
        this.random = new SplittableRandom(seed);
        for (var i = 0; i < 600; i++) {
            places.add(pick(STARTS) + pick(ENDS) + "|" + pick(COUNTIES) + "|" + (char) ('a' + random.nextInt(26))
                    + (char) ('a' + random.nextInt(26)) + (1 + random.nextInt(28)));
        }
    }

    /** A person as he or she is. */
    private record Figure(
            String first,
            String middle,
            String surname,
            String title,
            boolean male,
            LocalDate born,
            String place,
            List<String> codes,
            List<String> work) {}

    /** Writes {@code figures.csv} and {@code truth.csv} into the folder. */
    public void write(Path folder) {
        while (written < records) {
            family();
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("figures.csv"), figures);
            Files.writeString(folder.resolve("truth.csv"), truth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One person, or a family of several that share surname, place and post codes. */
    private void family() {
        var place = places.get(skewed(places.size()));
        var surname = surname();
        var codes = codes(place);
        var born = LocalDate.of(1580 + random.nextInt(340), 1, 1).plusDays(random.nextInt(365));
        var father = figure(surname, new Home(place, codes), born, hit(82), pick(MALE, 2));
        record(father);
        var members = hit(22) ? 1 + random.nextInt(3) : 0;
        for (var i = 0; i < members; i++) {
            var isSon = hit(60);
            var own = hit(70) ? codes : codes(place);
            var day = born.plusDays((isSon ? 8_000 : -2_000) + random.nextInt(4_000));
            var male = hit(75);
            var first = isSon && male && father.male() && hit(25) ? father.first() : pick(male ? MALE : FEMALE, 2);
            var home = new Home(hit(80) ? place : places.get(skewed(places.size())), own);
            record(figure(surname, home, day, male, first));
        }
    }

    /** Where somebody was born, and the post codes that go with it. */
    private record Home(String place, List<String> codes) {}

    private Figure figure(String surname, Home home, LocalDate born, boolean male, String first) {
        var own = male ? first : pick(FEMALE, 2);
        var title = hit(14)
                ? (1 + random.nextInt(5)) + "th " + (hit(50) ? "baron " : "earl of ") + pick(STARTS) + pick(ENDS)
                : "";
        var work = new ArrayList<String>(List.of(pick(WORK, 1.7)));
        while (hit(30) && work.size() < 3) {
            work.add(pick(WORK, 1.7));
        }
        return new Figure(
                own,
                hit(45) ? pick(male ? MALE : FEMALE, 1.3) : "",
                surname,
                title,
                male,
                born,
                home.place(),
                home.codes(),
                work);
    }

    private List<String> codes(String place) {
        var area = place.split("\\|", -1)[2];
        var codes = new ArrayList<String>();
        for (var i = 0; i < 1 + random.nextInt(3); i++) {
            codes.add(area + " " + random.nextInt(10) + (char) ('a' + random.nextInt(26))
                    + (char) ('a' + random.nextInt(26)));
        }
        return codes;
    }

    private void record(Figure figure) {
        var copies = 1 + random.nextInt(MOST_COPIES);
        var person = "Q" + (100_000 + persons++);
        for (var copy = 0; copy < copies && written < records; copy++) {
            var id = person + "-" + copy;
            // Scattered, so that the order of the file tells nothing.
            figures.append(Integer.toHexString(id.hashCode() * 0x9E3779B9))
                    .append('x')
                    .append(written++);
            truth.append(Integer.toHexString(id.hashCode() * 0x9E3779B9))
                    .append('x')
                    .append(written - 1);
            truth.append(',').append(person).append('\n');
            line(figure, copy == 0);
        }
    }

    private void line(Figure figure, boolean isFirst) {
        var first = isFirst || hit(72) ? figure.first() : otherFirst(figure);
        var surname = isFirst || hit(89) ? figure.surname() : otherSurname(figure);
        var middle = hit(50) ? figure.middle() : "";
        var full = (first + " " + (middle.isEmpty() ? "" : middle + " ") + surname).strip();
        if (!figure.title().isEmpty() && hit(60)) {
            full = hit(50) ? full + " " + figure.title() : first + " " + figure.title();
        }
        figures.append(',').append(hit(8) ? typo(full) : full);
        figures.append(',').append((first + " " + surname).strip());
        figures.append(',').append(hit(4) ? "" : first).append(',').append(hit(3) ? "" : surname);
        figures.append(',').append(born(figure.born())).append(',').append(place(figure.place()));
        figures.append(',').append(code(figure.codes()));
        figures.append(',').append(hit(30) ? "" : hit(2) != figure.male() ? "male" : "female");
        figures.append(',')
                .append(
                        hit(35)
                                ? ""
                                : figure.work().get(random.nextInt(figure.work().size())));
        figures.append('\n');
    }

    private String otherFirst(Figure figure) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> shortened(figure.first());
            case 2 -> figure.first().substring(0, 1);
            case 3 -> figure.middle().isEmpty() ? figure.first() : figure.middle();
            case 4 -> typo(figure.first());
            default -> figure.middle().isEmpty() ? typo(figure.first()) : figure.first() + " " + figure.middle();
        };
    }

    private String otherSurname(Figure figure) {
        if (!figure.title().isEmpty() && hit(50)) {
            return figure.title().substring(figure.title().lastIndexOf(' ') + 1);
        }
        return hit(figure.male() ? 5 : 40) ? surname() : typo(figure.surname());
    }

    private String born(LocalDate born) {
        if (hit(12)) {
            return "";
        }
        if (hit(10)) {
            return born.getYear() + "-01-01";
        }
        if (hit(4)) {
            return born.plusYears(hit(50) ? 1 : -1).toString();
        }
        if (hit(4)) {
            return born.withDayOfMonth(1 + random.nextInt(28)).toString();
        }
        return (hit(3) ? born.withMonth(1 + random.nextInt(12)) : born).toString();
    }

    private String place(String place) {
        var parts = place.split("\\|", -1);
        return hit(15) ? "" : hit(12) ? parts[1] : hit(5) ? typo(parts[0]) : parts[0];
    }

    private String code(List<String> codes) {
        if (hit(25)) {
            return "";
        }
        var code = codes.get(random.nextInt(codes.size()));
        return hit(3) ? code.substring(0, code.length() - 1) + (char) ('a' + random.nextInt(26)) : code;
    }

    private String surname() {
        return pick(STARTS, 1.2) + pick(MIDDLES) + pick(ENDS, 1.2);
    }

    private static String shortened(String first) {
        for (var pair : SHORT) {
            if (pair.startsWith(first + " ")) {
                return pair.substring(first.length() + 1);
            }
        }
        return first;
    }

    private String typo(String word) {
        if (word.length() < 3) {
            return word;
        }
        var at = 1 + random.nextInt(word.length() - 2);
        var letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    /** The first ones more often. */
    private String pick(String[] words, double skew) {
        return words[(int) (words.length * Math.pow(random.nextDouble(), skew))];
    }

    private int skewed(int size) {
        return (int) (size * Math.pow(random.nextDouble(), 1.8));
    }

    private boolean hit(int percent) {
        return random.nextInt(100) < percent;
    }
}
