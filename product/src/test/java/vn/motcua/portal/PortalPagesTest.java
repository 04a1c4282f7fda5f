package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.CatalogueSeed;

@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class PortalPagesTest {
    private static final int FIRST_VISIT_BYTES_MAX = 100_000;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    CatalogueSeed seed;

    @BeforeEach
    void offer_something() {
        seed.load();
    }

    @Test
    void the_home_page_asks_first_what_is_needed() throws Exception {
        var html = page("/");
        assertThat(html).contains("<html class=\"govuk-template\" lang=\"vi\">", "Bạn cần làm thủ tục gì?");
        assertThat(html.indexOf("name=\"q\"")).isPositive().isLessThan(html.indexOf("Việc trong đời sống"));
    }

    @Test
    void search_needs_no_diacritics_and_knows_everyday_words() throws Exception {
        assertThat(page("/tim-kiem?q=dang ky khai sinh")).contains("/thu-tuc/1.001193");
        assertThat(page("/tim-kiem?q=giay xac nhan doc than")).contains("/thu-tuc/1.004873");
    }

    @Test
    void a_search_without_result_says_what_to_try() throws Exception {
        assertThat(page("/tim-kiem?q=qqqqzzzz")).contains("Chưa tìm thấy thủ tục nào cho “qqqqzzzz”");
    }

    @Test
    void a_query_is_shown_as_text_never_as_markup() throws Exception {
        assertThat(page("/tim-kiem?q=<script>alert(1)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void a_procedure_filed_here_leads_to_its_form_and_says_when_it_would_be_due() throws Exception {
        assertThat(page("/thu-tuc/1.004873"))
                .contains("3 ngày làm việc", "href=\"/nop-ho-so/1.004873\"", "Nếu được tiếp nhận ngay bây giờ");
    }

    @Test
    void the_case_chosen_decides_which_papers_are_shown_and_goes_along_to_the_form() throws Exception {
        assertThat(page("/thu-tuc/1.001193")).contains("Bạn hãy chọn trường hợp của mình");
        assertThat(page("/thu-tuc/1.001193?truong-hop=no-record"))
                .doesNotContain("Bạn hãy chọn trường hợp của mình")
                .contains("href=\"/nop-ho-so/1.001193?truong-hop=no-record\"");
    }

    @Test
    void the_form_of_a_procedure_filed_here_can_be_printed_without_answers() throws Exception {
        assertThat(page("/thu-tuc/1.001193?truong-hop=no-record"))
                .contains("href=\"/thu-tuc/1.001193/to-khai.pdf?truong-hop=no-record\"");
        var blank = answer("/thu-tuc/1.001193/to-khai.pdf?truong-hop=no-record");
        assertThat(blank.getContentType()).isEqualTo("application/pdf");
        assertThat(blank.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        assertThat(answer("/thu-tuc/1.004873/to-khai.pdf?truong-hop=invented").getStatus())
                .isEqualTo(200);
        assertThat(answer("/thu-tuc/1.010038/to-khai.pdf").getStatus()).isEqualTo(404);
        assertThat(answer("/thu-tuc/abc/to-khai.pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void a_procedure_that_does_not_run_here_leads_to_the_national_portal() throws Exception {
        assertThat(page("/thu-tuc/1.010038"))
                .contains("Nộp tại Cổng Dịch vụ công quốc gia", "https://dichvucong.gov.vn")
                .doesNotContain("/nop-ho-so/");
    }

    @Test
    void an_unknown_procedure_is_not_found() throws Exception {
        assertThat(answer("/thu-tuc/9.999999").getStatus()).isEqualTo(404);
        assertThat(answer("/thu-tuc/abc").getStatus()).isEqualTo(404);
    }

    @Test
    void a_mistyped_dossier_number_is_explained_at_its_field() throws Exception {
        var answer = answer("/tra-cuu?ma=abc");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("href=\"#ma\"", "id=\"ma-error\"", "aria-describedby=\"ma-hint ma-error\"");
    }

    @Test
    void an_unknown_dossier_number_is_not_found_in_words() throws Exception {
        assertThat(page("/tra-cuu?ma=H57.19.01-200101-0001")).contains("Không có hồ sơ nào mang mã");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NH-100001-8|sai ít nhất một chữ số",
                "046065002205|không tra theo số định danh",
                "https://mot.cua/ho-so-cua-toi/01a20353-44d5-7c4f-aab6-c420f3e90f4d|chỉ người nộp xem được",
                "https://example.com/abc|không dẫn đến hồ sơ nào",
                "12/PBS|mã nộp hồ sơ như NH-100001-5"
            })
    void what_leads_to_no_dossier_here_is_explained_with_what_does(String typed, String sentence) throws Exception {
        var answer = web.perform(get("/tra-cuu").param("ma", typed)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("id=\"ma-error\"", sentence);
    }

    @Test
    void the_address_of_a_result_leads_to_its_check() throws Exception {
        var typed = "https://mot.cua/kiem-tra/AbC_0123456789-abcdefgh";
        assertThat(web.perform(get("/tra-cuu").param("ma", typed))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/kiem-tra/AbC_0123456789-abcdefgh");
    }

    @Test
    void what_the_catalogue_lacks_is_said_and_the_procedure_itself_is_linked() throws Exception {
        assertThat(page("/thu-tuc/1.010038"))
                .contains("giấy tờ phải nộp", "ma_thu_tuc=1.010038", "Nghị định số 62/2021/NĐ-CP")
                .doesNotContain("Bạn không phải nộp thêm giấy tờ");
        assertThat(page("/thu-tuc/1.001193?truong-hop=hospital")).doesNotContain("chưa có các nội dung sau");
    }

    @Test
    void a_dossiers_number_in_the_search_box_leads_to_the_look_up() throws Exception {
        for (var typed : List.of("H57.19.01-261120-0007", " h57.19.01 – 261120 – 0007 ")) {
            var answer =
                    web.perform(get("/tim-kiem").param("q", typed)).andReturn().getResponse();
            assertThat(answer.getRedirectedUrl()).isEqualTo("/tra-cuu?ma=H57.19.01-261120-0007");
        }
    }

    @Test
    void a_language_chosen_once_is_kept() throws Exception {
        var answer = answer("/?lang=en");
        var cookie = answer.getCookie("lang");
        assertThat(web.perform(get("/").cookie(Objects.requireNonNull(cookie)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("lang=\"en\"", "What do you need to do?");
    }

    @Test
    void each_page_is_there_in_both_languages() throws Exception {
        for (var path : new String[] {"/", "/tim-kiem", "/thu-tuc", "/tra-cuu", "/tro-giup", "/tiep-can"}) {
            for (var language : new String[] {"vi", "en"}) {
                var answer = answer(path + "?lang=" + language);
                assertThat(answer.getStatus()).as(path).isEqualTo(200);
                assertThat(answer.getContentAsString()).as(path).containsOnlyOnce("<h1");
            }
        }
    }

    @Test
    void assets_are_kept_by_the_browser_for_a_year() throws Exception {
        var links = ASSET.matcher(page("/"));
        assertThat(links.find()).isTrue();
        assertThat(answer(links.group(1)).getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("max-age=31536000", "immutable");
    }

    @Test
    void a_first_visit_takes_less_than_100_kilobytes() throws Exception {
        var html = page("/thu-tuc/1.001193");
        var bytes = zipped(html);
        var links = ASSET.matcher(html);
        while (links.find()) {
            var content = answer(links.group(1)).getContentAsByteArray();
            bytes += links.group(1).endsWith(".woff2") ? content.length : zipped(content);
        }
        // The page names the two files of the ordinary weight; the bold ones come through the style sheet.
        var bold = 0;
        var sheet = Pattern.compile("/assets/motcua-[0-9a-f]+\\.css").matcher(html);
        assertThat(sheet.find()).isTrue();
        var styles = answer(sheet.group()).getContentAsString();
        var fonts = Pattern.compile("fonts/be-vietnam-pro-(?:latin|vietnamese)-600[^)\"]+")
                .matcher(styles);
        while (fonts.find()) {
            bold++;
            bytes += answer("/assets/" + fonts.group()).getContentAsByteArray().length;
        }
        assertThat(bold).isEqualTo(2);
        assertThat(bytes).isBetween(30_000, FIRST_VISIT_BYTES_MAX);
    }

    private String page(String path) throws Exception {
        var answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        var response = web.perform(get(path)).andReturn().getResponse();
        response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private static int zipped(String text) throws IOException {
        return zipped(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int zipped(byte[] bytes) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.size();
    }
}
