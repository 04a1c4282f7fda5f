package vn.motcua.documents.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;

/**
 * PDFBox's own parser, with every stream that it unpacks for itself (object streams, cross-reference streams) unpacked under
 * limits, and every row of a cross-reference table counted: what PDFBox would unpack is what is measured, however the file
 * hides it.
 */
class MeasuredParser extends PDFParser {
    MeasuredParser(RandomAccessRead source, PdfBudget budget) throws IOException {
        super(source);
        document = new Document(this, budget);
        xrefTrailerResolver = new Rows(budget);
    }

    /** Nothing is deciphered: a locked file is refused as it is. */
    @Override
    protected void prepareDecryption() throws IOException {
        if (document.isEncrypted()) {
            throw new LockedPdf();
        }
    }

    private static final class Rows extends XrefTrailerResolver {
        private final PdfBudget budget;

        Rows(PdfBudget budget) {
            this.budget = budget;
        }

        @Override
        public void setXRef(COSObjectKey key, long offset) {
            budget.takePart();
            super.setXRef(key, offset);
        }
    }

    private static final class Document extends COSDocument {
        private final MeasuredParser parser;
        private final PdfBudget budget;

        Document(MeasuredParser parser, PdfBudget budget) {
            super(parser);
            this.parser = parser;
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new Stream(parser.createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    /** Its view is what the parser reads structure from. */
    private static final class Stream extends COSStream {
        private final PdfBudget budget;

        Stream(RandomAccessReadView raw, PdfBudget budget) throws IOException {
            super(null, raw);
            this.budget = budget;
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            var content = new Unpacking(budget).structure(this);
            budget.takeWeight(TokenCount.weight(content));
            return new RandomAccessReadBuffer(content);
        }
    }
}
