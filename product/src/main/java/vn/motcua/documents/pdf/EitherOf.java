package vn.motcua.documents.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;

/** What a key means that stands twice in one dictionary: readers differ in which of the two they take. */
final class EitherOf extends COSArray {
    EitherOf(COSBase first, COSBase second) {
        if (first instanceof EitherOf several) {
            several.forEach(this::add);
        } else {
            add(first);
        }
        add(second);
    }
}
