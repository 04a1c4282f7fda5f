package vn.motcua.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and zips that strangers send. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadPackageTest {
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final int LISTED = 0x02014b50;
    private static final int END = 0x06054b50;

    @Test
    void every_package_of_the_product_is_the_same_bytes_after_export_and_import() {
        for (var pack : Packages.shippedOnly().shipped()) {
            var exported = pack.files().zip();
            var read = ((PackageReading.Read) ReadPackage.zip(exported)).files();
            assertThat(read.names()).isEqualTo(pack.files().names());
            assertThat(read.zip()).isEqualTo(exported);
            assertThat(read.sha256()).isEqualTo(pack.files().sha256());
        }
    }

    @Test
    void a_folder_is_the_same_package_as_its_zip(@TempDir Path folder) throws IOException {
        var files = APackage.of(APackage.MARITAL).files();
        for (var name : files.names()) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), files.bytes(name).orElseThrow());
        }
        assertThat(ReadPackage.read(folder))
                .isInstanceOfSatisfying(
                        PackageReading.Read.class,
                        read -> assertThat(read.files().zip()).isEqualTo(files.zip()));
    }

    @Test
    void a_zip_that_was_pressed_and_wrapped_in_a_folder_is_read_too() throws IOException {
        var zip = zip("1.004873-1/package.json", "1.004873-1/form/ui.json");
        assertThat(ReadPackage.zip(zip))
                .isInstanceOfSatisfying(
                        PackageReading.Read.class,
                        read -> assertThat(read.files().names()).containsExactly("form/ui.json", "package.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, đi ra ngoài",
        "form/../../ui.json, đi ra ngoài",
        "form\\..\\..\\ui.json, đi ra ngoài",
        "/etc/passwd, đường dẫn tuyệt đối",
        "C:/Windows/ui.json, đường dẫn tuyệt đối",
        "\\\\server\\ui.json, đường dẫn tuyệt đối",
        "form/run.sh, không có tệp tên này",
        "form/./ui.json, không có tệp tên này",
        "Package.json, không có tệp tên này"
    })
    void a_name_that_leads_elsewhere_or_is_unknown_is_refused(String name, String why) throws IOException {
        assertThat(findings(zip("package.json", name)))
                .anySatisfy(finding -> assertThat(finding).startsWith(name).contains(why));
    }

    @Test
    void names_that_differ_in_capitals_only_are_refused() throws IOException {
        assertThat(findings(zip("package.json", "form/ui.json", "form/UI.json")))
                .anyMatch(finding -> finding.startsWith("form/ui.json: Tên tệp chỉ khác 'form/UI.json'"));
    }

    @Test
    void a_file_that_is_there_twice_is_refused() throws IOException {
        var zip = replaced(zip("package.json", "form/ui.json", "form/u2.json"), "form/u2.json", "form/ui.json");
        assertThat(findings(zip)).containsExactly("form/ui.json: Tệp này có hai lần trong gói; chỉ được có một.");
    }

    @Test
    void a_link_is_refused_in_a_zip_and_in_a_folder(@TempDir Path folder) throws IOException {
        var zip = zip("package.json", "form/ui.json");
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - 4; at++) {
            if (bytes.getInt(at) == LISTED && zip[at + 46] == 'f') {
                zip[at + 5] = 3;
                bytes.putInt(at + 38, 0xA1FF << 16);
            }
        }
        assertThat(findings(zip)).containsExactly("form/ui.json: " + ZipEntries.LINK);

        Files.write(folder.resolve("package.json"), EMPTY);
        Files.createSymbolicLink(folder.resolve("service.json"), Path.of("/etc/passwd"));
        assertThat(ReadPackage.read(folder))
                .isInstanceOfSatisfying(
                        PackageReading.Refused.class,
                        refused -> assertThat(refused.findings())
                                .containsExactly(new PackageFinding("service.json", "", ZipEntries.LINK)));
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        var zeros = new byte[900_000];
        assertThat(findings(zipOf("package.json", zeros))).containsExactly("package.json: " + ZipEntries.SQUEEZED);
        assertThat(findings(zipOf("package.json", new byte[2_000_000]))).contains("package.json: " + ZipEntries.LARGE);
    }

    @Test
    void a_bomb_that_promises_little_stops_where_it_breaks_its_promise() throws IOException {
        var zip = zipOf("package.json", new byte[900_000]);
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - 4; at++) {
            if (bytes.getInt(at) == LISTED) {
                bytes.putInt(at + 24, 100);
            }
        }
        assertThat(findings(zip)).containsExactly(ZipEntries.BROKEN);
    }

    @Test
    void too_many_files_are_refused_before_one_is_opened() throws IOException {
        var names = new String[201];
        Arrays.setAll(names, i -> "examples/e" + i + ".json");
        assertThat(findings(zip(names))).containsExactly(ZipEntries.MANY);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 100, 200})
    void a_zip_that_breaks_off_is_refused_whole(int length) throws IOException {
        assertThat(findings(Arrays.copyOf(zip("package.json", "form/ui.json"), length)))
                .containsExactly(ZipEntries.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 22, 70_000})
    void a_zip_with_something_before_or_behind_it_is_refused_with_how_much(int length) throws IOException {
        var zip = zip("package.json", "form/ui.json");
        var other = new byte[length];
        assertThat(findings(joined(zip, other))).containsExactly(ZipEntries.BEHIND.formatted(length));
        assertThat(findings(joined(other, zip))).containsExactly(ZipEntries.BEFORE.formatted(length));
        assertThat(findings(joined(other, shifted(zip, length)))).containsExactly(ZipEntries.BEFORE.formatted(length));
    }

    @Test
    void what_is_no_zip_is_told_so() {
        assertThat(findings("Rar!\u001a\u0007 something else in a file".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly(ZipEntries.NO_ZIP);
        assertThat(findings(EMPTY)).isNotEmpty();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** As tools write it that know of what stands before: all places in it count from there. */
    private static byte[] shifted(byte[] zip, int by) {
        var shifted = zip.clone();
        var bytes = ByteBuffer.wrap(shifted).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < shifted.length - 21; at++) {
            if (bytes.getInt(at) == LISTED) {
                bytes.putInt(at + 42, bytes.getInt(at + 42) + by);
            } else if (bytes.getInt(at) == END) {
                bytes.putInt(at + 16, bytes.getInt(at + 16) + by);
            }
        }
        return shifted;
    }

    @Test
    void any_changed_byte_is_answered_and_never_an_exception() throws IOException {
        var zip = zip("package.json", "form/ui.json");
        for (int at = 0; at < zip.length; at++) {
            var changed = zip.clone();
            changed[at] ^= 0x55;
            assertThat(ReadPackage.zip(changed)).isNotNull();
        }
    }

    @Test
    void names_of_another_encoding_are_told() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip, Charset.forName("windows-1258"))) {
            out.putNextEntry(new ZipEntry("bân.json"));
            out.write(EMPTY);
        }
        assertThat(findings(zip.toByteArray())).hasSize(1).first().asString().contains("không phải UTF-8");
    }

    private static List<String> findings(byte[] zip) {
        return switch (ReadPackage.zip(zip)) {
            case PackageReading.Read _ -> List.of();
            case PackageReading.Refused refused ->
                refused.findings().stream().map(PackageFinding::inOneLine).toList();
        };
    }

    private static byte[] zip(String... names) throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(EMPTY);
            }
        }
        return zip.toByteArray();
    }

    private static byte[] zipOf(String name, byte[] content) throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return zip.toByteArray();
    }

    /** Every place in the bytes where the one text stands has the other, of the same length. */
    private static byte[] replaced(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
