package vn.motcua.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.shared.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HelpTopicsTest {
    private static final Path FILES = Path.of("../docs/help");
    private static final Path RESOURCES = Path.of("src/main/resources/vn/motcua");
    private static final Pattern QUOTED = Pattern.compile("“([^”]{1,100})”");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]{1,100})\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]{0,60}\\}+");
    /** What is downloaded is explained by the page that offers it; the others are help themselves, or end a visit. */
    private static final Pattern NEEDS_NONE =
            Pattern.compile("/api/.*|.*\\.[a-z]{3,4}|.*/tai|/|/tro-giup.*|/tiep-can|/dang-xuat");
    /** More than this nobody reads beside a page with people waiting. */
    private static final int LETTERS_MAX = 1_500;

    private final HelpTopics topics = new HelpTopics();

    @Test
    void every_page_has_its_topic() {
        var bare = new TreeSet<String>();
        pages().filter(page -> topics.of(page, Language.VI).isEmpty()).forEach(bare::add);

        assertThat(bare).isEmpty();
    }

    @Test
    void every_topic_names_pages_that_are_there() throws IOException {
        var pages = pages().collect(Collectors.toSet());
        var lost = HelpedPages.of(Files.readString(FILES.resolve("pages.txt"))).addresses().values().stream()
                .flatMap(List::stream)
                .filter(address ->
                        pages.stream().noneMatch(page -> page.equals(address) || page.startsWith(address + "/")))
                .toList();

        assertThat(lost).isEmpty();
    }

    @Test
    void every_file_is_a_topic() throws IOException {
        for (var language : Language.values()) {
            try (var files = Files.list(FILES.resolve(language.tag()))) {
                assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                        .allSatisfy(
                                name -> assertThat(topics.named(name, language)).isPresent());
            }
        }
    }

    /** A button that was renamed is renamed in the help, too. */
    @ParameterizedTest
    @EnumSource
    void what_a_topic_quotes_stands_on_a_page(Language language) throws IOException {
        var words = messages(language);
        var unknown = new TreeSet<String>();
        try (var files = Files.list(FILES.resolve(language.tag()))) {
            files.forEach(file -> QUOTED.matcher(read(file))
                    .results()
                    .map(quote -> quote.group(1))
                    .filter(quote -> words.stream().noneMatch(text -> text.contains(quote)))
                    .forEach(quote -> unknown.add(file.getFileName() + ": " + quote)));
        }

        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void topics_are_short_and_their_links_lead_somewhere(Language language) {
        var pages = pages().collect(Collectors.toSet());
        Stream.of(true, false)
                .flatMap(officers -> topics.all(language, officers).stream())
                .forEach(topic -> {
                    assertThat(topic.html().replaceAll("<[^>]*>", ""))
                            .as(topic.title())
                            .hasSizeBetween(80, LETTERS_MAX);
                    assertThat(LINK.matcher(topic.html()).results().map(link -> link.group(1)))
                            .as(topic.title())
                            .allSatisfy(link -> assertThat(pages.contains(link)
                                            || topics.named(link.replace("/tro-giup/", ""), language)
                                                    .isPresent())
                                    .as(link)
                                    .isTrue());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "/mot-cua, mot-cua",
        "/mot-cua?tab=cho-bo-sung, mot-cua",
        "/mot-cua/01a1f6e5-8780-7f6f-aeac-c00f4189d96b, mot-cua",
        "/mot-cua/01a1f6e5-8780-7f6f-aeac-c00f4189d96b/tra-ket-qua, tra-ket-qua",
        "/mot-cua/nop-truc-tiep/1.004873, nop-truc-tiep",
        "/ho-so/01a1f6e5-8780-7f6f-aeac-c00f4189d96b/xac-minh, xac-minh",
        "/quan-tri/thu-tuc/1.004873/to-khai/sua, sua-to-khai",
        "/quan-tri/thu-tuc/ra-soat/7, diem-can-ra-soat"
    })
    void the_longest_beginning_decides(String page, String topic) {
        assertThat(topics.of(page, Language.VI).orElseThrow().address()).isEqualTo("/tro-giup/" + topic);
    }

    @Test
    void an_address_that_only_begins_with_the_same_letters_is_another_page() {
        assertThat(topics.of("/ho-so-khac", Language.VI)).isEmpty();
        assertThat(topics.of("", Language.VI)).isEmpty();
        assertThat(topics.of("/khong-co/" + "a/".repeat(5_000), Language.VI)).isEmpty();
    }

    @Test
    void letters_of_html_are_letters_and_a_file_is_a_topic() {
        var topic = HelpTopics.topic(
                "thu", "# Thử\n\nMột <script>alert(1)</script> [kia](kia.md) [x](javascript:alert(1))");

        assertThat(topic.title()).isEqualTo("Thử");
        assertThat(topic.html())
                .doesNotContain("<script", "javascript:")
                .contains("&lt;script&gt;", "href=\"/tro-giup/kia\"");
    }

    @Test
    void a_file_without_a_title_is_refused_by_its_name() {
        assertThatThrownBy(() -> HelpTopics.topic("thu", "Không có đầu đề"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("thu");
    }

    private static Stream<String> pages() {
        return read(Path.of("src/test/resources/access-matrix.txt"))
                .lines()
                .filter(line -> line.startsWith("GET /"))
                .map(line -> VARIABLE.matcher(line.substring("GET ".length())
                                .split(" \\|", -1)[0]
                                .strip())
                        .replaceAll("{}"))
                .filter(page -> !NEEDS_NONE.matcher(page).matches());
    }

    private static Set<String> messages(Language language) throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("messages_" + language.tag() + ".properties"))
                    .flatMap(file -> Arrays.stream(read(file).split("\n", -1)))
                    .filter(line -> line.contains("="))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
