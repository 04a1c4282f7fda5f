package motcua.linkage.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import motcua.vietnamese.Commune;
import motcua.vietnamese.Places;

/** Families in communes: couples, children with the father's surname, grandparents, shared telephones. Seeded. */
final class Households {
    private static final int DAY_OF_REFERENCE = (int) LocalDate.of(2026, 1, 1).toEpochDay();

    private final SplittableRandom random;
    private final List<String> oldCodes = Places.formerCodes();
    private final int[] serials = new int[100 * 4 * 100];
    private final long wanted;
    private long count;

    Households(long seed, long wanted) {
        this.random = new SplittableRandom(seed);
        this.wanted = wanted;
    }

    /** Hands out the wanted number of persons, family by family. */
    void each(Consumer<Person> taker) {
        while (count < wanted) {
            family(taker);
        }
    }

    private void family(Consumer<Person> taker) {
        var commune = oldCodes.get(random.nextInt(oldCodes.size()));
        var successors = successors(commune);
        var newCommune = successors.get(random.nextInt(3) > 0 ? 0 : random.nextInt(successors.size()));
        var place = new Place(
                Integer.parseInt(commune),
                Integer.parseInt(newCommune.code()),
                Integer.parseInt(newCommune.provinceCode()));
        var surname = Names.surname(random);
        var headAge = 24 + random.nextInt(30) + random.nextInt(28);
        var headIsMale = random.nextInt(100) < 78;
        var phone = phone();
        taker.accept(person(surname, headIsMale, headAge, place, phone));
        var hasSpouse = random.nextInt(100) < 74;
        if (hasSpouse && count < wanted) {
            taker.accept(person(
                    Names.surname(random),
                    !headIsMale,
                    Math.max(18, headAge - 6 + random.nextInt(10)),
                    place,
                    phone()));
        }
        var children = random.nextInt(100) < 70 ? 1 + random.nextInt(3) : 0;
        for (var i = 0; i < children && count < wanted; i++) {
            var age = headAge - 20 - random.nextInt(16);
            if (age >= 0) {
                var twin = i > 0 && random.nextInt(90) == 0;
                taker.accept(person(
                        surname,
                        random.nextInt(100) < 52,
                        twin ? age : age - Math.min(age, i),
                        place,
                        age > 14 ? phone() : phone));
            }
        }
        if (random.nextInt(100) < 15 && count < wanted) {
            taker.accept(person(surname, random.nextBoolean(), Math.min(99, headAge + 24), place, phone));
        }
    }

    private Person person(String surname, boolean male, int age, Place place, int phone) {
        var born = DAY_OF_REFERENCE - age * 365 - age / 4 - random.nextInt(365);
        var date = LocalDate.ofEpochDay(born);
        if (random.nextInt(100) < (date.getYear() < 1965 ? 9 : 1)) {
            born = (int) LocalDate.of(date.getYear(), 1, 1).toEpochDay();
        }
        var birthProvince = random.nextInt(100) < 82 ? place.province() : 1 + random.nextInt(95);
        var person = new Person(
                count++,
                surname,
                Names.middle(random, male, date.getYear()),
                Names.given(random, male),
                male,
                born,
                number(birthProvince, male, date.getYear()),
                place.commune(),
                place.newCommune(),
                phone);
        return person;
    }

    /** Unique: within a province, sex and year the serial walks through a permutation of a million. */
    private long number(int province, boolean male, int year) {
        var century = (year - 1900) / 100 * 2 + (male ? 0 : 1);
        var group = (province * 4 + century) * 100 + year % 100;
        var step = serials[group]++;
        var serial = (step * 387_420_489L + group * 7_919L) % 1_000_000;
        return ((province * 10L + century) * 100 + year % 100) * 1_000_000 + serial;
    }

    private int phone() {
        return random.nextInt(100) < 82 ? 300_000_000 + random.nextInt(690_000_000) : 0;
    }

    private static List<Commune> successors(String oldCode) {
        return Places.formerly(oldCode).stream()
                .flatMap(former -> former.successors().stream())
                .distinct()
                .toList();
    }

    private record Place(int commune, int newCommune, int province) {}
}
