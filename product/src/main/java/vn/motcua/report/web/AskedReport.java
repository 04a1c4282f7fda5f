package vn.motcua.report.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.report.Report.By;

/**
 * What an address says of a report beside its scope.
 *
 * @param form key; the first there is where none is named
 * @param by agency, level, field or procedure
 * @param column number of the column whose dossiers are listed
 * @param row key of the row; empty for the sum of all
 * @param page from 1
 */
record AskedReport(
        @Nullable String form,
        @Nullable String by,
        @Nullable String column,
        @Nullable String row,
        @Nullable Integer page) {
    private static final int PAGE_MAX = 2_000;

    By grouping() {
        return Arrays.stream(By.values())
                .filter(one -> one.name().equals(by))
                .findFirst()
                .orElse(By.AGENCY);
    }

    Optional<String> rowKey() {
        return Optional.ofNullable(row).filter(key -> !key.isEmpty());
    }

    int number() {
        return page == null ? 1 : Math.clamp(page, 1, PAGE_MAX);
    }
}
