package motcua.simulators.messages;

/** How the carrier behaves. */
enum Mode {
    WELL("Gửi tốt"),
    DOWN("Ngừng hoạt động"),
    /** Each answer takes some seconds. */
    SLOW("Trả lời chậm"),
    /** Says that it took the message, and throws it away. */
    LYING("Nhận rồi làm mất"),
    /** Gives each message to the person twice. */
    TWICE("Gửi mỗi tin hai lần");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
