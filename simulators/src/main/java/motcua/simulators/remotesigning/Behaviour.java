package motcua.simulators.remotesigning;

/** How the provider behaves. */
enum Behaviour {
    ASKS("Hỏi người ký trên điện thoại"),
    AGREES("Tự đồng ý thay người ký"),
    DOWN("Ngừng hoạt động"),
    /** Each answer takes some seconds. */
    SLOW("Trả lời chậm"),
    /** Gives a signature of something else. */
    LYING("Ký một nội dung khác");

    private final String words;

    Behaviour(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
