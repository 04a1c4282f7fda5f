package motcua.vietnamese;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever reads what people type reads whatever somebody sends: the same few letters again and again, as long as a text may be. No reader
 * loses itself in it or runs out of stack. One that tries one way after the other would be busy for minutes.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextTest {
    private static final List<String> PARTS = List.of(
            ".",
            ",",
            "-",
            "/",
            " ",
            "1 ",
            "1.",
            "1-",
            "0",
            "số ",
            "so ",
            "ngày ",
            "tháng ",
            "năm ",
            "(",
            "+",
            "P.",
            "xã ",
            "phường ",
            ", ",
            "'",
            "a",
            "ă",
            "ab ",
            "Quận ",
            "tổ ",
            "thôn 1, ",
            "TP. ",
            "12/",
            "1/1/",
            "x",
            "#",
            "máy lẻ ",
            "zalo ",
            "(0)",
            "84",
            "+84",
            "a\u0300",
            "\u0300",
            "\u200b",
            "–",
            "Nguyễn ",
            "H' ",
            "mười ",
            "1.000",
            "đồng",
            "đ ");

    private static final List<String> ENDS = List.of("", "1", "!", " 5 tháng 3 năm 1990");
    /** As long as a field of a form takes, as a reader takes, and as any text may be. */
    private static final List<Integer> LENGTHS = List.of(180, 480, 20_000);

    private static Stream<Arguments> readers() {
        return Stream.of(
                reader("phone", Phone::read),
                reader("personal number", PersonalNumber::read),
                reader("date", WrittenDate::read),
                reader("number", WrittenNumber::read),
                reader("place", Places::read),
                reader("place in parts", text -> Places.read(text, text, text, Era.EITHER)),
                reader("rest of a place", Places::rest),
                reader("province", Places::province),
                reader("name", PersonName::read),
                reader("letters of a name", PersonName::isWritten),
                reader("lines", Text::lines),
                reader("line", Text::line),
                reader("text of a name", Text::name),
                reader("folded", Letters::fold),
                reader("look-alikes", LookAlikes::inDigits),
                reader("loose marks", LooseMarks::dropped),
                reader("old fonts", LegacyLetters::of));
    }

    private static Arguments reader(String name, Consumer<String> read) {
        return Arguments.of(name, read);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void every_reader_comes_to_its_end(String name, Consumer<String> read) {
        assertTimeoutPreemptively(Duration.ofSeconds(40), () -> {
            for (int length : LENGTHS) {
                for (var part : PARTS) {
                    for (var end : ENDS) {
                        read.accept(part.repeat(length / part.length()) + end);
                    }
                }
            }
        });
    }
}
