package vn.motcua.gate;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A part of an upload whose name of field and file have the form in which text is kept. */
record CleanPart(Part sent) implements Part {
    @Override
    public @Nullable String getHeader(String name) {
        var header = sent.getHeader(name);
        return header != null && HttpHeaders.CONTENT_DISPOSITION.equalsIgnoreCase(name) ? cleaned(header) : header;
    }

    private static String cleaned(String header) {
        var disposition = ContentDisposition.parse(header);
        var clean = ContentDisposition.builder(String.valueOf(disposition.getType()));
        var name = disposition.getName();
        var file = disposition.getFilename();
        if (name != null) {
            clean.name(EnteredText.cleanName(name));
        }
        if (file != null) {
            clean.filename(EnteredText.cleanFileName(file));
        }
        return clean.build().toString();
    }

    @Override
    public String getName() {
        return EnteredText.cleanName(sent.getName());
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        var name = sent.getSubmittedFileName();
        return name == null ? null : EnteredText.cleanFileName(name);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return sent.getInputStream();
    }

    @Override
    public @Nullable String getContentType() {
        return sent.getContentType();
    }

    @Override
    public long getSize() {
        return sent.getSize();
    }

    @Override
    public void write(String fileName) throws IOException {
        sent.write(fileName);
    }

    @Override
    public void delete() throws IOException {
        sent.delete();
    }

    @Override
    public Collection<String> getHeaders(String name) {
        var header = getHeader(name);
        return header == null ? sent.getHeaders(name) : java.util.List.of(header);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return sent.getHeaderNames();
    }
}
