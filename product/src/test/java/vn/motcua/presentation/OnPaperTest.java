package vn.motcua.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OnPaperTest {
    private static final String DOSSIER = "01a20353-44d5-7c4f-aab6-c420f3e90f4d";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "H57.19.01-261120-0007 ~ Numbered ~ H57.19.01-261120-0007",
                " h57.19.01 – 261120 – 0007 ~ Numbered ~ H57.19.01-261120-0007",
                "https://dichvucong.hue.gov.vn/tra-cuu?ma=H57.19.01-261120-0007 ~ Numbered ~ H57.19.01-261120-0007",
                "dichvucong.hue.gov.vn/tra-cuu?ma=H57.19.01-261120-0007&lang=en ~ Numbered ~ H57.19.01-261120-0007",
                "/tra-cuu?ma=%20h57.19.01%2D261120%2D0007 ~ Numbered ~ H57.19.01-261120-0007",
                "nh 100001-5 ~ Filing ~ NH-100001-5",
                "NH1000015 ~ Filing ~ NH-100001-5",
                "https://mot.cua/tra-cuu?ma=NH-100001-5 ~ Filing ~ NH-100001-5",
                "NH-100001-8 ~ MistypedFiling ~ NH-100001-8",
                "NH-10001-7 ~ MistypedFiling ~ NH-10001-7",
                "H57.19742.01-2026-0000012 ~ Money ~ H57.19742.01-2026-0000012",
                "mc0123ABCDE ~ Money ~ MC0123ABCDE",
                "https://mot.cua/kiem-tra/AbC_0123456789-abcdefgh ~ Result ~ AbC_0123456789-abcdefgh",
                "https://mot.cua/mot-cua/" + DOSSIER + " ~ Page ~ " + DOSSIER,
                "https://mot.cua/ho-so-cua-toi/" + DOSSIER + "?da-nop ~ Page ~ " + DOSSIER,
                "mot.cua/ho-so/" + DOSSIER + "/quyet-dinh ~ Page ~ " + DOSSIER,
                "https://example.com/abc ~ OtherAddress ~ https://example.com/abc",
                "/tra-cuu?ma=%zz ~ OtherAddress ~ /tra-cuu?ma=%zz",
                "046065002205 ~ Person ~ 046065002205",
                "046 065 002 205 ~ Person ~ 046065002205",
                "046065002205|191234567|Tôn Thất Minh|14021965|Nam|60 Nguyễn Huệ, Huế|01012022 ~ Card ~ 046065002205"
            })
    void what_stands_on_paper_is_read_however_it_is_brought(String typed, String kind, String text) {
        assertThat(OnPaper.read(typed)).hasValueSatisfying(read -> {
            assertThat(read.getClass().getSimpleName()).isEqualTo(kind);
            assertThat(read.text()).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Tôn Thất Minh", "0007", "261120-0007", "khai sinh", "1.004873", "Nguyễn Văn A|B", "NH"})
    void a_name_or_a_part_of_a_number_is_none(String typed) {
        assertThat(OnPaper.read(typed)).isEmpty();
    }
}
