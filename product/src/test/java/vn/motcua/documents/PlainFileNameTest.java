package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainFileNameTest {
    private static final String PDF = "application/pdf";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đơn đề nghị.pdf            | Đơn đề nghị.pdf
            Đơn.PDF                    | Đơn.pdf
            C:\\\\giấy tờ\\\\Đơn.pdf       | Đơn.pdf
            ../../etc/passwd           | passwd.pdf
            don.pdf.cmd                | don.pdf_cmd.pdf
            don.hta                    | don_hta.pdf
            don.js                     | don_js.pdf
            don.pdf.                   | don.pdf
            don.pdf. .                 | don.pdf
            don                        | don.pdf
            20.11.2026                 | 20.11.2026.pdf
            Ông A.Nguyễn               | Ông A.Nguyễn.pdf
            .htaccess                  | htaccess.pdf
            con.pdf                    | _con.pdf
            LPT1                       | _LPT1.pdf
            a:b.pdf                    | a_b.pdf
            a.pdf:cmd.exe              | a.pdf_cmd_exe.pdf
            ...                        | giay-to.pdf
            .pdf                       | giay-to.pdf
            __.PDF                     | giay-to.pdf
            """)
    void a_pdf_ends_as_a_pdf(String given, String kept) {
        assertThat(PlainFileName.of(given, PDF)).isEqualTo(kept);
        assertThat(PlainFileName.of(kept, PDF)).as("once more").isEqualTo(kept);
    }

    @Test
    void letters_that_nobody_sees_or_that_turn_the_name_around_are_taken_out() {
        assertThat(PlainFileName.of("don\u202efdp.cmd", PDF)).isEqualTo("don_fdp_cmd.pdf");
        assertThat(PlainFileName.of("do\u0007n\r\nSet-Cookie: a=b.pdf", PDF)).isEqualTo("do_n_Set-Cookie_ a=b.pdf");
        assertThat(PlainFileName.of("\ud83d", PDF)).isEqualTo("giay-to.pdf");
        assertThat(PlainFileName.of("D\u031bo\u031bn e\u0302.pdf", PDF)).isEqualTo("D\u031bơn ê.pdf");
    }

    @Test
    void photos_end_as_photos_and_what_nobody_names_stays() {
        assertThat(PlainFileName.of("anh", "image/jpeg")).isEqualTo("anh.jpg");
        assertThat(PlainFileName.of("IMG_0001.HEIC", "image/jpeg")).isEqualTo("IMG_0001.jpg");
        assertThat(PlainFileName.of("anh.JPEG", "image/jpeg")).isEqualTo("anh.jpeg");
        assertThat(PlainFileName.of("anh.exe", "image/png")).isEqualTo("anh_exe.png");
        assertThat(PlainFileName.of("so-lieu.csv", "text/csv")).isEqualTo("so-lieu.csv");
    }

    @Test
    void an_endless_name_is_cut_before_its_ending_and_not_through_a_letter() {
        var cut = PlainFileName.of("😀".repeat(150) + ".pdf", PDF);
        assertThat(cut).endsWith("😀.pdf").hasSizeLessThanOrEqualTo(200);
    }
}
