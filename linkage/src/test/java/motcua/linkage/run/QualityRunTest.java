package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.SpecReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QualityRunTest {
    private static final String SPEC = """
            profile: vietnamese
            id: {left: id, right: id}
            fields:
              number: {kind: number, left: number, right: number}
              name:   {kind: name, left: name, right: name}
              born:   {kind: date, left: born, right: born}
              sex:    {kind: sex, left: sex, right: sex}
            """;

    private static final List<String> REGISTER = List.of(
            "id,number,name,born,sex",
            "1,001084012345,Nguyễn Văn Nam,1984-03-25,Nam",
            "2,001184012346,Trần Thị Lan,1984-05-01,Nữ",
            "3,001084012347,Lê Thị Hoa,1985-03-25,Nữ",
            "4,001084012345,Phạm Văn Ba,1984-07-07,Nữ",
            "5,,Vũ Minh,1899-01-02,Nam",
            "6,12345,Hoàng,không rõ,Nam");

    @TempDir
    private Path folder;

    @Test
    void a_register_is_measured_by_what_is_there_and_what_contradicts() {
        Folder.write(folder.resolve("register.csv"), REGISTER);

        var text = measure("register.csv");

        assertThat(shares())
                .containsEntry("number is there", "5 of 6 ")
                .containsEntry("number can be read and is plausible", "4 of 5 12345")
                .containsEntry("name can be read and is plausible", "5 of 6 Hoàng")
                .containsEntry("born can be read and is plausible", "5 of 6 không rõ")
                .containsEntry("number belongs to one record", "4 of 6 1084012345")
                .containsEntry("number agrees with born", "3 of 4 3")
                .containsEntry("number agrees with sex", "2 of 4 3, 4")
                .containsEntry("name agrees with sex", "3 of 4 4")
                .containsEntry("born within 110 years", "4 of 5 5");
        assertThat(text).contains("name agrees with sex");
        assertThat(folder.resolve("out/quality.html")).exists();
    }

    @Test
    void another_register_is_measured_anew() {
        Folder.write(folder.resolve("register.csv"), REGISTER);
        measure("register.csv");
        Folder.write(folder.resolve("register.csv"), REGISTER.subList(0, 3));

        measure("register.csv");

        assertThat(shares()).containsEntry("number is there", "2 of 2 ");
    }

    @Test
    void a_register_that_is_not_there_or_lacks_a_column_is_named() {
        assertThatThrownBy(() -> measure("none.csv"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("none.csv: must be a readable file");
        Folder.write(folder.resolve("narrow.csv"), List.of("id,number", "1,001084012345"));
        assertThatThrownBy(() -> measure("narrow.csv"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("must have the column 'name'");
    }

    private String measure(String file) {
        return new QualityRun(SpecReader.read("spec", SPEC), true, folder.resolve(file), 2026)
                .measure(folder.resolve("out"), new Request.Resources(700, 2));
    }

    /** "met of all examples" by rule, as the JSON tells them. */
    private Map<String, String> shares() {
        var rows = new JsonMapper()
                .readTree(folder.resolve("out/quality.json").toFile())
                .get("measures");
        return rows.valueStream()
                .collect(Collectors.toMap(
                        row -> row.get("rule").asString(),
                        row -> row.get("met").asLong() + " of " + row.get("of").asLong() + " "
                                + row.get("examples").asString()));
    }
}
