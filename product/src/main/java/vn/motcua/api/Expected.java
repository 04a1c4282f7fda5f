package vn.motcua.api;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says of something that could not be read what was expected in its place. */
final class Expected {
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);

    private Expected() {}

    static String of(JacksonException unread) {
        return switch (unread) {
            case InvalidNullException _ -> "Danh sách không được có phần tử null.";
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> of(mismatch.getTargetType());
            case InputCoercionException tooLarge -> of(tooLarge.getTargetType());
            case StreamReadException _ ->
                "Không phải JSON đúng cú pháp ở dòng " + unread.getLocation().getLineNr() + ", cột "
                        + unread.getLocation().getColumnNr() + ".";
            default -> "Không đọc được: kiểm tra kiểu dữ liệu và giá trị.";
        };
    }

    static String of(Class<?> type) {
        if (type.isEnum()) {
            return "Phải là một trong: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(one -> ((Enum<?>) one).name())
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (type == LocalDate.class) {
            return "Phải là ngày dạng 2026-11-22.";
        }
        if (type == Instant.class) {
            return "Phải là thời điểm dạng 2026-11-22T08:00:00Z.";
        }
        if (type == UUID.class) {
            return "Phải là mã dạng 01a20353-44d5-7c4f-aab6-c420f3e90f4d.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "Phải là true hoặc false.";
        }
        if (type == String.class) {
            return "Phải là chuỗi ký tự.";
        }
        if (WHOLE.contains(type)) {
            return "Phải là số nguyên trong khoảng cho phép, không có phần thập phân, không đặt trong ngoặc kép.";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "Phải là số trong khoảng cho phép.";
        }
        return Collection.class.isAssignableFrom(type) ? "Phải là danh sách." : "Phải là đối tượng JSON.";
    }
}
