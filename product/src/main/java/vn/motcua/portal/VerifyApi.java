package vn.motcua.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.identity.OpenToAll;
import vn.motcua.result.IssuedResults;
import vn.motcua.result.IssuedResults.Issued;
import vn.motcua.shared.NotFound;

/** Whether a result is real and in force, for machines: by the code of its QR, or by the file itself. */
@Tag(name = "Verification", description = "Whether a result that somebody shows is real and in force")
@RestController
@RequestMapping("/api/v1")
class VerifyApi {
    private static final String WHY = "Whoever is shown a result may ask whether it is real; nobody is named";

    /**
     * @param standing VALID, REPLACED or REVOKED; CONTRADICTED when the records do not vouch for it
     * @param sha256 of the file as issued
     * @param endedAt when it lost its force
     * @param successor code of the result that took its place
     */
    record IssuedResult(
            String code,
            VerifyPage.Standing standing,
            String title,
            String number,
            String agency,
            Instant signedAt,
            String sha256,
            @Nullable Instant endedAt,
            @Nullable String successor) {}

    /**
     * @param finding what is said of the file
     * @param signers who signed and sealed a file that is whole
     * @param result the issued result it is held against; null when none is known
     */
    record FileCheck(
            CheckFile.Finding finding,
            List<CheckFile.Signer> signers,
            @Nullable IssuedResult result) {}

    private final IssuedResults results;
    private final CheckFile files;

    VerifyApi(IssuedResults results, CheckFile files) {
        this.results = results;
        this.files = files;
    }

    @Operation(operationId = "getIssuedResult", summary = "Check a result by the code of its QR")
    @GetMapping("/issued-results/{code}")
    @OpenToAll(why = WHY)
    IssuedResult byCode(@PathVariable String code) {
        return results.byToken(code).map(VerifyApi::view).orElseThrow(() -> new NotFound("issued result " + code));
    }

    @Operation(
            operationId = "checkFile",
            summary = "Check a file that somebody shows",
            description =
                    "Against the result with this code, or without a code against all that were issued. Nothing is"
                            + " kept. While too many files are being checked the answer is 503 with NOT_NOW.")
    @PostMapping(path = "/file-checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenToAll(why = WHY)
    FileCheck check(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String code,
            HttpServletResponse response)
            throws IOException {
        var sha256 = CheckFile.sha256(file);
        var issued = code == null || code.isBlank() ? results.bySha256(sha256) : asked(code);
        boolean isIssued =
                issued.filter(result -> result.sha256().equals(sha256)).isPresent();
        var said = files.check(file, isIssued);
        said.finding().sendWith(response);
        return new FileCheck(
                said.finding(), said.signers(), issued.map(VerifyApi::view).orElse(null));
    }

    private Optional<Issued> asked(String code) {
        var issued = results.byToken(code.strip());
        if (issued.isEmpty()) {
            throw new NotFound("issued result " + code);
        }
        return issued;
    }

    private static IssuedResult view(Issued issued) {
        return new IssuedResult(
                issued.token(),
                VerifyPage.Standing.of(issued),
                issued.title(),
                issued.number(),
                issued.agency(),
                issued.signedAt(),
                issued.sha256(),
                issued.endedAt(),
                issued.successor());
    }
}
