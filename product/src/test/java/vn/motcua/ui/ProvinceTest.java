package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvinceTest {
    @Test
    void whatever_is_missing_is_named_at_once() {
        assertThatThrownBy(() -> new Province("Tỉnh Lâm Đồng", "", "1 Trần Phú", " ", ""))
                .hasMessageContaining("motcua.centre-name, motcua.hotline, motcua.email")
                .hasMessageContaining("docs/handbooks/install.md");
    }
}
