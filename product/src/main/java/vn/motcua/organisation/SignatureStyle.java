package vn.motcua.organisation;

/** How the one who signs stands to the one in whose name it is signed (NĐ 30/2020/NĐ-CP, Phụ lục I). */
public enum SignatureStyle {
    /** In the own name of the office: nothing stands before it. */
    OWN(""),
    /** Thay mặt: on behalf of a body that decides together. */
    TM("TM."),
    /** Ký thay: the deputy for the head. */
    KT("KT."),
    /** Thừa lệnh: by order of the head. */
    TL("TL."),
    /** Thừa ủy quyền: by authority handed on. */
    TUQ("TUQ."),
    /** Quyền: acting head. */
    Q("Q.");

    private final String prefix;

    SignatureStyle(String prefix) {
        this.prefix = prefix;
    }

    /** What stands before the office under the decision. */
    public String prefix() {
        return prefix;
    }
}
