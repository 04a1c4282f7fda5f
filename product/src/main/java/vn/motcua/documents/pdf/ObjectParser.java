package vn.motcua.documents.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessRead;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object from where it stands, as forgivingly as the most forgiving reader: strays in a dictionary are passed over,
 * and a key that stands twice keeps both values.
 */
final class ObjectParser extends MeasuredParser {
    private static final char[] STREAM = "stream".toCharArray();
    /** Keys of which the one that a reader does not take could be the one that acts. */
    private static final Set<String> TELLING = Set.of(
            "A",
            "AA",
            "AcroForm",
            "Annots",
            "Base",
            "EF",
            "F",
            "FS",
            "JS",
            "JavaScript",
            "Names",
            "Next",
            "OpenAction",
            "PA",
            "RF",
            "Root",
            "S",
            "Subtype",
            "Type",
            "UF",
            "URI",
            "XFA");

    private final PdfBudget budget;

    /** @param table where the file itself says that its objects stand; only lengths of streams are looked up there */
    ObjectParser(RandomAccessRead source, PdfBudget budget, Map<COSObjectKey, Long> table) throws IOException {
        super(source, budget);
        this.budget = budget;
        document.addXRefTable(table);
    }

    /** What begins at this position; null when the object is empty. */
    @Nullable
    COSBase objectAt(long position) throws IOException {
        source.seek(position);
        var object = parseDirObject();
        if (object instanceof COSDictionary dictionary) {
            skipSpaces();
            return isString(STREAM) ? stream(dictionary) : dictionary;
        }
        return object;
    }

    /** A stream whose end cannot be found still has its dictionary; objects in it nobody can read. */
    private COSDictionary stream(COSDictionary dictionary) throws IOException {
        try {
            return parseCOSStream(dictionary);
        } catch (IOException e) {
            if (Definitions.holdsObjects(dictionary)) {
                throw e;
            }
            return dictionary;
        }
    }

    /** Where an object begins whose number, generation and mark stand here; -1 when they do not. */
    long positionBehindMark(long offset) {
        try {
            source.seek(offset);
            readObjectNumber();
            readGenerationNumber();
            readExpectedString(OBJ_MARKER, true);
            return source.getPosition();
        } catch (IOException _) {
            return -1;
        }
    }

    long position() throws IOException {
        return source.getPosition();
    }

    /** The next number of a list of numbers and positions. */
    long nextNumber() throws IOException {
        budget.takeWeight(1);
        return readLong();
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        budget.takeWeight(1);
        return super.parseDirObject();
    }

    @Override
    protected COSArray parseCOSArray() throws IOException {
        budget.takePart();
        return super.parseCOSArray();
    }

    @Override
    protected COSString parseCOSString() throws IOException {
        budget.takePart();
        return super.parseCOSString();
    }

    @Override
    protected COSName parseCOSName() throws IOException {
        budget.takePart();
        return super.parseCOSName();
    }

    @Override
    protected COSDictionary parseCOSDictionary(boolean isDirect) throws IOException {
        budget.takePart();
        readExpectedChar('<');
        readExpectedChar('<');
        var dictionary = new COSDictionary();
        dictionary.setDirect(isDirect);
        boolean goesOn = true;
        skipSpaces();
        while (goesOn && source.peek() != '>') {
            goesOn = source.peek() == '/' ? takeEntry(dictionary) : parseDirObject() != null;
            skipSpaces();
        }
        for (int i = 0; i < 2 && source.peek() == '>'; i++) {
            source.read();
        }
        return dictionary;
    }

    /** False when the file or the object ends where a value should stand. */
    private boolean takeEntry(COSDictionary dictionary) throws IOException {
        var key = parseCOSName();
        skipSpaces();
        if (source.peek() == '>') {
            return true;
        }
        var value = value();
        if (value == null) {
            return false;
        }
        var before = TELLING.contains(key.getName()) ? dictionary.getItem(key) : null;
        dictionary.setItem(key, before == null ? value : EitherOf.of(before, value));
        return true;
    }

    private @Nullable COSBase value() throws IOException {
        var value = parseDirObject();
        if (!(value instanceof COSInteger number)) {
            return value;
        }
        long behind = source.getPosition();
        skipSpaces();
        if (isDigit() && parseDirObject() instanceof COSNumber generation) {
            skipSpaces();
            if (source.peek() == 'R') {
                source.read();
                return reference(number.longValue(), generation.intValue());
            }
        }
        source.seek(behind);
        return value;
    }

    private @Nullable COSBase reference(long number, int generation) throws IOException {
        if (number <= 0 || generation < 0) {
            return COSNull.NULL;
        }
        return document.getObjectFromPool(getObjectKey(number, generation));
    }
}
