package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextPlaceTest {
    private static final byte[] PDF = new PrintPdf().print("""
            <html><head><title>Giấy</title><style>
            @page { size: A4; margin: 20mm } body { font-family: 'Times New Roman'; font-size: 12pt; margin: 0 }
            p { margin: 0; position: absolute }
            </style></head><body>
            <p style="top: 10mm">Hoàng Trung Dũng</p>
            <p style="top: 100mm">Chủ tịch Hoàng Trung Dũng</p>
            </body></html>
            """);

    @Test
    void the_last_line_that_names_someone_is_found_in_millimetres_from_the_top() {
        assertThat(TextPlace.topOnLastPageMm(PDF, "Hoàng Trung Dũng").orElseThrow())
                .isCloseTo(120, offset(2.0));
    }

    @Test
    void a_name_that_is_not_there_has_no_place() {
        assertThat(TextPlace.topOnLastPageMm(PDF, "Trần Bình")).isEmpty();
    }
}
