package vn.motcua.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/** A record as the portal publishes it, in our own words. */
public final class APublishedRecord {
    private final Map<String, String> fields = new LinkedHashMap<>();
    private String channels = "Trực tuyến3 Ngày làm việcMiễn phíTrực tiếp3 Ngày làm việcMiễn phí";
    private String steps = "Bước 1: Nộp thành phần hồ sơ.\nBước 2: Nhận kết quả.";
    private String components = "--" + head() + "Tờ khai theo mẫu1 bản chínhẢnh chân dung0 bản chính,2 bản sao";
    private String legalBasis = "Luật mẫu số một60/2014/QH13Nghị định mẫu123/2015/NĐ-CP";
    private String executing = "Ủy ban nhân dân cấp xã";
    private String results = "Giấy mẫuMã: KQ.G15.000099";

    private APublishedRecord(String code) {
        fields.put("ma_thu_tuc", code);
        fields.put("ten_thu_tuc", "Cấp giấy mẫu " + code);
        fields.put("so_quyet_dinh", "1/QĐ-MAU");
        fields.put("cap_thuc_hien", "Cấp xã");
        fields.put("loai_thu_tuc", "Loại khác");
        fields.put("linh_vuc", "Thử nghiệm");
        fields.put("doi_tuong_thuc_hien", "Cán bộ, công chức, viên chức, Công dân Việt Nam");
        fields.put("co_quan_co_tham_quyen", "Ủy ban nhân dân cấp xã");
    }

    public static APublishedRecord of(String code) {
        return new APublishedRecord(code);
    }

    public static String freshCode() {
        return "9." + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    }

    public static String head() {
        return "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
    }

    public APublishedRecord channels(String text) {
        channels = text;
        return this;
    }

    public APublishedRecord steps(String text) {
        steps = text;
        return this;
    }

    public APublishedRecord components(String text) {
        components = text;
        return this;
    }

    public APublishedRecord legalBasis(String text) {
        legalBasis = text;
        return this;
    }

    public APublishedRecord executing(String text) {
        executing = text;
        return this;
    }

    public APublishedRecord results(String text) {
        results = text;
        return this;
    }

    public APublishedRecord with(String field, String text) {
        fields.put(field, text);
        return this;
    }

    PublishedProcedure published() {
        try {
            return PublishedProcedure.read(line(), JsonMapper.builder().build());
        } catch (PublishedProcedure.NotARecord e) {
            throw new IllegalStateException(e);
        }
    }

    ProcedureReader.Reading read() {
        return ProcedureReader.read(published());
    }

    public String line() {
        var all = new LinkedHashMap<>(fields);
        all.put("raw_text", "-");
        var json = JsonMapper.builder().build();
        PublishedProcedure head;
        try {
            head = PublishedProcedure.read(json.writeValueAsString(all), json);
        } catch (PublishedProcedure.NotARecord e) {
            throw new IllegalStateException(e);
        }
        all.put(
                "raw_text",
                ProcedureReader.expectedHeader(head) + "Thủ tục hành chính liên quanKhông có thông tin"
                        + "Trình Tự Thực Hiện " + steps
                        + "Cách Thức Thực HiệnHình thức nộpThời gianPhí, lệ phíMô tả" + channels
                        + "Thành phần hồ sơ" + components
                        + "Căn cứ pháp lýTên văn bản pháp lýMã văn bản" + legalBasis
                        + "Cơ quan thực hiện" + executing
                        + "Yêu cầu, điều kiện thực hiệnKhông có thông tin"
                        + "Kết quả xử lý" + results
                        + "Từ khóaKhông có thông tinMô tảKhông có thông tin"
                        + "Chọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Tỉnh/ Thành phố --Nộp hồ sơ");
        return json.writeValueAsString(all);
    }
}
