package org.farbank.seal.envelope;

/**
 * A file beside a report. It has no name: names tell of devices and days.
 *
 * @param type the media type, such as {@code image/jpeg}
 * @param bytes not to be changed
 */
public record Attachment(String type, byte[] bytes) {}
