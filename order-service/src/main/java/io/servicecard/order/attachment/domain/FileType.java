package io.servicecard.order.attachment.domain;

/** The types of files that are kept; pictures of all kinds are kept as one. */
public enum FileType {
    /** A picture. */
    JPEG("image/jpeg", "jpg"),
    /** A paper, kept as it came and never read. */
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type it is given out with. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end. */
    public String extension() {
        return extension;
    }
}
