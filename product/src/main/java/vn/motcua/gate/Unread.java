package vn.motcua.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;

/** Why the server could not read parameters or parts, as one of our reasons. */
final class Unread {
    private static final int TOO_LARGE_STATUS = 413;

    private Unread() {}

    static Reason reason(RuntimeException unread, HttpServletRequest request) {
        var stopped = BodyMeter.stopped(request);
        if (stopped != null) {
            return stopped;
        }
        for (Throwable cause = unread; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileCountLimitExceededException) {
                return Reason.TOO_MANY_PARTS;
            }
            if (cause instanceof InvalidFileNameException) {
                return Reason.FILE_NAME_UNUSABLE;
            }
            if (cause instanceof SizeException) {
                return Reason.TOO_LARGE;
            }
            var said = String.valueOf(cause.getMessage());
            if (said.contains("Header section")) {
                return Reason.PART_HEADER_TOO_LONG;
            }
            if (said.contains("maxPostSize")) { // in the server's sentence of each language
                return Reason.TEXT_TOO_LARGE;
            }
        }
        if (isUpload(request)) {
            // Of the parts of an upload only their names are decoded.
            return unread instanceof IllegalArgumentException ? Reason.FILE_NAME_UNUSABLE : Reason.BROKEN_UPLOAD;
        }
        return unread instanceof InvalidParameterException invalid && invalid.getErrorCode() == TOO_LARGE_STATUS
                ? Reason.TOO_MANY_FIELDS
                : Reason.BROKEN_FORM;
    }

    static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
