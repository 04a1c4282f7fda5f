package motcua.demo;

/** What the demo says when it is ready: where to go, and as whom. */
final class Welcome {
    private Welcome() {}

    static String text(String port, String simulators) {
        return """

                Demo province Huế. Every demo account's password is: demo

                  Citizens        http://localhost:%1$s/             an.nguyen, binh.tran (level 2), khanh.dang (level 1),
                                                                    son.cty (organisation)
                  Counter         http://localhost:%1$s/mot-cua      lan.mc.19789
                  Specialist      http://localhost:%1$s/cong-viec    minh.cm.19789
                  Division head   http://localhost:%1$s/cong-viec    hoa.tp.19789
                  Leader          http://localhost:%1$s/cong-viec    dung.ld.19789
                  Records clerk   http://localhost:%1$s/cong-viec    thu.vt.19789
                  Police, land    http://localhost:%1$s/cong-viec    nam.ca.19789, huy.cm.catp, kien.cm.vpdk and others (README)
                  Accountants     http://localhost:%1$s/doi-soat     thao.kt, khoi.kt
                  Catalogue       http://localhost:%1$s/quan-tri/thu-tuc   vy.dm
                  Administrator   http://localhost:%1$s/quan-tri/co-quan   quan.tri
                  API             http://localhost:%1$s/api/openapi.json   ./motcua token an.nguyen
                  Messages        %2$s/messages   what went out by SMS and e-mail
                  Remote signing  %2$s/remote-signing   the signer's telephone of dung.ld.19774 (Kim Long)
                  Simulators      %2$s (VNeID, officers' realm, certificates, timestamps, payment)
                """.formatted(port, simulators);
    }
}
