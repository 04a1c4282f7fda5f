package vn.motcua.documents.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file whose reading is counted: a small one can be built so that its reader goes over it a million times. */
final class MeasuredSource implements RandomAccessRead {
    private final RandomAccessRead file;
    private final PdfBudget budget;

    MeasuredSource(RandomAccessRead file, PdfBudget budget) {
        this.file = file;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        budget.takeWork(1);
        return file.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = file.read(bytes, offset, length);
        budget.takeWork(Math.max(read, 1));
        return read;
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(position);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long startPosition, long streamLength) throws IOException {
        return file.createView(startPosition, streamLength);
    }

    /** Whoever opened the file closes it: it is read more than once. */
    @Override
    public void close() {}
}
