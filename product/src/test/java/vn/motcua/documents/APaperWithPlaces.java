package vn.motcua.documents;

/** A printed paper that keeps room for number and date, the leader's signature and the seal, for tests of other modules too. */
public final class APaperWithPlaces {
    private static final PrintPdf PRINT = new PrintPdf();

    private APaperWithPlaces() {}

    /** Number and date on the first page, the others on the last; together on one page where the text is short. */
    public static PrintPdf.Printed of(String text) {
        return PRINT.printed("""
                <html><head><title>Giấy xác nhận</title><style>
                @page { size: A4; margin: 20mm } body { font-family: 'Times New Roman' }
                #place-number { height: 8mm } .end { page-break-inside: avoid } #place-seal { height: 36mm }
                #place-signature { height: 16mm }
                </style></head><body><h1>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</h1><div id="place-number"></div><p>TEXT</p>
                <table class="end"><tr><td style="width:36mm"><div id="place-seal"></div></td>
                <td style="width:60mm"><div id="place-signature"></div></td></tr></table></body></html>
                """.replace("TEXT", text));
    }
}
