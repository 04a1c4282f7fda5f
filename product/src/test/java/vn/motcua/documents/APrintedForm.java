package vn.motcua.documents;

/** A printed form of one page, for tests of other modules too. */
public final class APrintedForm {
    private static final PrintPdf PRINT = new PrintPdf();

    private APrintedForm() {}

    public static byte[] pdf() {
        return PRINT.print("""
                <html><head><title>Giấy xác nhận tình trạng hôn nhân</title><style>
                @page { size: A5; margin: 15mm } body { font-family: 'Times New Roman' }
                </style></head><body><h1>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>
                <p>Xét đề nghị của bà Nguyễn Thị Ngọc Lan, sinh ngày 03/02/1995.</p></body></html>
                """);
    }

    /** A square image, as a seal could be. */
    public static byte[] image() {
        return QrCode.png("H57");
    }
}
