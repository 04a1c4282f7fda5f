package vn.motcua.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Every object that stands in a file, in all its revisions and object streams, reached by a table or not. A number may mean
 * each of the objects that bear it: which one a reader takes depends on the reader.
 */
final class Definitions {
    /** What looking at one more meaning of a number costs, in bytes read. */
    private static final long WORK_OF_ONE = 10;

    private final PdfBudget budget;
    private final List<COSBase> all = new ArrayList<>();
    private final Map<Long, List<COSBase>> byNumber = new HashMap<>();

    private Definitions(PdfBudget budget) {
        this.budget = budget;
    }

    /**
     * @param table where the file itself says that its objects stand
     * @throws IOException when an object with a number cannot be read
     */
    static Definitions in(RandomAccessRead file, Map<COSObjectKey, Long> table, PdfBudget budget) throws IOException {
        var definitions = new Definitions(budget);
        var marks = ObjectMarks.in(bytes(file));
        var parser = new ObjectParser(new MeasuredSource(file, budget), budget, table);
        for (var entry : table.entrySet()) {
            long position = entry.getValue() < 0 ? -1 : parser.positionBehindMark(entry.getValue());
            if (position >= 0) {
                marks.put(position, entry.getKey().getNumber());
            }
        }
        for (var mark : marks.entrySet()) {
            definitions.take(parser, mark.getKey(), mark.getValue());
        }
        return definitions;
    }

    private static byte[] bytes(RandomAccessRead file) throws IOException {
        var bytes = new byte[Math.toIntExact(file.length())];
        file.seek(0);
        for (int n = 0, read = 0; n < bytes.length && read >= 0; n += read) {
            read = file.read(bytes, n, bytes.length - n);
        }
        return bytes;
    }

    private void take(ObjectParser parser, long position, long number) throws IOException {
        try {
            var object = parser.objectAt(position);
            if (object != null) {
                add(number, object);
            }
        } catch (BeyondLimits e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Three letters without a number stand in packed bytes by chance.
            if (number != ObjectMarks.NO_NUMBER) {
                throw e;
            }
        }
    }

    private void add(long number, COSBase object) throws IOException {
        all.add(object);
        byNumber.computeIfAbsent(number, _ -> new ArrayList<>(1)).add(object);
        if (object instanceof COSStream stream && holdsObjects(stream)) {
            takePacked(stream);
        }
    }

    static boolean holdsObjects(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.N) && dictionary.containsKey(COSName.FIRST);
    }

    /** Of a list that does not hold what it says the rest is read as far as it goes. */
    private void takePacked(COSStream stream) throws IOException {
        var content = new Unpacking(budget).structure(stream);
        var parser =
                new ObjectParser(new MeasuredSource(new RandomAccessReadBuffer(content), budget), budget, Map.of());
        int first = stream.getInt(COSName.FIRST);
        var numbers = new HashMap<Long, Set<Long>>();
        for (int i = 0; i < stream.getInt(COSName.N) && parser.position() < first; i++) {
            long number = parser.nextNumber();
            numbers.computeIfAbsent(first + parser.nextNumber(), _ -> new TreeSet<>())
                    .add(number);
        }
        for (var entry : numbers.entrySet()) {
            if (entry.getKey() < content.length) {
                var object = parser.objectAt(entry.getKey());
                if (object != null) {
                    addPacked(entry.getValue(), object);
                }
            }
        }
    }

    private void addPacked(Set<Long> numbers, COSBase object) {
        all.add(object);
        numbers.forEach(number ->
                byNumber.computeIfAbsent(number, _ -> new ArrayList<>(1)).add(object));
    }

    List<COSBase> all() {
        return all;
    }

    /** Whatever a reader could find there, without references. */
    List<COSBase> of(@Nullable COSBase base) {
        return switch (base) {
            case null -> List.of();
            case COSObject reference -> ofNumber(reference);
            case EitherOf several -> {
                var found = new ArrayList<COSBase>();
                several.forEach(one -> found.addAll(of(one)));
                yield found;
            }
            default -> List.of(base);
        };
    }

    private List<COSBase> ofNumber(COSObject reference) {
        var key = reference.getKey();
        var found = key == null ? List.<COSBase>of() : byNumber.getOrDefault(key.getNumber(), List.of());
        budget.takeWork(found.size() * WORK_OF_ONE);
        return found;
    }

    List<COSBase> of(COSDictionary dictionary, COSName key) {
        return of(dictionary.getItem(key));
    }

    List<COSDictionary> dictionaries(COSDictionary dictionary, COSName key) {
        return only(COSDictionary.class, dictionary, key);
    }

    List<COSString> texts(COSDictionary dictionary, COSName key) {
        return only(COSString.class, dictionary, key);
    }

    /** The names, as PDF calls its words, that stand under a key. */
    List<String> names(COSDictionary dictionary, COSName key) {
        return only(COSName.class, dictionary, key).stream()
                .map(COSName::getName)
                .toList();
    }

    /** Whether an array under this key has anything in it. */
    boolean isFilled(COSDictionary dictionary, COSName key) {
        return only(COSArray.class, dictionary, key).stream().anyMatch(array -> array.size() > 0);
    }

    private <T extends COSBase> List<T> only(Class<T> kind, COSDictionary dictionary, COSName key) {
        return of(dictionary, key).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
