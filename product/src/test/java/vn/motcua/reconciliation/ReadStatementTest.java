package vn.motcua.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A statement is read whole or not at all, and all that is wrong with it is named with its line. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadStatementTest {
    private final ReadStatement reader = new ReadStatement(new CsvMappings(new JsonMapper()));

    @Test
    void a_bank_file_is_read_below_its_heading_and_above_its_sums() {
        var read = read("""
                NGÂN HÀNG MẪU,,,,,
                Sao kê tài khoản 0123,,,,,
                STT,Ngày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Nội dung
                1,20/11/2026,FT1,,"150,000","CT DEN MC0A1B2C3D4 Nguyen Van A, nop le phi"
                2,21/11/2026,FT2,11.000,,Phi dich vu SMS
                ,,,,,
                Tổng cộng,,,"11.000","150.000",
                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        new StatementLine(
                                1,
                                LocalDate.of(2026, 11, 20),
                                150_000,
                                0,
                                "MC0A1B2C3D4",
                                "FT1",
                                "CT DEN MC0A1B2C3D4 Nguyen Van A, nop le phi"),
                        new StatementLine(2, LocalDate.of(2026, 11, 21), -11_000, 0, "", "FT2", "Phi dich vu SMS"));
    }

    @Test
    void all_that_is_wrong_is_named_with_its_line_and_no_line_comes_in() {
        var read = read("""
                Ngày;Nội dung;Số tiền
                20/11/2026;tốt;150000
                31/11/2026;không có ngày này;150000
                20/11/2026;nửa đồng;150000,5
                20/11/2026;không có tiền;0
                hôm qua;cả hai;abc
                """);
        assertThat(read.lines()).isEmpty();
        assertThat(read.findings()).extracting(ReadStatement.Finding::line).containsExactly(3, 4, 5, 6, 6);
    }

    @Test
    void a_quote_without_an_end_swallows_no_line_in_silence() {
        var read = read("Ngày,Nội dung,Số tiền\n20/11/2026,tốt,5\n20/11/2026,\"dở,5\n20/11/2026,mất,5\n");
        assertThat(read.lines()).isEmpty();
        assertThat(read.findings()).extracting(ReadStatement.Finding::line).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b,c\n1,2,3\n",
                "Ngày,Nội dung,Số tiền\n",
                "<html/>",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.052.001.08'/>",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt>"
            })
    void what_is_no_statement_is_said_to_be_none(String file) {
        assertThat(read(file).findings()).hasSize(1);
        assertThat(read(file).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150000 | 150000",
                "1.500.000 | 1500000",
                "1,500,000.00 | 1500000",
                "+150.000 đ | 150000",
                "-11000 | -11000",
                "150 000 | 150000"
            })
    void amounts_are_read_as_banks_write_them(String written, long amount) {
        assertThat(CsvStatement.number(written)).hasValue(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50", "1,5", "12.34.567", "1e6", "", "99999999999999999999", "1.500,50"})
    void no_other_amount_is_guessed(String written) {
        assertThat(CsvStatement.number(written)).isEmpty();
    }

    @Test
    void camt_053_is_read_with_sides_days_and_references_and_what_is_pending_is_left() {
        var read = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id>
                <Bal><Amt Ccy="VND">999</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
                <Ntry><Amt Ccy="VND">150000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                  <BookgDt><Dt>2026-11-20</Dt></BookgDt><AcctSvcrRef>FT1</AcctSvcrRef>
                  <NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><Amt Ccy="VND">150000</Amt>
                    <RmtInf><Ustrd>MC 0A1B2 C3D4 le phi</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                <Ntry><Amt Ccy="VND">11000</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
                  <BookgDt><DtTm>2026-11-21T08:00:00+07:00</DtTm></BookgDt><AddtlNtryInf>Phi SMS</AddtlNtryInf></Ntry>
                <Ntry><Amt Ccy="VND">5</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        new StatementLine(
                                1,
                                LocalDate.of(2026, 11, 20),
                                150_000,
                                0,
                                "MC0A1B2C3D4",
                                "FT1",
                                "E1 MC 0A1B2 C3D4 le phi"),
                        new StatementLine(2, LocalDate.of(2026, 11, 21), -11_000, 0, "", "", "Phi SMS"));
    }

    @Test
    void mt940_is_read_with_its_memos_and_must_come_to_its_closing_balance() {
        var file = """
                {1:F01BANKVNVXAXXX0000000000}{2:O9400000}{4:
                :20:STMT1
                :25:0123
                :28C:1/1
                :60F:C261119VND1000000,
                :61:2611201120C150000,NTRFNONREF//FT1
                :86:CT DEN MC0A1B
                2C3D4 nop le phi
                :61:261121D11000,00NCHGSMS
                :86:Phi dich vu
                :61:2612310102RC5,NTRFREF9
                :62F:C270102VND1138995,
                -}
                """;
        var read = read(file);
        assertThat(read.findings()).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        new StatementLine(
                                1,
                                LocalDate.of(2026, 11, 20),
                                150_000,
                                0,
                                "MC0A1B2C3D4",
                                "FT1",
                                "NONREF CT DEN MC0A1B2C3D4 nop le phi"),
                        new StatementLine(2, LocalDate.of(2026, 11, 21), -11_000, 0, "", "", "SMS Phi dich vu"),
                        new StatementLine(3, LocalDate.of(2027, 1, 2), -5, 0, "", "", "REF9"));

        assertThat(read(file.replace("1138995", "1138996")).findings())
                .extracting(ReadStatement.Finding::line)
                .containsExactly(12);
        var wrong = read(file.replace("C150000,", "C150000,50").replace("261121D", "261131D"));
        assertThat(wrong.lines()).isEmpty();
        assertThat(wrong.findings()).extracting(ReadStatement.Finding::line).containsExactly(6, 9);
    }

    @Test
    void nothing_outside_of_the_file_is_read_and_foreign_money_is_named() {
        var outside = read("""
                <!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><Ntry><AddtlNtryInf>&x;</AddtlNtryInf></Ntry></Document>
                """);
        assertThat(outside.lines()).isEmpty();
        assertThat(outside.findings()).hasSize(1);

        var foreign = read("""
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">
                <Ntry><Amt Ccy="USD">1</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-11-20</Dt></BookgDt></Ntry>
                <Ntry><Amt Ccy="VND">1e99999999</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-13-20</Dt></BookgDt></Ntry></Document>
                """);
        assertThat(foreign.findings()).extracting(ReadStatement.Finding::line).containsExactly(2, 3, 3);
    }

    @Test
    void a_statement_says_itself_of_which_days_it_tells() {
        var camt = """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id>
                <FrToDt><FrDtTm>2026-11-20T00:00:00</FrDtTm><ToDtTm>2026-11-23T00:00:00</ToDtTm></FrToDt>
                </Stmt></BkToCstmrStmt></Document>
                """;
        assertThat(read(camt).findings())
                .as("a file without lines tells of days")
                .isEmpty();
        assertThat(read(camt).period()).isEqualTo(days("2026-11-20", "2026-11-22"));
        assertThat(read(camt.replace("23T00:00:00", "23T23:59:59")).period())
                .isEqualTo(days("2026-11-20", "2026-11-23"));

        var mt = ":20:A\n:60F:C261119VND5,\n:62F:C261121VND5,\n";
        assertThat(read(mt).period()).isEqualTo(days("2026-11-20", "2026-11-21"));
        assertThat(read(mt + ":20:B\n:60F:C261121VND5,\n:62F:C261122VND5,\n").period())
                .isEqualTo(days("2026-11-20", "2026-11-22"));
        assertThat(read(mt + ":20:B\n:60F:C261125VND6,\n:62F:C261126VND6,\n").findings())
                .as("a part is missing in between")
                .hasSize(1);
    }

    @Test
    void nobody_says_that_a_file_tells_more_than_it_does() {
        var mt = ":20:A\n:60F:C261119VND5,\n:62F:C261121VND5,\n".getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(mt, days("2026-11-21", "2026-11-21")).findings()).isEmpty();
        assertThat(reader.read(mt, days("2026-11-20", "2026-11-22")).findings()).hasSize(1);
        var csv = "Ngày,Nội dung,Số tiền\n20/11/2026,tốt,5\n".getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(csv, days("2026-11-20", "2026-11-22")).findings())
                .isEmpty();
        assertThat(reader.read(csv, days("2026-11-21", "2026-11-22")).findings())
                .hasSize(1);
    }

    private static Period days(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }

    private ReadStatement.Read read(String file) {
        return reader.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
