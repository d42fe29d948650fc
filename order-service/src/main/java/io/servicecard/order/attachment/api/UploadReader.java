package io.servicecard.order.attachment.api;

import io.servicecard.order.attachment.application.CleanUploads;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Cleans uploads while they are read: before the transaction of the request begins, which would
 * hold a connection as long as a picture is worked on.
 */
@Provider
@Consumes({"image/jpeg", "image/png", "image/webp", "application/pdf"})
public class UploadReader implements MessageBodyReader<Upload> {
    private final CleanUploads uploads;

    UploadReader(CleanUploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var declared = mediaType.getType() + "/" + mediaType.getSubtype();
        return new Upload(uploads.clean(declared, body.readAllBytes()));
    }
}
