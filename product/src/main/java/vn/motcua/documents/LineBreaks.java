package vn.motcua.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a printed line may end, as Unicode has it. The printer's own way breaks before every slash, so that a date or the
 * number of a paper would be torn apart.
 */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.forLanguageTag("vi"));

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public void setText(String text) {
        breaks.setText(text);
    }
}
