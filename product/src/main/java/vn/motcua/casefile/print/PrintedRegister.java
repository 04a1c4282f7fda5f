package vn.motcua.casefile.print;

import java.util.List;
import vn.motcua.casefile.RegisterWords;

/**
 * The register ready to print.
 *
 * @param formName as {@code Mẫu số 07}; the numbering is versioned data
 * @param from first day of receipt, as {@code 01/12/2026}
 */
public record PrintedRegister(String formName, String agency, String from, String to, List<RegisterWords.Row> rows) {
    public PrintedRegister {
        rows = List.copyOf(rows);
    }
}
