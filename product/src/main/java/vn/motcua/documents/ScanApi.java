package vn.motcua.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.api.Answer;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** Scans of papers that people bring to a counter, for machines. */
@Tag(name = "Counter")
@RestController
@AccessLogged(thing = "document", purpose = Purpose.COUNTER)
class ScanApi {
    private final KeepUpload keepUpload;
    private final CurrentUser user;

    ScanApi(KeepUpload keepUpload, CurrentUser user) {
        this.keepUpload = keepUpload;
        this.user = user;
    }

    @Operation(
            operationId = "uploadScan",
            summary = "Upload the scan of a paper that a person brought",
            description = "Hand it in with fileAtCounter, by its id. PDF, JPEG or PNG, as with uploadDocument.")
    @PostMapping(path = "/api/v1/scans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECEIVE_DOSSIER)
    Answer<DocumentApi.DocumentView> upload(@RequestPart("file") MultipartFile file, WriteRequest request)
            throws IOException {
        return keepUpload.keep(file, user.officer().account(), request);
    }
}
