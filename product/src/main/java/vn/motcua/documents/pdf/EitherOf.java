package vn.motcua.documents.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;

/** What a key means that stands twice in one dictionary: readers differ in which of the two they take. */
final class EitherOf extends COSArray {
    private EitherOf(COSBase first) {
        add(first);
    }

    /** One more meaning of a key. */
    static EitherOf of(COSBase before, COSBase another) {
        var either = before instanceof EitherOf several ? several : new EitherOf(before);
        either.add(another);
        return either;
    }
}
