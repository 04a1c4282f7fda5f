package vn.motcua.documents.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** The pages that a PDF really has, not those that it says it has. */
record PdfPages(int count, PageSize largest) {
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");

    private record Node(COSDictionary dictionary, @Nullable COSArray box) {}

    static PdfPages of(PDDocument document, int pagesMax) {
        var open = new ArrayDeque<Node>();
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
        var root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root != null) {
            open.push(new Node(root, null));
        }
        int count = 0;
        var largest = new PageSize(0, 0, 0);
        while (!open.isEmpty()) {
            var node = open.pop();
            if (!seen.add(node.dictionary())) {
                continue;
            }
            var own = node.dictionary().getCOSArray(COSName.MEDIA_BOX);
            var box = own == null ? node.box() : own;
            var kids = node.dictionary().getCOSArray(COSName.KIDS);
            if (kids == null) {
                count++;
                var size = size(count, node.dictionary(), box);
                largest = size.squareMetres() > largest.squareMetres() ? size : largest;
            } else {
                openKids(kids, box, open);
            }
            if (count > pagesMax) {
                throw new BeyondLimits(Limit.PAGES);
            }
        }
        return new PdfPages(count, largest);
    }

    /** The last one first, so that the first one lies on top. */
    private static void openKids(COSArray kids, @Nullable COSArray box, ArrayDeque<Node> open) {
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                open.push(new Node(kid, box));
            }
        }
    }

    private static PageSize size(int number, COSDictionary page, @Nullable COSArray box) {
        var sides = box == null || box.size() < 4 ? PDRectangle.LETTER : new PDRectangle(box);
        double unit =
                page.getDictionaryObject(USER_UNIT) instanceof COSNumber given ? Math.max(given.floatValue(), 1) : 1;
        return new PageSize(
                number,
                Math.abs(sides.getWidth()) * unit * MM_PER_POINT,
                Math.abs(sides.getHeight()) * unit * MM_PER_POINT);
    }
}
