package io.depeche.ingest.format;

import io.depeche.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Recognises binary data, and wire formats framed in control characters, by their first bytes. */
final class ByteSniffer {
    private static final int SAMPLE = 64;
    private static final String PADDING = "\r\n\0\u007f ";
    private static final int SYN = 0x16;
    private static final int SOH = 0x01;

    /** The formats that are framed in control characters. */
    enum Framed {
        IPTC_7901,
        ANPA_1312
    }

    private record Magic(String name, int offset, String bytes) {}

    /** First bytes of binary files, written as ISO-8859-1. */
    private static final List<Magic> MAGIC = List.of(
            new Magic("gzip data in gzip data", 0, "\u001f\u008b"),
            new Magic("a ZIP archive: send its files one by one", 0, "PK\u0003\u0004"),
            new Magic("a PDF document", 0, "%PDF-"),
            new Magic("a PNG image", 0, "\u0089PNG"),
            new Magic("a JPEG image", 0, "\u00ff\u00d8\u00ff"),
            new Magic("a GIF image", 0, "GIF87a"),
            new Magic("a GIF image", 0, "GIF89a"),
            new Magic("a TIFF image", 0, "II*\0"),
            new Magic("a TIFF image", 0, "MM\0*"),
            new Magic("RIFF media", 0, "RIFF"),
            new Magic("MP3 audio", 0, "ID3\u0003"),
            new Magic("an MP4 video", 4, "ftyp"),
            new Magic("a 7z archive", 0, "7z\u00bc\u00af"),
            new Magic("bzip2 data", 0, "BZh91AY"),
            new Magic("xz data", 0, "\u00fd7zXZ"),
            new Magic("Zstandard data", 0, "(\u00b5/\u00fd"),
            new Magic("a RAR archive", 0, "Rar!\u001a"),
            new Magic("an LZ4 file", 0, "\u0004\"M\u0018"),
            new Magic("Ogg media", 0, "OggS\0"),
            new Magic("FLAC audio", 0, "fLaC\0"),
            new Magic("a Photoshop image", 0, "8BPS"),
            new Magic("PostScript with a preview", 0, "\u00c5\u00d0\u00d3\u00c6"),
            new Magic("a Windows program", 0, "MZ\u0090\0"),
            new Magic("a program", 0, "\u007fELF"),
            new Magic("a Java class", 0, "\u00ca\u00fe\u00ba\u00be"),
            new Magic("an SQLite database", 0, "SQLite format 3"),
            new Magic("a Parquet file", 0, "PAR1"),
            new Magic("an Avro file", 0, "Obj\u0001"),
            new Magic("a Matroska video", 0, "\u001aE\u00df\u00a3"),
            new Magic("an MP3 audio", 0, "\u00ff\u00fb"),
            new Magic("a web font", 0, "wOFF"),
            new Magic("a web font", 0, "wOF2"),
            new Magic("an Office document", 0, "\u00d0\u00cf\u0011\u00e0"));

    private ByteSniffer() {}

    /** The problem with {@code bytes} if they are not text. */
    static Optional<Problem> binary(byte[] bytes) {
        String start = start(bytes);
        return MAGIC.stream()
                .filter(magic -> start.startsWith(magic.bytes(), magic.offset()))
                .map(magic -> new Problem("RAW-BINARY", "the item is " + magic.name()))
                .findFirst();
    }

    /** The format of the frame at the start of {@code bytes}, after padding; empty when there is no frame. */
    static Optional<Framed> frame(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && PADDING.indexOf(bytes[at]) >= 0) {
            at++;
        }
        boolean anpa = false;
        while (at < bytes.length && bytes[at] == SYN) {
            anpa = true;
            at++;
        }
        if (at >= bytes.length || bytes[at] != SOH) {
            return Optional.empty();
        }
        return Optional.of(anpa ? Framed.ANPA_1312 : Framed.IPTC_7901);
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
    }
}
