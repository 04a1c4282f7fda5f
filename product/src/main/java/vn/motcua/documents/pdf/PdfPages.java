package vn.motcua.documents.pdf;

import java.io.IOException;
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
    private static final int CORNERS = 4;
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");

    private record Node(COSDictionary dictionary, @Nullable COSBase box) {}

    /** @throws IOException when the sides of a page cannot be told */
    static PdfPages of(PDDocument document, int pagesMax) throws IOException {
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
            var own = node.dictionary().getDictionaryObject(COSName.MEDIA_BOX);
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
    private static void openKids(COSArray kids, @Nullable COSBase box, ArrayDeque<Node> open) {
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                open.push(new Node(kid, box));
            }
        }
    }

    /** Of something else than four numbers, or without width or height, every program makes another page, or none. */
    private static PDRectangle sides(COSBase box) throws IOException {
        if (box instanceof COSArray corners && corners.size() == CORNERS && areNumbers(corners)) {
            var sides = new PDRectangle(corners);
            if (sides.getWidth() != 0 && sides.getHeight() != 0) {
                return sides;
            }
        }
        throw new IOException(
                "A page must have sides, but has " + box.getClass().getSimpleName());
    }

    private static boolean areNumbers(COSArray corners) {
        for (int at = 0; at < corners.size(); at++) {
            if (!(corners.getObject(at) instanceof COSNumber)) {
                return false;
            }
        }
        return true;
    }

    private static PageSize size(int number, COSDictionary page, @Nullable COSBase box) throws IOException {
        var sides = box == null ? PDRectangle.LETTER : sides(box);
        double unit =
                page.getDictionaryObject(USER_UNIT) instanceof COSNumber given ? Math.max(given.floatValue(), 1) : 1;
        return new PageSize(
                number,
                Math.abs(sides.getWidth()) * unit * MM_PER_POINT,
                Math.abs(sides.getHeight()) * unit * MM_PER_POINT);
    }
}
