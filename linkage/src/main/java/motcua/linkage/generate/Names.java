package motcua.linkage.generate;

import java.util.SplittableRandom;

/** Vietnamese names by frequency: seven surnames make four fifths, given names fall off slowly, a long tail remains. */
final class Names {
    private static final String[] SURNAMES = words(
            "Nguyễn Trần Lê Phạm Hoàng Huỳnh Vũ Võ Phan Trương Bùi Đặng Đỗ Ngô Hồ "
                    + "Dương Đinh Lý Mai Đào Đoàn Lâm Hà Cao Trịnh Tô Lưu Tạ Thái Châu Phùng Tống Vương Quách La Kiều Triệu Nông "
                    + "Lương Chu Đàm Hứa Bế Vi Lò Giàng Sùng Thạch Sơn Danh Kim Trà Khổng Mạc Nghiêm Ninh Tăng Thân Tiêu Ông Âu "
                    + "Bạch Cù Doãn Giáp Hàn Khuất Lại Lục Mã Ngụy Nhữ Ứng Văn Viên Xa Y Siu Rơ Ksor Niê Hầu Thào Vàng Lầu Mùa");
    private static final double[] SURNAME_WEIGHTS = weights(
            SURNAMES.length, 31.5, 10.9, 8.9, 5.9, 3.6, 1.5, 2.4, 2.4, 2.8, 2.2, 2.1, 1.9, 1.9, 1.7, 1.5, 1.4, 1.0);
    private static final String[] MEN = words(
            "Hùng Tuấn Dũng Minh Hải Nam Long Thắng Anh Sơn Cường Hoàng Đức Bình Quang "
                    + "Huy Thành Trung Kiên Phúc Tùng Khoa Việt Tâm Phong Khánh Hiếu Đạt Hưng Tân Toàn Lâm Quân Vinh Thịnh Tài Lộc "
                    + "Hòa Duy Bảo Khang Phát Nhân Trí Công Chiến Hậu Nghĩa Trường Thái Luân Linh An Quyết Tú Hiệp Vũ Giang Lợi Hà "
                    + "Phương Quý Văn Đông Thiện Sang Khôi Đăng Thanh Tiến Mạnh Hạnh Thuận Chung Chính Bằng Chương Danh Định Đoàn "
                    + "Đồng Dương Hào Hiển Hoan Học Hữu Kha Khải Khiêm Kỳ Lực Lượng Mẫn Nguyên Nhật Ninh Pháp Phi Phú Quốc Sáng Sinh "
                    + "Thọ Thông Thước Tín Tình Trọng Tường Uy Ước Vương Xuân Bách Cảnh Chí Cương Điền Đô Giáp Hoài Hội Huấn Ích "
                    + "Khuê Lân Liêm Ngọc Phước Quảng Rin Tấn Thạch Thế Tráng Triều Trực Vĩ Y Ân Ba Bốn Năm Sáu Bảy Tám Chín Mười");
    private static final String[] WOMEN = words(
            "Hương Hoa Lan Mai Hà Linh Trang Hạnh Thảo Nga Hồng Thủy Loan Phương Thu "
                    + "Yến Hiền Ngọc Dung Nhung Vân Huyền Anh Liên Tuyết Hằng Oanh Châu Thúy Nhi Vy My Quỳnh Trâm Trinh Uyên Xuân "
                    + "Tâm Bình Thanh Nguyệt Chi Ngân Giang Diệp Hiếu Lý Lệ Minh Phúc Tú Hòa Quyên Thơ Thư Tiên Trúc Vi Ánh Bích Cúc "
                    + "Đào Diễm Diệu Gấm Hân Hậu Hoài Huệ Khánh Kiều Lam Lành Lựu Ly Lụa Mận Miên Mơ Mừng Mỹ Na Nhàn Như Nương Phượng "
                    + "Quế Sen Sương Thắm Thêu Thiện Thoa Thơm Thùy Thục Tình Tươi Vui Xuyến Ái An Ban Cẩm Chinh Duyên Dương Hảo Hiên "
                    + "Hoàn Hợi Khuyên Kim Lê Luyến Mến Ngà Nhạn Nhâm Ninh Nụ Phấn Sâm Tám Tầm Thanh Thì Thuận Toan Tính Út Vượng Én");
    private static final String[] MIDDLE = words(
            "Đức Hữu Minh Quang Xuân Ngọc Thanh Quốc Công Đình Hoàng Anh Bá Duy Gia Hồng "
                    + "Huy Khánh Kim Mạnh Nhật Phúc Thành Thế Tiến Trọng Trung Tuấn Viết Việt Bảo Diệu Hoài Khắc Lan Mai Mỹ Như Phương "
                    + "Quỳnh Thảo Thu Thúy Trúc Tú Tường Vân Yến Ánh Bích Cẩm Châu Đăng Hải Hà Huyền Kiều Lệ Nguyên Thiên Tâm Vĩnh");
    private static final String[] ONSETS = words("b c ch d đ g h kh l m n ng nh ph qu r s t th tr v x");
    private static final String[] RIMES =
            words("a an anh ao âu ăm ân ê ên i iêm iên inh o oan oang ôn ông ơn u uân uy uyên ư ưng ươn ương");
    private static final String[] TONES = {"", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};
    private static final double[] MEN_WEIGHTS = fallingOff(MEN.length);
    private static final double[] WOMEN_WEIGHTS = fallingOff(WOMEN.length);
    private static final double[] MIDDLE_WEIGHTS = fallingOff(MIDDLE.length);

    private Names() {}

    static String surname(SplittableRandom random) {
        return random.nextInt(400) == 0 ? invented(random) : SURNAMES[pick(random, SURNAME_WEIGHTS)];
    }

    static String middle(SplittableRandom random, boolean male, int year) {
        var old = year < 1985;
        var classic = male ? old ? 48 : 25 : old ? 72 : 38;
        var word = random.nextInt(100) < classic ? male ? "Văn" : "Thị" : MIDDLE[pick(random, MIDDLE_WEIGHTS)];
        var two = random.nextInt(100) < (old ? 4 : 14);
        return two ? word + " " + MIDDLE[pick(random, MIDDLE_WEIGHTS)] : word;
    }

    static String given(SplittableRandom random, boolean male) {
        if (random.nextInt(100) < 3) {
            return invented(random);
        }
        return male ? MEN[pick(random, MEN_WEIGHTS)] : WOMEN[pick(random, WOMEN_WEIGHTS)];
    }

    private static String invented(SplittableRandom random) {
        var word = ONSETS[random.nextInt(ONSETS.length)] + RIMES[random.nextInt(RIMES.length)];
        var vowel = word.length() - 1;
        while (vowel > 0 && "aăâeêioôơuưy".indexOf(word.charAt(vowel)) < 0) {
            vowel--;
        }
        var toned = word.substring(0, vowel + 1) + TONES[random.nextInt(TONES.length)] + word.substring(vowel + 1);
        var whole = java.text.Normalizer.normalize(toned, java.text.Normalizer.Form.NFC);
        return whole.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + whole.substring(1);
    }

    private static String[] words(String text) {
        return text.split(" ");
    }

    private static double[] weights(int count, double... head) {
        var sums = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += i < head.length ? head[i] : 9.0 / (i - head.length + 8);
            sums[i] = sum;
        }
        return sums;
    }

    private static double[] fallingOff(int count) {
        var sums = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += 1 / Math.pow(i + 4, 0.85);
            sums[i] = sum;
        }
        return sums;
    }

    private static int pick(SplittableRandom random, double[] sums) {
        var at = random.nextDouble() * sums[sums.length - 1];
        var found = java.util.Arrays.binarySearch(sums, at);
        return found >= 0 ? found : Math.min(sums.length - 1, -found - 1);
    }
}
